import { calendarFeed } from '#drizzle/tables/calendars.ts'
import * as care from '#drizzle/tables/care.ts'
import { center } from '#drizzle/tables/centers.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import * as exceptional from '#drizzle/tables/exceptional.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import * as goals from '#drizzle/tables/goals.ts'
import { handoverCode, phoneWord, phoneWordTry } from '#drizzle/tables/identity.ts'
import { letter, letterRhythm } from '#drizzle/tables/letters.ts'
import { askTask, lookup, releaseReminder } from '#drizzle/tables/listening/asking.ts'
import * as conversations from '#drizzle/tables/listening/conversations.ts'
import * as desk from '#drizzle/tables/listening/desk.ts'
import * as deskWork from '#drizzle/tables/listening/desk-work.ts'
import { guideRequest } from '#drizzle/tables/listening/guide.ts'
import { historySheet, historyVersion } from '#drizzle/tables/listening/history-sheets.ts'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import { textNumber, textStop } from '#drizzle/tables/listening/texts.ts'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import * as meetingNotes from '#drizzle/tables/meeting-notes.ts'
import { meetingWish } from '#drizzle/tables/meeting-wishes.ts'
import * as meetings from '#drizzle/tables/meetings.ts'
import * as people from '#drizzle/tables/people.ts'
import { advanceDirective, crisisPlan, releaseScan, walletCard } from '#drizzle/tables/release-papers.ts'
import * as releases from '#drizzle/tables/releases.ts'
import { escalation, reportAttachment, reportPerson } from '#drizzle/tables/sent-later.ts'
import * as sharing from '#drizzle/tables/sharing.ts'
import { session } from '#drizzle/tables/sign-in.ts'

/** The tables a story can have rows in, each after the tables it refers to. */
export const storyTables = {
  center,
  formVersion,
  account: people.account,
  staffMember: people.staffMember,
  staffAbsence: care.staffAbsence,
  client: people.client,
  familyMember: people.familyMember,
  familyLink: people.familyLink,
  session,
  letterRhythm,
  textNumber,
  textStop,
  calendarFeed,
  conflict,
  careAssignment: care.careAssignment,
  goal: goals.goal,
  goalStep: goals.goalStep,
  stepHelp: goals.stepHelp,
  goalProgress: goals.goalProgress,
  careFact: care.careFact,
  visit: care.visit,
  safetyFlag: care.safetyFlag,
  release: releases.release,
  releaseEvent: releases.releaseEvent,
  releaseScan,
  crisisPlan,
  advanceDirective,
  walletCard,
  phoneWord,
  phoneWordTry,
  handoverCode,
  releaseReminder,
  hold: sharing.hold,
  holdEvent: sharing.holdEvent,
  neverShare: sharing.neverShare,
  crisis: sharing.crisis,
  careEnding: sharing.careEnding,
  releaseRefusal: releases.releaseRefusal,
  disclosure: sharing.disclosure,
  exceptionalDisclosure: exceptional.exceptionalDisclosure,
  wrongDisclosure: exceptional.wrongDisclosure,
  jointMeeting: meetings.jointMeeting,
  meetingTime: meetings.meetingTime,
  meetingInvitation: meetings.meetingInvitation,
  meetingWish,
  meetingAnswer: meetingAnswer,
  agendaItem: meetingNotes.agendaItem,
  meetingRules: meetingNotes.meetingRules,
  meetingPreparation: meetingNotes.meetingPreparation,
  meetingAttendance: meetingNotes.meetingAttendance,
  meetingSummary: meetingNotes.meetingSummary,
  report,
  reportAddition,
  reportAttachment,
  reportMatch: desk.reportMatch,
  reportNoMatch: deskWork.reportNoMatch,
  reportAction: desk.reportAction,
  reportReply: desk.reportReply,
  escalation,
  historySheet,
  historyVersion,
  reportPerson,
  reportMerge: deskWork.reportMerge,
  reportOpening: deskWork.reportOpening,
  phoneCall: deskWork.phoneCall,
  writerFlag: deskWork.writerFlag,
  conversation: conversations.conversation,
  conversationMessage: conversations.conversationMessage,
  conversationMatch: conversations.conversationMatch,
  conversationReply: conversations.conversationReply,
  promise: conversations.promise,
  guideRequest,
  lookup,
  askTask,
  letter,
} as const

export type TableName = keyof typeof storyTables
export type Row<Name extends TableName> = (typeof storyTables)[Name]['$inferInsert']
export type Rows = { [Name in TableName]?: Row<Name>[] }

/** The rows of one table; none if the story has none. */
export function rowsOf<Name extends TableName>(rows: Rows, name: Name): readonly Row<Name>[] {
  return rows[name] ?? []
}
