import { globSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import type { z } from 'zod'
import { type Kind, kindOf, shapeOfForm } from '#app/_form/kinds.ts'

/** One field of a form, with the kind of input it takes. */
export interface FormField {
  readonly form: string
  readonly field: string
  readonly kind: Kind
  readonly lengthMax: number | undefined
  readonly shape: z.ZodType
}

interface Inner {
  readonly type?: string
  readonly format?: string
  readonly shape?: Record<string, z.ZodType>
  readonly left?: z.ZodType
  readonly right?: z.ZodType
  readonly in?: z.ZodType
  readonly out?: z.ZodType
  readonly innerType?: z.ZodType
}
const insideOf = (shape: z.ZodType) => (shape as unknown as { _zod: { def: Inner } })._zod.def

/** Every field of a shape, by name, however the shape was made. */
function fieldsOf(shape: z.ZodType): [string, z.ZodType][] {
  const inside = insideOf(shape)
  if (inside.shape) return Object.entries(inside.shape)
  return [inside.left, inside.right, inside.in, inside.out, inside.innerType].flatMap((each) =>
    each ? fieldsOf(each) : [],
  )
}

/** The names of a shape's fields. */
export function fieldNamesOf(shape: z.ZodType): string[] {
  return fieldsOf(shape).map(([name]) => name)
}

/** What a field's shape was made by, if by one of ours. */
function madeBy(shape: z.ZodType): { kind: Kind; lengthMax?: number } | undefined {
  const own = kindOf.get(shape)
  if (own) return own
  const { in: first, out, innerType } = insideOf(shape)
  for (const each of [out, first, innerType]) {
    const found = each && madeBy(each)
    if (found) return found
  }
  return undefined
}

/** Meets every form there is. */
export async function everyForm(): Promise<void> {
  for (const file of globSync('app/**/route.tsx')) await import(/* @vite-ignore */ pathToFileURL(file).href)
}

/** The fields that take any text as it comes, as `form: field`. */
export async function plainTextFields(): Promise<string[]> {
  await everyForm()
  return [...shapeOfForm].flatMap(([form, shape]) =>
    fieldsOf(shape).flatMap(([field, one]) => (!madeBy(one) && isPlainText(one) ? [`${form}: ${field}`] : [])),
  )
}

function isPlainText(shape: z.ZodType): boolean {
  const inside = insideOf(shape)
  if (inside.type === 'string') return inside.format === undefined
  return [inside.in, inside.out, inside.innerType].some((each) => each && isPlainText(each))
}

/** Every field of every form of ours that people type into. */
export async function everyTypedField(): Promise<FormField[]> {
  await everyForm()
  return [...shapeOfForm].flatMap(([form, shape]) =>
    fieldsOf(shape).flatMap(([field, one]) => {
      const made = madeBy(one)
      return made ? [{ form, field, kind: made.kind, lengthMax: made.lengthMax, shape: one }] : []
    }),
  )
}

/** What is wrong with a value of one field, in a form of which nothing else is filled in. */
export function problemOf({ form, field }: FormField, value: unknown): string | null {
  const parsed = shapeOfForm.get(form)!.safeParse({ [field]: value })
  return parsed.error?.issues.find(({ path }) => path.length === 1 && path[0] === field)?.message ?? null
}
