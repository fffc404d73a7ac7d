import { eq, sql } from 'drizzle-orm'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { careAssignment, staffAbsence } from '#drizzle/tables/care.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { goal, goalProgress, goalStep } from '#drizzle/tables/goals.ts'
import { askTask } from '#drizzle/tables/listening/asking.ts'
import { reportAction, reportMatch, reportReply } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import { jointMeeting, meetingInvitation, meetingTime } from '#drizzle/tables/meetings.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { releaseScan } from '#drizzle/tables/release-papers.ts'
import { release, releaseEvent, releaseRefusal, releaseSentBack } from '#drizzle/tables/releases.ts'
import { crisis, disclosure, hold } from '#drizzle/tables/sharing.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import type { Attempt } from './attempt.ts'
import type { RightsClient, RightsWorld } from './rights-world.ts'

const undone = new Error('undone')

/**
 * A statement in the session of somebody, past every verb and page: whether the database let it read or write a row.
 */
function statement(run: (tx: Tx, of: RightsClient, world: RightsWorld) => Promise<{ length: number }>): Attempt {
  return async (who, of, world) => {
    let did = false
    await asViewer(who, async (tx) => {
      did = (await run(tx, of, world)).length > 0
      throw undone
    }).catch((error: { cause?: { code?: string } }) => {
      // 42501: a policy does not let this row be written.
      if (error !== (undone as object) && error.cause?.code !== '42501') throw error
    })
    return did
  }
}

const ids = async (tx: Tx) => ({ staff: (await ownStaff(tx))!, account: (await ownAccountId(tx))! })
const id = () => crypto.randomUUID()
const now = () => new Date()

const happens = (kind: 'revoked' | 'resumed') =>
  statement(async (tx, of) => {
    const { staff, account } = await ids(tx)
    const row = { centerId: staff.centerId, id: id(), releaseId: of.suspendedId, kind, at: now(), byAccountId: account }
    await tx.insert(releaseEvent).values(row)
    return [row]
  })

async function addsAbsence(tx: Tx, world: RightsWorld, of: StaffId | null) {
  const { staff, account } = await ids(tx)
  const row = { centerId: staff.centerId, id: id(), staffId: of ?? staff.id, coverId: world.colleagueId }
  await tx
    .insert(staffAbsence)
    .values({ ...row, fromAt: now(), untilAt: new Date(Date.now() + 60_000), setBy: account })
  return [row]
}

