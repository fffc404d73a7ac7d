import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { SystemReads } from './system-reads.ts'

/** What another system can read, and by which right of its token. */
export const servedTypes = {
  Consent: 'releases',
  RelatedPerson: 'releases',
  Provenance: 'releases',
  DocumentReference: 'releases',
  AuditEvent: 'accounting',
} as const satisfies Readonly<Record<string, SystemReads>>
export type ServedType = keyof typeof servedTypes

const countMax = 100
const countUsual = 20
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** What a system asks for: one resource, or a list of one client's, or what has one id. */
export interface SystemAsked {
  readonly type: ServedType
  readonly kind: 'read' | 'search'
  /** The row behind a resource; null for an id that nothing here has. */
  readonly id: string | null
  readonly patient: string | null
  readonly count: number
  readonly after: string | null
}

export type AskedRefusal = 'unknown_type' | 'unknown_parameter' | 'no_such_value' | 'patient_or_id' | 'format'

const types = new Map(Object.keys(servedTypes).map((type) => [type, type as ServedType]))
/** What the ids of resources that stand beside a form end with. */
const endings: Partial<Record<ServedType, string>> = {
  RelatedPerson: '-person',
  Provenance: '-provenance',
  DocumentReference: '-words',
}

/**
 * Reads what a system asks for. What is not understood is refused: to pass over a condition would answer more than was
 * asked. A list is of one client alone, so that nobody reads a whole center in one go.
 */
export function systemAsked(
  parts: readonly string[],
  query: URLSearchParams,
  accept: string | null,
): Result<SystemAsked, AskedRefusal> {
  const type = types.get(parts[0] ?? '')
  if (!type || parts.length > 2) return refused('unknown_type')
  if (!isJsonWanted(query.get('_format'), accept)) return refused('format')
  const names = [...query.keys()]
  const isRead = parts.length === 2
  const allowed = ['_format', ...(isRead ? [] : ['patient', '_id', '_count', '_after'])]
  if (names.some((name, index) => !allowed.includes(name) || names.indexOf(name) !== index))
    return refused('unknown_parameter')
  const whole = { type, count: countUsual, after: null, patient: null }
  if (isRead) return ok({ ...whole, kind: 'read', id: rowOf(type, parts[1]!) })
  const [patient, id, after] = [query.get('patient'), query.get('_id'), query.get('_after')]
  if (patient === null && id === null) return refused('patient_or_id')
  const asked = query.get('_count')
  const count = asked === null ? countUsual : Number(/^\d{1,4}$/.test(asked) ? asked : 'none')
  if (!(count >= 1) || (after !== null && !uuid.test(after))) return refused('no_such_value')
  return ok({
    ...whole,
    kind: 'search',
    id: id === null ? null : (rowOf(type, id) ?? nobody),
    patient: patient === null ? null : (rowIn(patient.replace(/^Patient\//, '')) ?? nobody),
    count: Math.min(count, countMax),
    after,
  })
}

/** An id that no row has, for what cannot be one: it finds nothing, like one that is wrong. */
const nobody = '00000000-0000-0000-0000-000000000000'

const rowIn = (id: string) => (uuid.test(id) ? id : null)

function rowOf(type: ServedType, id: string): string | null {
  const ending = endings[type] ?? ''
  return id.endsWith(ending) ? rowIn(id.slice(0, id.length - ending.length)) : null
}

function isJsonWanted(format: string | null, accept: string | null): boolean {
  const wanted = format ?? accept ?? ''
  return wanted === '' || /json|\*\/\*|application\/\*/.test(wanted)
}
