import { type SQL, sql } from 'drizzle-orm'
import { jointMeeting, meetingTime } from '#drizzle/tables/meetings.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'

/**
 * The parts of a list of meetings: what comes, the soonest first; what has no time yet, by the first time that is still
 * asked about; what has none left to ask about; what took place, the latest first; and what was called off.
 */
const parts = ['coming', 'asked', 'lapsed', 'past', 'closed'] as const
type Part = (typeof parts)[number]

/** Where a part of the list begins anew: behind this one. The key is text, since a `Date` has no microseconds. */
interface Last {
  readonly part: Part
  readonly key: string
  readonly id: MeetingId
}

interface Listed {
  readonly from: SQL
  readonly where: SQL
  readonly key: SQL
  readonly isLatestFirst: boolean
}

function listed(part: Part, at: Date): Listed {
  const now = sql`${at.toISOString()}::timestamptz`
  const { centerId, id, state, minutes, confirmedTimeId, proposedAt } = jointMeeting
  const { startsAt } = meetingTime
  const ofSame = sql`${meetingTime.centerId} = ${centerId}`
  const ofMeeting = sql`${jointMeeting} join ${meetingTime} on ${ofSame} and ${meetingTime.meetingId} = ${id}`
  const settled = sql`${ofMeeting} and ${meetingTime.id} = ${confirmedTimeId}`
  const isAsked = sql`${state} in ('proposed', 'invited')`
  const ahead = sql`select from meeting_time e
    where e.center_id = ${centerId} and e.meeting_id = ${id} and e.starts_at > ${now}`
  switch (part) {
    case 'coming': {
      // No meeting lasts longer than a day, so that an index leads to the first one that may still last.
      const lasts = sql`${startsAt} > ${now} - interval '1 day'
        and ${startsAt} + make_interval(mins => ${minutes}) > ${now}`
      return {
        from: settled,
        where: sql`${state} = 'confirmed' and ${lasts}`,
        key: sql`${startsAt}`,
        isLatestFirst: false,
      }
    }
    case 'asked': {
      const first = sql`${startsAt} > ${now}
        and not exists (${ahead} and (e.starts_at, e.id) < (${startsAt}, ${meetingTime.id}))`
      return { from: ofMeeting, where: sql`${isAsked} and ${first}`, key: sql`${startsAt}`, isLatestFirst: false }
    }
    case 'lapsed': {
      const where = sql`${isAsked} and not exists (${ahead})`
      return { from: sql`${jointMeeting}`, where, key: sql`${proposedAt}`, isLatestFirst: true }
    }
    case 'past': {
      const over = sql`${startsAt} <= ${now} and ${startsAt} + make_interval(mins => ${minutes}) <= ${now}`
      return {
        from: settled,
        where: sql`${state} = 'confirmed' and ${over}`,
        key: sql`${startsAt}`,
        isLatestFirst: true,
      }
    }
    case 'closed': {
      const where = sql`${state} in ('declined', 'cancelled')`
      return { from: sql`${jointMeeting}`, where, key: sql`${proposedAt}`, isLatestFirst: true }
    }
  }
}

/** The ids of so many meetings that fit, in the order of their parts, behind the one that was shown last. */
export async function meetingsInOrder(
  tx: Tx,
  fits: SQL | undefined,
  { at, after, limit }: { readonly at: Date; readonly after: MeetingId | null; readonly limit: number },
): Promise<MeetingId[]> {
  const last = after ? await placeOf(tx, after, at) : null
  const found: MeetingId[] = []
  for (const part of parts.slice(last ? parts.indexOf(last.part) : 0)) {
    if (found.length === limit) break
    const { from, where, key, isLatestFirst } = listed(part, at)
    const direction = isLatestFirst ? sql`desc` : sql`asc`
    const behind =
      last?.part === part
        ? sql`and (${key}, ${jointMeeting.id}) ${isLatestFirst ? sql`<` : sql`>`} (${last.key}::timestamptz, ${last.id}::uuid)`
        : sql``
    const rows = await tx.execute<{ id: MeetingId }>(sql`
      select ${jointMeeting.id} as id from ${from} where ${fits} and ${where} ${behind}
      order by ${key} ${direction}, ${jointMeeting.id} ${direction} limit ${limit - found.length}`)
    found.push(...rows.map(({ id }) => id))
  }
  return found
}

/** In which part a meeting stands now, and where there; null for one that nobody may see here. */
async function placeOf(tx: Tx, id: MeetingId, at: Date): Promise<Last | null> {
  const places = parts.map((part) => {
    const { from, where, key } = listed(part, at)
    return sql`select ${part}::text as part, (${key})::text as key
      from ${from} where ${jointMeeting.id} = ${id}::uuid and ${where}`
  })
  const [place] = await tx.execute<{ part: Part; key: string }>(sql.join(places, sql` union all `))
  return place ? { ...place, id } : null
}