/** The rows behind each function, asked for without any verb or page. */
export const statements: Readonly<Partial<Record<StaffFunction, Readonly<Record<string, Attempt>>>>> = {
  find_client: {
    client: statement((tx, of) => tx.select({ id: client.id }).from(client).where(eq(client.id, of.id))),
    family_link: statement((tx, of) =>
      tx.select({ id: familyLink.id }).from(familyLink).where(eq(familyLink.clientId, of.id)),
    ),
    care_assignment: statement((tx, of) =>
      tx.select({ id: careAssignment.id }).from(careAssignment).where(eq(careAssignment.clientId, of.id)),
    ),
  },
  read_releases: {
    release: statement((tx, of) => tx.select({ id: release.id }).from(release).where(eq(release.clientId, of.id))),
    release_event: statement((tx, of) =>
      tx.select({ id: releaseEvent.id }).from(releaseEvent).where(eq(releaseEvent.releaseId, of.suspendedId)),
    ),
    release_scan: statement((tx, of) =>
      tx.select({ id: releaseScan.id }).from(releaseScan).where(eq(releaseScan.releaseId, of.waitingId)),
    ),
    disclosure: statement((tx, of) =>
      tx.select({ id: disclosure.id }).from(disclosure).where(eq(disclosure.clientId, of.id)),
    ),
    hold: statement((tx, of) => tx.select({ at: hold.fromAt }).from(hold).where(eq(hold.clientId, of.id))),
    'the areas of goals': statement((tx, of) => tx.execute(sql`select area from goal_areas(${of.id})`)),
  },
  take_back: { release_event: happens('revoked') },
  lift_suspension: { release_event: happens('resumed') },
  record_release: {
    release: statement(async (tx, of) => {
      const [row] = await tx.select().from(release).where(eq(release.id, of.releaseId))
      if (!row) return []
      const { completedAt: _, ...draft } = row
      await tx.insert(release).values({ ...draft, id: id() as typeof row.id, recordedBy: (await ids(tx)).account })
      return [row]
    }),
    release_scan: statement(async (tx, of) => {
      const { staff, account } = await ids(tx)
      const file = { name: 'a', kind: 'image/png' as const, sizeBytes: 1, content: Buffer.from([0]) }
      const row = { centerId: staff.centerId, id: id(), releaseId: of.waitingId, byAccountId: account, at: now() }
      await tx.insert(releaseScan).values({ ...row, ...file })
      return [row]
    }),
  },
  check_release: {
    release: statement((tx, of) => tx.execute(sql`select check_release(${of.waitingId}, ${id()})`)),
    release_sent_back: statement(async (tx, of) => {
      const { staff, account } = await ids(tx)
      const row = {
        centerId: staff.centerId,
        releaseId: of.waitingId,
        words: 'No day.',
        byAccountId: account,
        at: now(),
      }
      await tx.insert(releaseSentBack).values(row)
      return [row]
    }),
  },
  keep_holds: {
    hold: statement((tx, of) =>
      tx.execute(sql`
        insert into hold (center_id, id, client_id, from_at)
        select viewer_center(), gen_random_uuid(), ${of.id}, now() returning id`),
    ),
    'why there is one': statement((tx, of) => tx.execute(sql`select words from hold_event where client_id = ${of.id}`)),
    'lifting with the second person': statement((tx, of) => tx.execute(sql`select lift_hold(${of.holdId}, '')`)),
  },
  ask_client: {
    ask_task: statement((tx, of) =>
      tx.update(askTask).set({ dueOn: '2030-01-01' }).where(eq(askTask.id, of.taskId)).returning({ id: askTask.id }),
    ),
    release_refusal: statement(async (tx, of) => {
      const { staff, account } = await ids(tx)
      const row = { centerId: staff.centerId, id: id(), clientId: of.id, personName: 'An aunt', at: now() }
      await tx.insert(releaseRefusal).values({ ...row, recordedBy: account })
      return [row]
    }),
  },
  read_goals: {
    goal: statement((tx, of) => tx.select({ id: goal.id }).from(goal).where(eq(goal.id, of.goalId))),
  },
  write_goals: {
    goal: statement(async (tx, of) => {
      const { staff } = await ids(tx)
      const row = { centerId: staff.centerId, id: id() as typeof of.goalId, clientId: of.id, area: 'money' as const }
      await tx.insert(goal).values({ ...row, shared: false, words: 'More', state: 'active', createdAt: now() })
      return [row]
    }),
    goal_step: statement(async (tx, of) => {
      const reach = {
        centerId: (await ids(tx)).staff.centerId,
        clientId: of.id,
        area: 'housing',
        shared: true,
      } as const
      const words = { words: 'Call', doer: 'client', skill: '', support: 'together', position: 0 } as const
      await tx.insert(goalStep).values({ ...reach, ...words, id: id(), goalId: of.goalId })
      return [reach]
    }),
    goal_progress: statement(async (tx, of) => {
      const reach = {
        centerId: (await ids(tx)).staff.centerId,
        clientId: of.id,
        area: 'housing',
        shared: true,
      } as const
      await tx
        .insert(goalProgress)
        .values({ ...reach, id: id(), goalId: of.goalId, sentence: 'Well', writtenAt: now() })
      return [reach]
    }),
  },
  read_meetings: {
    joint_meeting: statement((tx, of) =>
      tx.select({ id: jointMeeting.id }).from(jointMeeting).where(eq(jointMeeting.id, of.meetingId)),
    ),
    meeting_invitation: statement((tx, of) =>
      tx.select({ id: meetingInvitation.id }).from(meetingInvitation).where(eq(meetingInvitation.clientId, of.id)),
    ),
  },
  arrange_meetings: {
    joint_meeting: statement((tx, of) =>
      tx
        .update(jointMeeting)
        .set({ cancelledAt: now() })
        .where(eq(jointMeeting.id, of.meetingId))
        .returning({ id: jointMeeting.id }),
    ),
    meeting_time: statement(async (tx, of) => {
      const row = { centerId: (await ids(tx)).staff.centerId, id: id(), meetingId: of.meetingId, startsAt: now() }
      await tx.insert(meetingTime).values(row)
      return [row]
    }),
  },
  answer_wish: {
    meeting_wish: statement((tx, of) =>
      tx
        .update(meetingWish)
        .set({ closedAt: now() })
        .where(eq(meetingWish.id, of.wishId))
        .returning({ id: meetingWish.id }),
    ),
  },
  read_reports: {
    report: statement((tx, of) => tx.select({ id: report.id }).from(report).where(eq(report.id, of.reportId))),
    report_match: statement((tx, of) =>
      tx.select({ id: reportMatch.reportId }).from(reportMatch).where(eq(reportMatch.clientId, of.id)),
    ),
  },
  handle_report: {
    report: statement((tx, of) =>
      tx.update(report).set({ readAt: now() }).where(eq(report.id, of.reportId)).returning({ id: report.id }),
    ),
    report_action: statement(async (tx, of) => {
      const { staff } = await ids(tx)
      const row = {
        centerId: staff.centerId,
        id: id(),
        reportId: of.reportId,
        staffId: staff.id,
        kind: 'note' as const,
      }
      await tx.insert(reportAction).values({ ...row, words: '', at: now() })
      return [row]
    }),
  },
  answer_report: {
    report_reply: statement(async (tx, of) => {
      const { staff } = await ids(tx)
      const row = { centerId: staff.centerId, id: id(), reportId: of.reportId, accountId: of.motherAccountId }
      const reply = { neutral: 'thank_you', topics: [], words: '' } as const
      await tx.insert(reportReply).values({ ...row, ...reply, topics: [], writtenBy: staff.id, writtenAt: now() })
      return [row]
    }),
    'a letter to the writer': statement((tx, of) => tx.execute(sql`select write_to_writer(${of.reportId})`)),
  },
  match_report: {
    report_match: statement(async (tx, of, world) => {
      const { staff } = await ids(tx)
      const row = { centerId: staff.centerId, reportId: world.unmatchedId, clientId: of.id, matchedBy: staff.id }
      await tx.insert(reportMatch).values({ ...row, matchedAt: now() })
      return [row]
    }),
  },
  declare_crisis: {
    crisis: statement(async (tx, of) => {
      const { staff } = await ids(tx)
      const row = { centerId: staff.centerId, id: id(), clientId: of.id, declaredBy: staff.id, declaredAt: now() }
      await tx.insert(crisis).values(row)
      return [row]
    }),
  },
  say_away: {
    'an absence of their own': statement(async (tx, _of, world) => addsAbsence(tx, world, null)),
  },
  say_colleague_away: {
    'an absence of a colleague': statement(async (tx, _of, world) =>
      addsAbsence(tx, world, world.center.staffOf('Nobody Here')),
    ),
  },
  set_conflict: {
    conflict: statement((tx, of) => tx.select({ id: conflict.id }).from(conflict).where(eq(conflict.clientId, of.id))),
    'a new conflict': statement(async (tx, of, world) => {
      const { staff, account } = await ids(tx)
      const row = { centerId: staff.centerId, id: id(), clientId: of.id, staffId: world.colleagueId, fromAt: now() }
      await tx.insert(conflict).values({ ...row, setBy: account, byClient: false })
      return [row]
    }),
  },
  read_audit: {
    audit_entry: statement((tx, of) =>
      tx.select({ seq: auditEntry.seq }).from(auditEntry).where(eq(auditEntry.chain, of.id)),
    ),
  },
  assign_case_manager: {
    care_assignment: statement(async (tx, of, world) => {
      const row = { centerId: (await ids(tx)).staff.centerId, id: id(), clientId: of.id, staffId: world.colleagueId }
      await tx.insert(careAssignment).values({ ...row, role: 'case_manager', sinceAt: now() })
      return [row]
    }),
  },
}

/** What is done about a hold and is no function of staff: the table gives it to nobody, and so does the database. */
export const nobodys: Readonly<Record<string, Attempt>> = {
  'read a word for the phone': statement((tx, of) =>
    tx.execute(sql`select word from phone_word where client_id = ${of.id}`),
  ),
  'say that the right word was said': statement((tx, of) =>
    tx.execute(sql`
      insert into phone_word_try (center_id, id, phone_word_id, client_id, was_right, by_account_id, at)
      select center_id, gen_random_uuid(), id, client_id, true, viewer_account(), now() from phone_word
      where client_id = ${of.id} returning id`),
  ),
  'lift a hold past the second person': statement((tx, of) =>
    tx.execute(sql`update hold set lifted_at = now() where client_id = ${of.id} returning lifted_at`),
  ),
  'say that one was lifted': statement((tx, of) =>
    tx.execute(sql`
      insert into hold_event (center_id, id, hold_id, client_id, kind, words, by_account_id, at)
      select viewer_center(), gen_random_uuid(), ${of.holdId}, ${of.id}, 'lifted', '', viewer_account(), now() returning id`),
  ),
}
