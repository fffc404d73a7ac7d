/** For which clients: `yes` is every client of the center; `own` and `covered` are those they care for or cover. */
export type Extent = 'yes' | 'own' | 'covered' | 'no'
type Wide = 'yes' | 'no'
type Caring = Wide | 'own'
type Row = readonly [Wide, Caring, Wide | 'covered', Caring, Wide, Wide, Wide, Wide]

interface Right {
  /** What is done, as `lib/RIGHTS.md` says it. */
  readonly does: string
  /** One cell for each capacity, in their order. */
  readonly who: Row
  /** The verbs and the staff pages that are this. */
  readonly parts: readonly string[]
}

/**
 * What staff may do: a function a line, a capacity a column. Everything that staff do or see asks this table, in
 * TypeScript by its name and in SQL by `rights()`, which is printed from here. What is not here is nobody's.
 */
export const rights = {
  see_own_day: {
    does: 'see their own day, keep their second factor',
    who: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
    parts: [
      '/staff',
      '/staff/second-factor',
      '/staff/second-factor/app',
      '/staff/second-factor/passkey',
      '/staff/second-factor/codes',
    ],
  },
  say_away: {
    does: 'say when they are away, and who covers',
    who: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
    parts: ['care/add-absence', 'care/end-absence', '/staff/away'],
  },
  say_colleague_away: {
    does: 'say when a colleague is away, and who covers',
    who: ['no', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: ['care/add-absence', 'care/end-absence'],
  },
  find_client: {
    does: 'find a client: name, birthday, team, family',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['/staff/clients', '/staff/clients/[client]', '/staff/letters'],
  },
  read_releases: {
    does: 'read what may be told, and what was',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['/staff/releases/[release]', '/staff/clients/[client]/family/[link]'],
  },
  check_phone_word: {
    does: 'compare a word said on the phone with the one that was agreed',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['phone-words/try-phone-word'],
  },
  take_back: {
    does: 'write down that a client takes something back',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['releases/record-release-event'],
  },
  record_release: {
    does: 'record a release',
    who: ['no', 'own', 'no', 'own', 'yes', 'yes', 'no', 'no'],
    parts: [
      'releases/record-release',
      'people/give-address',
      'phone-words/record-phone-word',
      '/staff/clients/[client]/releases/new',
    ],
  },
  check_release: {
    does: 'look a second time at a paper form that somebody else typed in',
    who: ['no', 'own', 'no', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['releases/check-release', '/staff/releases'],
  },
  correct_address: {
    does: 'correct an address whose letters come back, and write down who wants no texts or calls',
    who: ['no', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['people/send-again', 'texts/record-stop', '/staff/clients/[client]/family/[link]/address'],
  },
  lift_suspension: {
    does: 'lift a suspension',
    who: ['no', 'own', 'no', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['releases/record-release-event'],
  },
  keep_holds: {
    does: 'switch sharing off for safety; two of them switch it on again',
    who: ['no', 'no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
    parts: ['holds/place-hold', 'holds/note-hold', 'holds/lift-hold', '/staff/holds', '/staff/clients/[client]/holds'],
  },
  ask_client: {
    does: 'ask a client for a release, and write down the answer',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: ['asking/close-task', '/staff/tasks'],
  },
  read_goals: {
    does: 'read goals, steps and progress',
    who: ['no', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: [],
  },
  write_goals: {
    does: 'write goals, steps and progress with a client',
    who: ['no', 'own', 'no', 'own', 'no', 'no', 'no', 'no'],
    parts: ['goals/add-goal', 'goals/add-step', 'goals/add-progress'],
  },
  read_meetings: {
    does: 'read joint meetings',
    who: ['no', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: ['/staff/meetings', '/staff/meetings/[meeting]'],
  },
  arrange_meetings: {
    does: 'propose, settle, move or cancel a joint meeting',
    who: ['no', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: [
      'meetings/propose-meeting',
      'meetings/answer-proposal',
      'meetings/confirm-meeting',
      'meetings/reschedule-meeting',
      'meetings/cancel-meeting',
      '/staff/clients/[client]/meetings/new',
    ],
  },
  read_reports: {
    does: 'read reports and messages',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: [
      '/staff/reports',
      '/staff/reports/[id]',
      '/staff/reports/[id]/files/[file]',
      '/staff/messages',
      '/staff/messages/[id]',
      '/staff/history-sheets',
      '/staff/history-sheets/[sheet]',
    ],
  },
  handle_report: {
    does: 'mark, grade, note, put together and close reports, mark a message',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: [
      'reports/read-report',
      'reports/read-reports',
      'reports/regrade-report',
      'reports/note-report',
      'reports/close-report',
      'reports/merge-report',
      'reports/part-report',
      'conversations/mark-conversation',
      'history-sheets/read-sheet',
      '/staff/reports/unread',
    ],
  },
  answer_report: {
    does: 'answer a report or a message, write down a call, let the client read messages',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: [
      'reports/reply-to-report',
      'reports/log-call',
      'conversations/answer-conversation',
      'conversations/include-client',
      'conversations/keep-promise',
      '/staff/messages/[id]/promise',
      '/staff/reports/[id]/call',
      '/staff/clients/[client]/family/[link]/call',
    ],
  },
  answer_escalation: {
    does: 'answer a writer who asked for somebody else, unless it is about themselves',
    who: ['no', 'no', 'no', 'no', 'yes', 'yes', 'yes', 'no'],
    parts: ['escalations/answer-escalation', '/staff/escalations', '/staff/escalations/[escalation]'],
  },
  match_report: {
    does: 'say which client a report or a question is about',
    who: ['yes', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: [
      'reports/match-report',
      'reports/move-report',
      'reports/settle-report',
      'reports/split-report',
      'history-sheets/match-sheet',
      'asking/settle-question',
      '/staff/questions',
    ],
  },
  give_back_report: {
    does: 'say that a report is not about their client, so that the desk has it again',
    who: ['no', 'own', 'covered', 'own', 'no', 'no', 'no', 'no'],
    parts: ['reports/give-back-report'],
  },
  set_safety_flag: {
    does: 'say that nobody visits a client alone',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: ['care/add-safety-flag', 'care/end-safety-flag', '/staff/clients/[client]/safety'],
  },
  flag_writer: {
    does: 'tell colleagues to be careful with a writer',
    who: ['yes', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: ['reports/flag-writer', 'reports/end-writer-flag'],
  },
  declare_crisis: {
    does: 'declare a crisis and its end',
    who: ['no', 'no', 'no', 'own', 'no', 'no', 'no', 'no'],
    parts: ['care/declare-crisis'],
  },
  end_care: {
    does: 'write down that a client died or is not in care here any more',
    who: ['no', 'own', 'no', 'own', 'yes', 'no', 'no', 'no'],
    parts: ['care/end-care', '/staff/clients/[client]/care-end'],
  },
  read_response_times: {
    does: 'see how fast reports are read and answered, and save that as a file',
    who: ['no', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: ['care/export-response-times', '/staff/response-times', '/staff/response-times/file'],
  },
  assign_case_manager: {
    does: 'assign a case manager',
    who: ['no', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: ['care/assign-case-manager'],
  },
  set_conflict: {
    does: 'say who on staff does not meet a client',
    who: ['no', 'no', 'no', 'no', 'yes', 'yes', 'no', 'no'],
    parts: ['conflicts/add-conflict', 'conflicts/end-conflict', '/staff/clients/[client]/conflicts'],
  },
  describe_center: {
    does: 'say who the center is: name, address, hours, phone, help near here',
    who: ['no', 'no', 'no', 'no', 'no', 'no', 'yes', 'no'],
    parts: ['centers/describe-center', '/staff/center'],
  },
  reset_second_factor: {
    does: 'take away the second factor that a colleague lost',
    who: ['no', 'no', 'no', 'no', 'yes', 'no', 'yes', 'no'],
    parts: ['/staff/colleagues', '/staff/colleagues/[staff]'],
  },
  guide_families: {
    does: 'call families who asked for it, and read what they wrote to her',
    who: ['no', 'no', 'no', 'no', 'no', 'no', 'no', 'yes'],
    parts: [],
  },
  read_audit: {
    does: 'read who on staff read and did what',
    who: ['no', 'no', 'no', 'no', 'no', 'yes', 'no', 'no'],
    parts: ['/staff/audit'],
  },
} as const satisfies Record<string, Right>

export type StaffFunction = keyof typeof rights
export const staffFunctions = Object.keys(rights) as StaffFunction[]
