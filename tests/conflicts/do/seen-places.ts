import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { seeConflicts } from '#lib/conflicts/see/see-conflicts.ts'
import type { ClientId, FamilyLinkId, MeetingId, ReportId } from '#lib/kernel/id.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'

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
