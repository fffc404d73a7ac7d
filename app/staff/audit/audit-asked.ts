import { z } from 'zod'
import { optionalPastDay } from '#app/_form/days.ts'
import { readWish } from '#app/_form/read-form.ts'
import type { AuditAsked } from '#lib/audit/see/see-audit.ts'
import type { ProblemKey } from '#lib/i18n/forms.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'

const id = <Id extends string>() =>
  z
    .uuid()
    .transform((given) => given as Id)
    .nullable()
    .catch(null)

/**
 * The filters of an address. A link may carry them; what somebody typed travels in a form instead, because a name must
 * not stand in an address. A value that is no filter is ignored, and a day that does not exist is refused in words.
 */
const shape = z.object({
  search: z.string().catch(''),
  client: id<ClientId>(),
  staff: id<StaffId>(),
  kind: z.enum(['read', 'act']).nullable().catch(null),
  from: optionalPastDay(),
  until: optionalPastDay(),
  after: z
    .string()
    .regex(/^[0-9a-f-]{36}\.\d{1,15}$/)
    .transform((given) => ({ chain: given.slice(0, 36), seq: Number(given.slice(37)) }))
    .nullable()
    .catch(null),
})

type Wish = Record<string, unknown>

export interface ReadAsked {
  readonly asked: AuditAsked
  readonly problems: readonly { readonly field: string; readonly key: ProblemKey }[]
}

/** What is longer names nobody. */
const typedMax = 100

const days = ['from', 'until'].flatMap((name) => ['day', 'month', 'year'].map((part) => `${name}-${part}`))
const typedNames = ['q', 'staff', 'kind', ...days]

export function auditAsked(typed: (name: string) => string, query: URLSearchParams): ReadAsked {
  const led = { client: query.get('client'), after: query.get('after') }
  const wish = {
    ...readWish(Object.fromEntries(typedNames.map((name) => [name, [typed(name).slice(0, typedMax)]]))),
    ...led,
  } as Wish
  const parsed = shape.safeParse({ ...wish, search: wish.q })
  if (parsed.success) return { asked: parsed.data, problems: [] }
  const fields = [...new Set(parsed.error.issues.map(({ path }) => String(path[0])))]
  const without = Object.fromEntries(fields.map((field) => [field, '']))
  return {
    asked: shape.parse({ ...wish, search: wish.q, ...without }),
    problems: parsed.error.issues.map(({ path, message }) => ({ field: String(path[0]), key: message as ProblemKey })),
  }
}
