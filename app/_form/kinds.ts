import { z } from 'zod'

/** What a field takes. Every kind reads what people type in one way, in whichever form it stands. */
export const kinds = [
  'line',
  'words',
  'email',
  'phone',
  'webLink',
  'birthday',
  'day',
  'pastDay',
  'clock',
  'minutes',
  'digits',
  'choice',
] as const
export type Kind = (typeof kinds)[number]

/** The kind of a field's shape, and how many characters it holds where it is typed. */
export const kindOf = z.registry<{ readonly kind: Kind; readonly lengthMax?: number }>()

/** The shape of every form, by the form's name, so that a table of examples can be tried on all of them. */
export const shapeOfForm = new Map<string, z.ZodType>()

export function ofKind<Shape extends z.ZodType>(kind: Kind, shape: Shape, lengthMax?: number): Shape {
  kindOf.add(shape, { kind, lengthMax })
  return shape
}
