import { sql } from 'drizzle-orm'
import { reportDraft } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { DraftAnswers } from '../rules/draft.ts'

/**
 * Begins a report, with whatever is known already. It belongs to whoever is signed in, or else to the browser, for a
 * day after the last word.
 */
export const startDraft: Operation<
  'public',
  { answers: DraftAnswers },
  { id: string; answers: DraftAnswers },
  never
> = async (tx, viewer, wish) => {
  const id = crypto.randomUUID()
  await tx.insert(reportDraft).values({
    centerId: await ownCenterId(tx),
    id,
    holder: sql`holder()`,
    answers: wish.answers,
    createdAt: viewer.at,
    updatedAt: viewer.at,
  })
  return ok({ id, answers: wish.answers })
}
