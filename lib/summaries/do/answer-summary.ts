import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { askedSummary, keepAnswer, tellInvited } from '../rows/asked-summary.ts'

interface Wish {
  readonly meeting: string
  /** The version that the page showed. */
  readonly summary: string
  readonly agrees: boolean
  /** What is told if they agree: the words as they were, or as the client changed them. */
  readonly words: string
  readonly language: Language
}
type Refusal = 'not_possible' | 'meeting_not_begun' | 'notes_changed' | 'write_summary'

/**
 * The client approves a summary, in their own words if they change it, or refuses it. What they approve is told to
 * those who are invited and may be told of meetings; what they refuse is as if it had never been written.
 */
export const answerSummary: Operation<'client', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const found = await askedSummary(tx, wish, viewer.at)
  if (!found.ok) return found
  const { meeting, asked } = found.value
  if (wish.agrees && !wish.words) return refused('write_summary')
  const isChanged = wish.agrees && wish.words !== asked.words
  await keepAnswer(tx, found.value, !wish.agrees ? 'refused' : isChanged ? 'replaced' : 'approved', viewer.at)
  if (wish.agrees) {
    const told = isChanged ? crypto.randomUUID() : asked.id
    if (isChanged) {
      const { centerId, meetingId, clientId } = asked
      const own = { centerId, meetingId, clientId, id: told, words: wish.words, language: wish.language }
      const answered = { answer: 'approved', answeredAt: viewer.at } as const
      await tx.insert(meetingSummary).values({ ...own, writtenAt: viewer.at, ...answered })
    }
    await tellInvited(tx, meeting, told)
  }
  await alertStaff(tx, meeting.centerId, { staff: meeting.proposedBy }, viewer.at, meeting.clientId)
  return ok(null)
}
