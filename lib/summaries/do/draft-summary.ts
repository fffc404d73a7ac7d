import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { begunMeeting } from '../rows/begun-meeting.ts'
import { versionsOf } from '../rows/summary-of.ts'

interface Wish {
  readonly meeting: string
  readonly words: string
  readonly language: Language
  /** The newest version that the page showed; empty when it showed none. */
  readonly newest: string
}

/**
 * Staff write what may be told of a meeting. Nobody but staff and the client reads it until the client approves it.
 * What they approved before is told on until they answer this one.
 */
export const draftSummary: Operation<
  'staff',
  Wish,
  null,
  'not_possible' | 'meeting_not_begun' | 'notes_changed'
> = async (tx, viewer, wish) => {
  const found = await begunMeeting(tx, wish.meeting, viewer.at)
  if (!found.ok) return found
  const { centerId, clientId, id: meetingId } = found.value
  const staff = await staffWhoMay(tx, 'arrange_meetings', clientId)
  if (!staff) return refused('not_possible')
  const [newest] = await versionsOf(tx, meetingId)
  if ((newest?.id ?? '') !== wish.newest) return refused('notes_changed')
  const version = { centerId, id: crypto.randomUUID(), meetingId, clientId, writtenBy: staff.id, writtenAt: viewer.at }
  await tx.insert(meetingSummary).values({ ...version, words: wish.words, language: wish.language })
  await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  return ok(null)
}
