import { agendaItem } from '#drizzle/tables/meeting-notes.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff, writeLetter } from '#lib/letters/write-letter.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { meetingToWrite } from '../rows/meeting-to-write.ts'
import type { AgendaKind, SeenBy } from '../rules/agenda.ts'

interface Wish {
  readonly meeting: string
  readonly kind: AgendaKind
  readonly words: string
  readonly language: Language
  /** Who reads it, as the client says. What staff write both read, until the client lets the family read it too. */
  readonly seenBy: SeenBy
}

/** The client or staff put something on the agenda of a meeting. The family reads it by the client's choice alone. */
export const addAgendaItem: Operation<
  'client' | 'staff',
  Wish,
  null,
  'not_possible' | 'meeting_over' | 'need_is_for_staff'
> = async (tx, viewer, wish) => {
  const found = await meetingToWrite(tx, wish.meeting, viewer.at)
  if (!found.ok) return found
  const meeting = found.value
  const staff = viewer.audience === 'staff' ? await staffWhoMay(tx, 'arrange_meetings', meeting.clientId) : null
  if (viewer.audience === 'staff' && !staff) return refused('not_possible')
  // What they need is for whoever can arrange it.
  if (!staff && wish.kind === 'need' && wish.seenBy !== 'both') return refused('need_is_for_staff')
  const { centerId, clientId } = meeting
  const seenBy = staff ? 'both' : wish.seenBy
  const { kind, words, language } = wish
  const item = { centerId, id: crypto.randomUUID(), meetingId: meeting.id, clientId, kind, words, language }
  // The client's login writes no writer: a row without one is the client's.
  await tx.insert(agendaItem).values({ ...item, seenBy, writtenAt: viewer.at, ...(staff && { writtenBy: staff.id }) })
  if (staff) await writeLetter(tx, { kind: 'client-message', client: clientId, familyMember: null })
  else if (seenBy !== 'own') await alertStaff(tx, centerId, { staff: meeting.proposedBy }, viewer.at, clientId)
  return ok(null)
}
