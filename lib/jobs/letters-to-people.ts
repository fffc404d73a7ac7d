import { and, eq, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { type letter, letterRhythm } from '#drizzle/tables/letters.ts'
import { account as accountTable } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { type Departure, departure } from '#lib/letters/rules/rhythm.ts'
import { isWanted } from '#lib/letters/rules/wanted.ts'
import { dialOfAddress } from '#lib/people/rows/dial-of.ts'
import { standing } from '#lib/people/rules/dial.ts'

// What is asked of a letter to people beside consent, at the moment it leaves.

type Queued = typeof letter.$inferSelect

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

/** When it leaves by the choice of whoever it goes to. A crisis does not wait. */
export async function rhythmFor(tx: Tx, due: Queued, at: Date): Promise<Departure> {
  if (due.lane !== 'people' || due.gateTopic === 'crisis') return { later: null, isDigest: false }
  const [choice] = await tx
    .select({ rhythm: letterRhythm, timeZone: center.timeZone })
    .from(letterRhythm)
    .innerJoin(
      accountTable,
      and(eq(accountTable.centerId, letterRhythm.centerId), eq(accountTable.id, letterRhythm.accountId)),
    )
    .innerJoin(center, eq(center.id, letterRhythm.centerId))
    .where(and(eq(accountTable.centerId, due.centerId), eq(accountTable.email, due.toEmail)))
  if (!choice) return { later: null, isDigest: false }
  const { email: rhythm, ...hours } = choice.rhythm
  return departure(due, { rhythm, ...hours }, at, choice.timeZone)
}
