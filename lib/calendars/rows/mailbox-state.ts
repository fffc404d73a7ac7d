import { and, count, gt, inArray } from 'drizzle-orm'
import { calendarReply, mailboxReading } from '#drizzle/tables/calendars.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { refusedReplies } from '../rules/reply-outcome.ts'

const refusedMs = 14 * 86_400_000

/**
 * How reading the answers of calendars goes at the center of this member of staff: since when it fails, and how many
 * answers of the last two weeks somebody should look at. Null where there is no mailbox.
 */
export async function mailboxState(tx: Tx, at: Date) {
  const [reading] = await tx.select().from(mailboxReading)
  if (!reading) return null
  const [refused] = await tx
    .select({ count: count() })
    .from(calendarReply)
    .where(
      and(
        inArray(calendarReply.outcome, [...refusedReplies]),
        gt(calendarReply.at, new Date(at.getTime() - refusedMs)),
      ),
    )
  return { failingSince: reading.failingSince, code: reading.lastCode, refused: refused?.count ?? 0 }
}
