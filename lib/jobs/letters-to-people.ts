import { and, eq, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { letterRhythm } from '#drizzle/tables/letters.ts'
import { account as accountTable } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { type Departure, departure } from '#lib/letters/rules/rhythm.ts'
import { isWanted } from '#lib/letters/rules/wanted.ts'
import { dialOfAddress } from '#lib/people/rows/dial-of.ts'
import { standing } from '#lib/people/rules/dial.ts'
import type { Queued } from './outcome.ts'

// What is asked of a letter to people beside consent, at the moment it leaves.

/**
 * Whether it would go to a client whose care has ended, or to whoever wrote about them before. One that a release lets
 * go is refused by that; the end of a meeting goes in any case, because somebody may be on their way.
 */
export async function isAfterCare(
  tx: Tx,
  { kind, lane, centerId, toEmail, subjectIds, createdAt }: Queued,
): Promise<boolean> {
  if (lane !== 'people' || kind === 'meeting-cancelled') return false
  const [row] = await tx.execute<{ is_after: boolean }>(
    sql`select is_after_care(${centerId}, ${toEmail}, ${JSON.stringify(subjectIds)}::text::jsonb, ${createdAt.toISOString()}) as is_after`,
  )
  return row?.is_after ?? false
}

/** Whether whoever it goes to wants to hear of it now, by their own dial. */
export async function isWantedByThem(
  tx: Tx,
  { kind, lane, centerId, toEmail, gateTopic }: Queued,
  at: Date,
): Promise<boolean> {
  if (lane !== 'people') return true
  const [house] = await tx.select({ timeZone: center.timeZone }).from(center).where(eq(center.id, centerId))
  const dial = await dialOfAddress(tx, centerId, toEmail)
  return isWanted(kind, gateTopic, standing(dial, dayOf(at, house!.timeZone)))
}

/** Between these hours no text leaves for whoever named no quiet hours of their own: a phone lies beside a bed. */
const night = { quietFrom: '21:00', quietUntil: '08:00' } as const

/** When it leaves by the choice of whoever it goes to. A crisis does not wait. */
export async function rhythmFor(tx: Tx, due: Queued, at: Date): Promise<Departure> {
  if (due.lane !== 'people' || due.gateTopic === 'crisis') return { later: null, isDigest: false }
  const [found] = await tx
    .select({ rhythm: letterRhythm, timeZone: center.timeZone })
    .from(accountTable)
    .innerJoin(center, eq(center.id, accountTable.centerId))
    .leftJoin(
      letterRhythm,
      and(eq(letterRhythm.centerId, accountTable.centerId), eq(letterRhythm.accountId, accountTable.id)),
    )
    .where(and(eq(accountTable.centerId, due.centerId), eq(accountTable.email, due.toEmail)))
  const isText = due.channel === 'text'
  if (!found || (!found.rhythm && !isText)) return { later: null, isDigest: false }
  const { quietFrom = null, quietUntil = null, pausedUntil = null } = found.rhythm ?? {}
  const quiet = isText && !quietFrom ? night : { quietFrom, quietUntil }
  return departure(due, { rhythm: found.rhythm?.[due.channel] ?? {}, ...quiet, pausedUntil }, at, found.timeZone)
}
