import { sql } from 'drizzle-orm'
import type { Topic } from '#lib/consent/topic.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ExceptionalBasis } from '#lib/exceptions/rules/basis.ts'
import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'
import type { ListPlace } from '#lib/kernel/list-place.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import { accountabilityOf } from '../rules/accountable.ts'

interface Raw extends Record<string, unknown> {
  readonly id: string
  readonly channel: 'page' | 'letter' | 'calendar' | 'print' | 'phone' | null
  readonly times: number
  readonly first_at: string
  readonly last_at: string
  readonly family_member_id: FamilyMemberId | null
  readonly topics: Topic[]
  readonly signed_at: string | null
  readonly basis: ExceptionalBasis | null
  readonly recipient: string | null
  readonly content: string | null
  readonly reason: string | null
  readonly wrong_id: string | null
}

interface Wanted {
  readonly client: ClientId
  readonly timeZone: string
  readonly since: Date
  readonly most: number | null
  readonly after: ListPlace | null
}

/**
 * What was told about a client, the latest first: how often a person looked at their page on one day by one release is
 * one line; a letter, an invitation, a print, a call, and what was told on another ground are a line each.
 */
export async function accountingLines(tx: Tx, reader: Viewer<'staff'>, wanted: Wanted) {
  const { client, timeZone, since, most, after } = wanted
  const isBefore = after ? sql`(last_at, id) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)` : sql`true`
  const rows = await tx.execute<Raw>(sql`
    with told as (
      select min(d.id::text)::uuid as id, d.channel, count(*)::int as times, min(d.at) as first_at, max(d.at) as last_at,
             d.family_member_id,
             array(select distinct t from unnest(string_to_array(string_agg(array_to_string(d.topics, ','), ','), ',')) t order by t) as topics,
             min(r.signed_at) as signed_at, null::text as basis, null::text as recipient, null::text as content,
             null::text as reason, min(w.id::text)::uuid as wrong_id
      from disclosure d
      left join release r on r.center_id = d.center_id and r.id = d.release_id
      left join wrong_disclosure w on w.center_id = d.center_id and w.disclosure_id = d.id
      where d.client_id = ${client}::uuid and d.at >= ${since.toISOString()}::timestamptz
      group by d.family_member_id, d.channel, d.release_id,
               case when d.channel = 'page' then (d.at at time zone ${timeZone})::date::text else d.id::text end
      union all
      select e.id, null, 1, e.told_at, e.told_at, e.family_member_id, e.topics, null, e.basis,
             e.recipient_name || case when e.recipient_role = '' then '' else ' (' || e.recipient_role || ')' end,
             e.content, e.reason, w.id
      from exceptional_disclosure e
      left join wrong_disclosure w on w.center_id = e.center_id and w.exceptional_id = e.id
      where e.client_id = ${client}::uuid and e.told_at >= ${since.toISOString()}::timestamptz
    )
    select * from told where ${isBefore} order by last_at desc, id desc limit ${most}::integer`)
  const names = await recipientNames(tx, client, reader)
  return rows.map(({ family_member_id: person, ...row }) => ({
    id: row.id,
    channel: row.channel,
    times: row.times,
    firstAt: new Date(row.first_at),
    lastAt: new Date(row.last_at),
    name: row.recipient ?? (person && names.get(person)) ?? '',
    topics: row.topics,
    signedAt: row.signed_at ? new Date(row.signed_at) : null,
    basis: row.basis,
    content: row.content,
    reason: row.reason,
    wrongId: row.wrong_id,
    accountability: accountabilityOf({ topics: row.topics, basis: row.basis, isWrong: row.wrong_id !== null }),
  }))
}

export type AccountingLine = Awaited<ReturnType<typeof accountingLines>>[number]
