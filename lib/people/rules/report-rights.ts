import type { Right } from './right.ts'

/** What staff may do with reports and messages. */
export const reportRights = {
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
    does: 'say that a report or a history sheet is not about their client, so that the desk has it again',
    who: ['no', 'own', 'covered', 'own', 'no', 'no', 'no', 'no'],
    parts: ['reports/give-back-report', 'history-sheets/give-back-sheet'],
  },
  flag_writer: {
    does: 'tell colleagues to be careful with a writer',
    who: ['yes', 'no', 'no', 'no', 'yes', 'no', 'no', 'no'],
    parts: ['reports/flag-writer', 'reports/end-writer-flag'],
  },
} as const satisfies Record<string, Right>
