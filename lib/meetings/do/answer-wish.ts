import { and, eq, isNull } from 'drizzle-orm'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'

/**
 * Answers a client's wish for a joint meeting in words that they read. A meeting that is proposed to them answers it
 * too. Of two answers the first counts.
 */
export const answerWish: Operation<
  'staff',
  { wish: string; answer: string },
  null,
  'not_possible' | 'changed_meanwhile'
> = async (tx, viewer, { wish: id, answer }) => {
  const [wish] = await tx.select().from(meetingWish).where(eq(meetingWish.id, id))
  const staff = wish && (await staffWhoMay(tx, 'answer_wish', wish.clientId))
  if (!wish || !staff) return refused('not_possible')
  const closed = await tx
    .update(meetingWish)
    .set({ closedAt: viewer.at, closedBy: staff.id, answer })
    .where(and(eq(meetingWish.id, id), isNull(meetingWish.closedAt)))
    .returning({ id: meetingWish.id })
  if (closed.length === 0) return refused('changed_meanwhile')
  await writeLetter(tx, { kind: 'client-message', client: wish.clientId, familyMember: null })
  return ok(null)
}
