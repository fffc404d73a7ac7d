import { sql } from 'drizzle-orm'
import { hashOf } from '#lib/auth/secret.ts'
import { config } from '#lib/config/config.ts'
import { logFailure } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { instantAfter } from '#lib/kernel/local-time.ts'
import { NoCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { released } from '../rows/released.ts'
import { toldEvents } from '../rows/told-events.ts'
import { capabilities, refusedAs, type SystemAnswer, searchset } from '../rules/system-answers.ts'
import { type SystemAsked, servedTypes, systemAsked } from '../rules/system-asked.ts'

/** What one network, and one token, may ask in an hour. */
const perHour = 5000
const accountedYears = 6

interface Request {
  /** The parts of the path below the address of the interface. */
  readonly parts: readonly string[]
  readonly query: URLSearchParams
  readonly authorization: string | null
  readonly accept: string | null
  readonly network: string
}

/**
 * Answers another system of the center, in FHIR R4. Without a token that counts here, whatever is wrong with it, the
 * answer is one and the same. What is read is kept in the audit in the name of the system, in the same transaction:
 * what is not kept is not answered.
 */
export async function answerSystem(
  { at, host }: Pick<Viewer, 'at' | 'host'>,
  { parts, query, authorization, accept, network }: Request,
): Promise<SystemAnswer> {
  const base = fhirAddress(host ?? null)
  if (parts.length === 1 && parts[0] === 'metadata') return { status: 200, resource: capabilities(base) }
  const token = hashOf(/^Bearer ([\w-]{1,200})$/i.exec(authorization ?? '')?.[1] ?? '')
  const viewer: Viewer<'system'> = { audience: 'system', at, host, token }
  try {
    for (const who of [network, token])
      if (!(await countTry(viewer, 'fhir', who, perHour))) return refusedAs('too_many')
    return await asViewer(viewer, async (tx) => {
      if (!(await mayRead(tx, ''))) return refusedAs('token')
      const asked = systemAsked(parts, query, accept)
      if (!asked.ok) return refusedAs(asked.refusal)
      if (!(await mayRead(tx, servedTypes[asked.value.type]))) return refusedAs('not_its_right')
      return answer(tx, asked.value, { at, base, query })
    })
  } catch (error) {
    // Under a host of nobody's no token counts.
    if (error instanceof NoCenter) return refusedAs('token')
    logFailure('fhir failed', error)
    return refusedAs('failure')
  }
}

/** The address other systems ask at. */
export function fhirAddress(host: string | null): string {
  const address = new URL('/api/fhir/R4', config.publicUrl)
  if (host) address.hostname = host
  return address.href
}

async function mayRead(tx: Tx, what: string): Promise<boolean> {
  const [row] = await tx.execute<{ may: boolean }>(sql`select system_center(${what}) is not null as may`)
  return row?.may === true
}

async function answer(
  tx: Tx,
  asked: SystemAsked,
  { at, base, query }: { readonly at: Date; readonly base: string; readonly query: URLSearchParams },
): Promise<SystemAnswer> {
  const { type, kind, count } = asked
  const isNothing = kind === 'read' && asked.id === null
  const found = isNothing
    ? []
    : type === 'AuditEvent'
      ? await toldEvents(tx, asked, instantAfter(at, { years: -accountedYears }, 'UTC'))
      : await released(tx, asked, at)
  const shown = found.slice(0, count)
  const about = `{${[...new Set(shown.map(({ clientId }) => clientId))].join(',')}}`
  await tx.execute(sql`select keep_system_read(${`fhir-${type.toLowerCase()}`}, ${about}::uuid[])`)
  if (kind === 'read') return shown[0] ? { status: 200, resource: shown[0].resource } : refusedAs('not_found')
  const page = (after: string | null) => {
    const next = new URLSearchParams(query)
    if (after) next.set('_after', after)
    return `${base}/${type}?${next}`
  }
  const links = { self: page(null), next: found.length > count ? page(shown.at(-1)!.key) : null }
  return {
    status: 200,
    resource: searchset(
      base,
      shown.map(({ resource }) => resource),
      links,
    ),
  }
}
