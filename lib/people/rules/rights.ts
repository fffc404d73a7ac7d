import { privacyRights } from './privacy-rights.ts'
import { reportRights } from './report-rights.ts'
import type { Right } from './right.ts'

/**
 * What staff may do: a function a line, a capacity a column. Everything that staff do or see asks this table, in
 * TypeScript by its name and in SQL by `rights()`, which is printed from here. What is not here is nobody's.
 */
export const rights = {
  see_own_day: {
    does: 'see their own day and calendar, keep their second factor',
    who: ['yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes', 'yes'],
    parts: [
      '/staff',
      '/staff/second-factor',
      '/staff/second-factor/app',
      '/staff/second-factor/passkey',
      '/staff/second-factor/codes',
      'calendars/end-feed',
      'calendars/make-feed',
      '/staff/calendar',
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
    parts: [
      '/staff/releases/[release]',
      '/staff/releases/[release]/copy',
      '/staff/releases/[release]/scan/[scan]',
      '/staff/clients/[client]/family/[link]',
      '/staff/clients/[client]/take-along',
      '/staff/clients/[client]/take-along/directive/[directive]',
      '/staff/clients/[client]/take-along/hospital',
    ],
  },
  check_phone_word: {
    does: 'compare a word said on the phone with the one that was agreed',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['identity/try-phone-word'],
  },
  take_back: {
    does: 'write down that a client takes something back',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['releases/record-release-event', 'take-along/end-card'],
  },
  record_release: {
    does: 'record a release',
    who: ['no', 'own', 'no', 'own', 'yes', 'yes', 'no', 'no'],
    parts: [
      'releases/record-release',
      'releases/add-scan',
      'people/give-address',
      'identity/record-phone-word',
      '/staff/clients/[client]/releases/new',
      'fhir/import-release',
      '/staff/clients/[client]/releases/import',
      '/staff/releases/[release]/scan',
      'take-along/write-plan',
      'take-along/add-directive',
      '/staff/clients/[client]/take-along/plan',
      '/staff/clients/[client]/take-along/directive',
    ],
  },
  check_release: {
    does: 'look a second time at a paper form that somebody else typed in, and sign with the client where staff must',
    who: ['no', 'own', 'no', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['releases/check-release', '/staff/releases'],
  },
  identify_person: {
    does: 'make sure that somebody is the person whom a form names',
    who: ['no', 'own', 'covered', 'own', 'yes', 'yes', 'no', 'no'],
    parts: ['identity/identify-person', 'identity/make-handover-code'],
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
    parts: ['goals/add-goal', 'goals/add-step', 'goals/add-progress', 'summaries/agree-step'],
  },
  read_meetings: {
    does: 'read joint meetings',
    who: ['no', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: [
      '/staff/meetings',
      '/staff/meetings/[meeting]',
      '/staff/meetings/[meeting]/agenda',
      '/staff/meetings/[meeting]/summary',
    ],
  },
  arrange_meetings: {
    does: 'propose, settle, move or cancel a joint meeting',
    who: ['no', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: [
      'meetings/propose-meeting',
      'meetings/propose-next',
      'meetings/answer-proposal',
      'meetings/confirm-meeting',
      'meetings/reschedule-meeting',
      'meetings/cancel-meeting',
      'agendas/add-agenda-item',
      'agendas/remove-agenda-item',
      'agendas/read-preparations',
      'summaries/note-attendance',
      'summaries/draft-summary',
      'summaries/record-summary-answer',
      'meetings/choose-guests',
      'meetings/set-place',
      'meetings/set-living-together',
      'meetings/arrange-needs',
      '/staff/clients/[client]/meetings/new',
    ],
  },
  answer_wish: {
    does: 'read and answer a client’s wish for a joint meeting',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: ['meetings/answer-wish', '/staff/meetings/wishes'],
  },
  ...reportRights,
  set_safety_flag: {
    does: 'say that nobody visits a client alone',
    who: ['yes', 'own', 'covered', 'own', 'yes', 'no', 'no', 'no'],
    parts: ['care/add-safety-flag', 'care/end-safety-flag', '/staff/clients/[client]/safety'],
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
  read_involvement_figures: {
    does: 'see how far families take part, and save that as a file',
    who: ['no', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: ['care/export-involvement', '/staff/involvement-figures', '/staff/involvement-figures/file'],
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
  write_form_words: {
    does: 'write and publish what the permission form says in the center’s own words',
    who: ['no', 'no', 'no', 'no', 'no', 'no', 'yes', 'no'],
    parts: ['releases/draft-form', 'releases/publish-form'],
  },
  read_form_words: {
    does: 'read what the permission form says, in draft and as it was published',
    who: ['no', 'no', 'no', 'no', 'no', 'yes', 'yes', 'no'],
    parts: ['/staff/form'],
  },
  let_system_read: {
    does: 'let another system of the center read permission forms, by a token',
    who: ['no', 'no', 'no', 'no', 'no', 'no', 'yes', 'no'],
    parts: ['fhir/issue-token'],
  },
  read_systems: {
    does: 'see which other systems may read, and end their tokens',
    who: ['no', 'no', 'no', 'no', 'no', 'yes', 'yes', 'no'],
    parts: ['fhir/end-token', '/staff/record-systems'],
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
  ...privacyRights,
} as const satisfies Record<string, Right>

export type StaffFunction = keyof typeof rights
export const staffFunctions = Object.keys(rights) as StaffFunction[]
