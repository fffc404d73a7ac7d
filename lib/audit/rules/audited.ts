import type { StaffFunction } from '#lib/people/rules/rights.ts'

/** The pages that show clients to staff, by the name under which the audit keeps them, with the right each one is. */
export const rightOf = {
  today: 'see_own_day',
  reports: 'read_reports',
  'unread-reports': 'handle_report',
  report: 'read_reports',
  'answer-preview': 'answer_report',
  'report-file': 'read_reports',
  'report-call': 'answer_report',
  'family-call': 'answer_report',
  'history-sheets': 'read_reports',
  'history-sheet': 'read_reports',
  escalations: 'answer_escalation',
  escalation: 'answer_escalation',
  conversations: 'read_reports',
  conversation: 'read_reports',
  promise: 'answer_report',
  clients: 'find_client',
  client: 'find_client',
  safety: 'set_safety_flag',
  'talk-card': 'read_releases',
  release: 'read_releases',
  'paper-form': 'record_release',
  'waiting-forms': 'check_release',
  holds: 'keep_holds',
  'client-holds': 'keep_holds',
  meetings: 'read_meetings',
  meeting: 'read_meetings',
  'care-end': 'end_care',
  'new-meeting': 'arrange_meetings',
  letters: 'find_client',
  address: 'correct_address',
  tasks: 'ask_client',
  questions: 'match_report',
  conflicts: 'set_conflict',
  'response-times': 'read_response_times',
  'response-file': 'read_response_times',
  'involvement-figures': 'read_involvement_figures',
  'involvement-file': 'read_involvement_figures',
  audit: 'read_audit',
} as const satisfies Record<string, StaffFunction>
export type StaffPage = keyof typeof rightOf

/** How the session was opened that read or acted. */
export type SignedInBy = 'code' | 'second_factor'
