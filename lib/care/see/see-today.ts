import { and, eq, isNull, lte, or, sql } from 'drizzle-orm'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { release } from '#drizzle/tables/releases.ts'
import { countPreparations } from '#lib/agendas/rows/unread-preparations.ts'
import { isAuditAnchored } from '#lib/audit/rows/is-anchored.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { mailboxState } from '#lib/calendars/rows/mailbox-state.ts'
import { countLate, countWaiting } from '#lib/conversations/rows/waiting.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { countOpenWrong } from '#lib/disclosures/rows/wrong-rows.ts'
import { countEscalations } from '#lib/escalations/rows/count-escalations.ts'
import { countToReview } from '#lib/exceptions/rows/exceptional-rows.ts'
import { countSheets } from '#lib/history-sheets/rows/count-sheets.ts'
import { countWaitingHolds } from '#lib/holds/rows/waiting-holds.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { dueTogether } from '#lib/meetings/rows/due-together.ts'
import { nearMeetings } from '#lib/meetings/rows/near-meetings.ts'
import { countWaitingMeetings } from '#lib/meetings/rows/waits-for.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffNamesOf } from '#lib/people/rows/staff-names.ts'
import { undelivered } from '#lib/people/rows/undelivered.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { unfinished, waitsForCheck } from '#lib/releases/rows/waiting-forms.ts'
import { callsOutside } from '#lib/reports/rows/calls.ts'
import { countReports } from '#lib/reports/rows/count-reports.ts'
import { toLookAgain } from '#lib/reports/rows/no-match.ts'
import { reportDesk } from '#lib/reports/rows/report-desk.ts'
import { isFlooded } from '#lib/sign-in/rows/is-flooded.ts'
import { absencesFrom } from '../rows/absences.ts'
import { safetyFlagsFor } from '../rows/safety-flags.ts'

/** Whether somebody is away now and who covers, and for whom they cover. */
async function awayToday(tx: Tx, own: StaffId, at: Date) {
  const now = (await absencesFrom(tx, at)).filter(
    ({ from, staff, cover }) => from <= at && (staff === own || cover === own),
  )
  const names = now.length > 0 ? await staffNamesOf(tx) : new Map<StaffId, string>()
  const named = now.map((each) => ({ ...each, name: names.get(each.staff === own ? each.cover : each.staff) ?? '–' }))
  return {
    isAway: named.find(({ staff }) => staff === own) ?? null,
    covering: named.filter(({ cover }) => cover === own),
  }
}

/**
 * What waits for a member of staff today: counts that lead to their lists, and the reports in their own hands. What
 * is not theirs to do is not counted.
 */
export async function seeToday(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'today', async (tx, staff) => {
    const inbox = staff.does.has('read_reports') ? await reportDesk(tx, staff, { mine: true, open: true }) : null
    const count = sql<number>`count(*)::int`
    // A client who wanted to be asked later is not counted before that day.
    const { timeZone } = await ownCenter(tx)
    const today = dayOf(viewer.at, timeZone)
    const isDue = or(isNull(askTask.lastAskedAt), lte(askTask.dueOn, today))
    const [tasks] = await tx
      .select({ count })
      .from(askTask)
      .where(and(isNull(askTask.closedAt), isDue, ofCaseload(staff, 'ask_client', askTask.clientId)))
    const waits = and(eq(lookup.fitsNobody, true), isNull(lookup.settledAt))
    const [questions] = await tx.select({ count }).from(lookup).where(waits)
    const [wishes] = await tx.select({ count }).from(meetingWish).where(isNull(meetingWish.closedAt))
    const due = staff.does.has('arrange_meetings') ? await dueTogether(tx, staff, viewer.at) : []
    const account = await ownAccountId(tx)
    const [forms] = await tx
      .select({
        toCheck: sql<number>`count(*) filter (where ${waitsForCheck(tx)} and ${release.recordedBy} <> ${account})::int`,
        toCorrect: sql<number>`count(*) filter (where not (${waitsForCheck(tx)}))::int`,
      })
      .from(release)
      .where(unfinished(staff))
    const [needing] = await tx.execute<{ count: number }>(
      sql`select count(*)::int as count from (select clients_without_theirs() union select clients_left_behind() union select clients_out_of_reach()) needing`,
    )
    const flags = staff.does.has('find_client') ? await safetyFlagsFor(tx, staff.id, viewer.at) : []
    const near = staff.does.has('read_meetings') ? await nearMeetings(tx, staff.id, viewer.at) : []
    const shown = [...(inbox?.rows ?? []), ...flags, ...near].map(({ clientId }) => clientId)
    return showing(shown, {
      flags,
      near,
      staff,
      inbox,
      timeZone,
      preparations: staff.does.has('arrange_meetings') && (await countPreparations(tx)),
      sheets: staff.does.has('handle_report') && (await countSheets(tx)),
      escalations: staff.does.has('answer_escalation') && (await countEscalations(tx)),
      lookAgain: staff.does.has('match_report') && (await toLookAgain(tx, staff, viewer.at)).length,
      reports: inbox ? await countReports(tx, staff) : null,
      withoutTheirs: staff.does.has('assign_case_manager') && (needing?.count ?? 0),
      tasks: staff.does.has('ask_client') && (tasks?.count ?? 0),
      messages: inbox ? await countWaiting(tx, staff) : null,
      questions: staff.does.has('match_report') && (questions?.count ?? 0),
      meetings: staff.does.has('read_meetings') && (await countWaitingMeetings(tx, staff, viewer.at)),
      wishes: staff.does.has('answer_wish') && (wishes?.count ?? 0) + due.length,
      undelivered: staff.does.has('find_client') && (await undelivered(tx)).length,
      ...(await awayToday(tx, staff.id, viewer.at)),
      drafts: staff.does.has('record_release') && (forms?.toCorrect ?? 0),
      late: staff.does.has('read_response_times') && (await countLate(tx, viewer.at)),
      toReview: staff.does.has('review_exceptional') && (await countToReview(tx)),
      wrong: staff.does.has('keep_wrong_disclosures') && (await countOpenWrong(tx)),
      holds: staff.does.has('keep_holds') && (await countWaitingHolds(tx, staff)),
      toCheck: staff.does.has('check_release') && (forms?.toCheck ?? 0),
      /** For whoever arranges meetings, and whoever looks after the center. */
      mailbox:
        staff.does.has('read_meetings') || staff.does.has('describe_center') ? await mailboxState(tx, viewer.at) : null,
      /** People may call who get no code. */
      isFlooded: await isFlooded(tx),
      /** What was said without a release, for those who answer for that. */
      outside: staff.does.has('read_audit') ? await callsOutside(tx, viewer.at) : [],
      /** For whoever reads the audit alone. */
      isAuditAnchored: staff.does.has('read_audit') ? await isAuditAnchored(tx) : null,
    })
  })
}
