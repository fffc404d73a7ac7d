import { and, asc, desc, eq, gte, lt, type SQL, sql } from 'drizzle-orm'
import { auditAnchor, auditEntry, recordSystem } from '#drizzle/tables/audit.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import type { ClientId, StaffId } from '#lib/kernel/id.ts'
import { dayAfter, instantOf } from '#lib/kernel/local-time.ts'
import { namedLike } from '#lib/people/rows/named-like.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { isAuditAnchored } from '../rows/is-anchored.ts'
import { readAsStaff } from '../rows/read-as-staff.ts'
import { showing } from '../rules/kept.ts'

const perPage = 50
/** A row that showed more clients than these says how many. */
const namesMax = 3

export interface AuditAsked {
  /** Words that a client's name begins with. */
  readonly search: string
  readonly client: ClientId | null
  readonly staff: StaffId | null
  readonly kind: 'read' | 'act' | null
  /** Days where the center is; both are included. */
  readonly from: string | null
  readonly until: string | null
  /** The chain and the number of the last row of the page before. */
  readonly after: { readonly chain: string; readonly seq: number } | null
}

/**
 * What staff read and did, the newest first, as far as it fits. Nothing is found for anybody but the privacy officer.
 */
export async function seeAudit(viewer: Viewer<'staff'>, asked: AuditAsked) {
  return readAsStaff(viewer, 'audit', async (tx, staff) => {
    const { timeZone } = await ownCenter(tx)
    const wanted = await wantedClients(tx, staff, asked)
    const fits = and(
      eq(auditEntry.centerId, staff.centerId),
      asked.staff ? eq(auditEntry.staffId, asked.staff) : undefined,
      asked.kind ? kindIs[asked.kind] : undefined,
      asked.from ? gte(auditEntry.at, instantOf(asked.from, '00:00', timeZone)) : undefined,
      asked.until ? lt(auditEntry.at, instantOf(dayAfter(asked.until), '00:00', timeZone)) : undefined,
      wanted ? about(staff, wanted) : undefined,
    )
    const { chain, seq, at, staffId, signedInBy, kind, what, clients } = auditEntry
    const rows = await tx
      .select({ chain, seq, at, staffId, signedInBy, kind, what, clients })
      .from(auditEntry)
      .where(and(fits, await isAfter(tx, asked)))
      .orderBy(desc(at), desc(chain), desc(seq))
      .limit(perPage + 1)
    const shown = rows.slice(0, perPage)
    const names = await namesOf(tx, [
      ...new Set([...shown.flatMap((row) => namedOf(row.clients, wanted)), ...(asked.client ? [asked.client] : [])]),
    ])
    const colleagues = await tx
      .select({ id: staffMember.id, name: staffMember.name })
      .from(staffMember)
      .orderBy(asc(staffMember.name))
    const systems = await tx.select({ id: recordSystem.id, name: recordSystem.name }).from(recordSystem)
    const readers: readonly { id: string; name: string }[] = [...colleagues, ...systems]
    const [anchor] = await tx.select({ at: sql<string | null>`max(${auditAnchor.at})` }).from(auditAnchor)
    const last = shown.at(-1)
    return showing([...names.keys()], {
      timeZone,
      colleagues,
      client: asked.client && (names.get(asked.client) ?? null),
      entries: shown.map((row) => ({
        ...row,
        staffName: readers.find(({ id }) => id === row.staffId)?.name ?? '',
        named: namedOf(row.clients, wanted).flatMap((id) => {
          const name = names.get(id)
          return name ? [{ id, name }] : []
        }),
      })),
      next: rows.length > perPage && last ? `${last.chain}.${last.seq}` : null,
      total: await totalOf(tx, sql`1 from ${auditEntry} where ${fits}`),
      anchoredAt: anchor?.at ? new Date(anchor.at) : null,
      isAnchored: await isAuditAnchored(tx),
    })
  })
}

/** Written out, so that the plan may use the index of acts alone. */
const kindIs = { read: sql`${auditEntry.kind} = 'read'`, act: sql`${auditEntry.kind} = 'act'` }

/** The clients who are asked for; null for everybody. */
async function wantedClients(tx: Tx, staff: OwnStaff, { client: one, search }: AuditAsked): Promise<ClientId[] | null> {
  if (one) return [one]
  const like = namedLike(staff, search)
  if (!like) return null
  const rows = await tx
    .select({ id: client.id })
    .from(client)
    .where(and(eq(client.centerId, staff.centerId), like))
    .limit(100)
  return rows.map(({ id }) => id)
}

/** Rows of their chains, and rows of others that showed one of them among several. */
function about({ centerId }: OwnStaff, wanted: readonly ClientId[]): SQL {
  const ids = `{${wanted.join(',')}}`
  return sql`(${auditEntry.chain}, ${auditEntry.seq}) in (
    select own.chain, own.seq from audit_entry own where own.center_id = ${centerId} and own.chain = any (${ids}::uuid[])
    union all select listed.chain, listed.seq from audit_entries_showing(${ids}::uuid[]) listed)`
}

/** Values, not a query, are compared with: only then does an index begin where the last page ended. */
async function isAfter(tx: Tx, { after }: AuditAsked): Promise<SQL | undefined> {
  if (!after) return undefined
  const [last] = await tx
    .select({ at: auditEntry.at })
    .from(auditEntry)
    .where(and(sql`${auditEntry.chain} = ${after.chain}::uuid`, eq(auditEntry.seq, after.seq)))
  return (
    last &&
    sql`(${auditEntry.at}, ${auditEntry.chain}, ${auditEntry.seq}) <
      (${last.at.toISOString()}::timestamptz, ${after.chain}::uuid, ${after.seq}::bigint)`
  )
}

/** Whom a row is named with: all of few; of many those who were asked for. */
function namedOf(clients: readonly ClientId[], wanted: readonly ClientId[] | null): readonly ClientId[] {
  return clients.length <= namesMax ? clients : clients.filter((id) => wanted?.includes(id)).slice(0, namesMax)
}

async function namesOf(tx: Tx, ids: readonly ClientId[]): Promise<ReadonlyMap<ClientId, string>> {
  const rows = await tx
    .select({ id: client.id, name: client.name })
    .from(client)
    .where(sql`${client.id} = any (${`{${ids.join(',')}}`}::uuid[])`)
  return new Map(rows.map(({ id, name }) => [id, name]))
}
