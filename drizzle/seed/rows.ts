import * as care from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import * as meetings from '#drizzle/tables/meetings.ts'
import * as people from '#drizzle/tables/people.ts'
import * as releases from '#drizzle/tables/releases.ts'
import * as reports from '#drizzle/tables/reports.ts'
import { session } from '#drizzle/tables/sign-in.ts'

/** The tables a story can have rows in, each after the tables it refers to. */
export const storyTables = {
  center: people.center,
  formVersion: releases.formVersion,
  account: people.account,
  staffMember: people.staffMember,
  staffAbsence: people.staffAbsence,
  client: people.client,
  familyMember: people.familyMember,
  familyLink: people.familyLink,
  session,
  careAssignment: care.careAssignment,
  goal: care.goal,
  goalStep: care.goalStep,
  stepHelp: care.stepHelp,
  goalProgress: care.goalProgress,
  careFact: care.careFact,
  visit: care.visit,
  release: releases.release,
  releaseEvent: releases.releaseEvent,
  hold: releases.hold,
  neverShare: releases.neverShare,
  crisis: releases.crisis,
  releaseRefusal: releases.releaseRefusal,
  disclosure: releases.disclosure,
  jointMeeting: meetings.jointMeeting,
  meetingTime: meetings.meetingTime,
  meetingInvitation: meetings.meetingInvitation,
  meetingAnswer: meetings.meetingAnswer,
  report: reports.report,
  reportAddition: reports.reportAddition,
  reportMatch: reports.reportMatch,
  reportAction: reports.reportAction,
  reportReply: reports.reportReply,
  lookup: reports.lookup,
  askTask: reports.askTask,
  letter,
} as const

export type TableName = keyof typeof storyTables
export type Row<Name extends TableName> = (typeof storyTables)[Name]['$inferInsert']
export type Rows = { [Name in TableName]?: Row<Name>[] }

/** The rows of one table; none if the story has none. */
export function rowsOf<Name extends TableName>(rows: Rows, name: Name): readonly Row<Name>[] {
  return rows[name] ?? []
}
