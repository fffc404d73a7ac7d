import { and, eq, isNull, sql } from 'drizzle-orm'
import { escalation } from '#drizzle/tables/sent-later.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { answersFor, type EscalationAnswer } from '../rules/escalation.ts'

interface Wish {
  readonly escalation: string
  readonly answer: EscalationAnswer
  readonly note: string
}

/**
 * Answers a writer who asked for somebody else, with a sentence that tells nothing of anybody and so needs no release.
 * Their own words go with an answer to the report. One that a colleague answered meanwhile stays as it is.
 */
export const answerEscalation: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'changed_meanwhile' | 'no_number'
> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  if (!staff?.does.has('answer_escalation')) return refused('not_possible')
  const [found] = await tx
    .select({ writerPhone: escalation.writerPhone })
    .from(escalation)
    .where(eq(escalation.id, wish.escalation))
  if (!found) return refused('not_possible')
  if (!answersFor(found).includes(wish.answer)) return refused('no_number')
  const answered = await tx
    .update(escalation)
    .set({ answer: wish.answer, note: wish.note, answeredAt: viewer.at, answeredBy: staff.id })
    .where(and(eq(escalation.id, wish.escalation), isNull(escalation.answeredAt)))
    .returning({ id: escalation.id })
  if (answered.length === 0) return refused('changed_meanwhile')
  await tx.execute(sql`select write_of_escalation(${wish.escalation})`)
  return ok(null)
}
