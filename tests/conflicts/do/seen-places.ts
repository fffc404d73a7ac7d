import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { seeCareEnd } from '#lib/care/see/see-care-end.ts'
import { seeInvolvementFigures } from '#lib/care/see/see-involvement-figures.ts'
import { seeResponseTimes } from '#lib/care/see/see-response-times.ts'
import { seeSafety } from '#lib/care/see/see-safety.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { seeConflicts } from '#lib/conflicts/see/see-conflicts.ts'
import { seeConversations } from '#lib/conversations/see/see-conversations.ts'
import { seeAccounting } from '#lib/disclosures/see/see-accounting.ts'
import { seeWrongDisclosures } from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { seeEscalations } from '#lib/escalations/see/see-escalations.ts'
import { seeClientExceptional, seeExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import { seeClientHolds, seeHolds } from '#lib/holds/see/see-holds.ts'
import type { ClientId, FamilyLinkId, MeetingId, ReportId } from '#lib/kernel/id.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeAddress } from '#lib/people/see/see-address.ts'
import { seeUndelivered } from '#lib/people/see/see-undelivered.ts'
import { seeAsFamily } from '#lib/releases/see/see-as-family.ts'
import { seeRegister } from '#lib/releases/see/see-register.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { seeWaitingForms } from '#lib/releases/see/see-waiting-forms.ts'
import { seeFamilyCall, seeReportCall } from '#lib/reports/see/see-call.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { seeUnreadReports } from '#lib/reports/see/see-unread-reports.ts'

/** What there is of one client, and one report about somebody of their name that nobody has matched. */
export interface Traces {
  readonly client: ClientId
  readonly name: string
  readonly matched: ReportId
  readonly unmatched: ReportId
  /** About somebody nobody here has heard of. */
  readonly strangers: ReportId
  readonly meeting: MeetingId
  readonly link: FamilyLinkId
  readonly task: string
}

type Staff = Viewer<'staff'>

/** Every place of the staff's rooms where somebody finds a client, by name. */
export async function placesOf(who: Staff, of: Traces): Promise<string[]> {
  const foundOf = async <Found>(kept: Promise<{ found: Found | null } | null>) => (await kept)?.found ?? null
  const all = await foundOf(seeClients(who, { search: '', after: null }))
  const searched = await foundOf(seeClients(who, { search: of.name, after: null }))
  const desk = await foundOf(seeReportDesk(who, {}))
  const stranger = await foundOf(seeDeskReport(who, of.strangers, of.name))
  const tasks = await foundOf(seeTasks(who, null))
  const meetings = await foundOf(seeMeetings(who, null))
  const places: Record<string, boolean> = {
    list: Boolean(all?.clients.some(({ id }) => id === of.client)),
    search: Boolean(searched?.clients.some(({ id }) => id === of.client)) || searched?.total.count === 1,
    page: (await foundOf(seeClient(who, of.client))) !== null,
    'talk card': (await foundOf(seeTalkCard(who, of.client, of.link))) !== null,
    conflicts: (await foundOf(seeConflicts(who, of.client))) !== null,
    desk: Boolean(desk?.rows.some(({ id }) => id === of.matched)),
    'desk, by name': Boolean(desk?.rows.some(({ id }) => id === of.unmatched)),
    report: (await foundOf(seeDeskReport(who, of.matched, ''))) !== null,
    'report, by name': (await foundOf(seeDeskReport(who, of.unmatched, ''))) !== null,
    matching: Boolean(stranger?.candidates.some(({ id }) => id === of.client)),
    tasks: Boolean(tasks?.tasks.some(({ id }) => id === of.task)),
    meetings: Boolean(meetings?.meetings.some(({ id }) => id === of.meeting)),
    meeting: (await foundOf(seeMeeting(who, of.meeting))) !== null,
  }
  return Object.keys(places).filter((place) => places[place])
}

/** Every number on somebody's own day. */
export async function countsOf(who: Staff) {
  const { reports, tasks, meetings, drafts, inbox } = (await seeToday(who))!.found!
  return { ...reports, tasks, meetings, drafts, inbox: inbox?.rows.length ?? 0 }
}

/** The other reads of staff in which something of a client can stand, by name. Each is looked through as a whole. */
export async function readsOf(who: Staff, of: Traces): Promise<string[]> {
  const reads: Record<string, () => Promise<{ found?: unknown } | null>> = {
    unread: () => seeUnreadReports(who),
    messages: () => seeConversations(who, {}),
    holds: () => seeHolds(who),
    'her holds': () => seeClientHolds(who, of.client),
    'waiting forms': () => seeWaitingForms(who, null),
    'somebody else': () => seeEscalations(who),
    safety: () => seeSafety(who, of.client),
    'told without a form': () => seeClientExceptional(who, of.client),
    'told without a form, to review': () => seeExceptional(who),
    register: () => seeRegister(who, { state: null, after: null }),
    accounting: () => seeAccounting(who, of.client, null),
    'as family': () => seeAsFamily(who, of.client, of.link),
    'told by mistake': () => seeWrongDisclosures(who),
    'end of care': () => seeCareEnd(who, of.client),
    address: () => seeAddress(who, of.client, of.link),
    'a call about it': () => seeReportCall(who, of.matched),
    'a call with family': () => seeFamilyCall(who, of.client, of.link),
    letters: () => seeUndelivered(who),
    'response times': () => seeResponseTimes(who, 30),
    'involvement figures': () => seeInvolvementFigures(who, { days: 365, isExact: true }),
  }
  const traces = [of.client, of.name, of.matched, of.unmatched, of.meeting, of.link]
  const places = await Promise.all(
    Object.entries(reads).map(async ([place, read]) => {
      const text = JSON.stringify((await read())?.found ?? null)
      return traces.some((trace) => text.includes(trace)) ? [place] : []
    }),
  )
  return places.flat()
}
