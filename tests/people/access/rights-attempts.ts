import { closeTask } from '#lib/asking/do/close-task.ts'
import { settleQuestion } from '#lib/asking/do/settle-question.ts'
import { seeQuestions } from '#lib/asking/see/see-questions.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import { seeAttachment } from '#lib/attachments/see/see-attachment.ts'
import { aboutNobody } from '#lib/audit/rules/kept.ts'
import { seeAudit } from '#lib/audit/see/see-audit.ts'
import { endFeed } from '#lib/calendars/do/end-feed.ts'
import { makeFeed } from '#lib/calendars/do/make-feed.ts'
import { seeStaffCalendar } from '#lib/calendars/see/see-staff-calendar.ts'
import { addAbsence } from '#lib/care/do/add-absence.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { declareCrisis } from '#lib/care/do/declare-crisis.ts'
import { endCare } from '#lib/care/do/end-care.ts'
import { seeAway } from '#lib/care/see/see-away.ts'
import { seeCareEnd } from '#lib/care/see/see-care-end.ts'
import { seeSafety } from '#lib/care/see/see-safety.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { describeCenter } from '#lib/centers/do/describe-center.ts'
import { seeOwnCenter } from '#lib/centers/see/see-own-center.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { endConflict } from '#lib/conflicts/do/end-conflict.ts'
import { seeConflicts } from '#lib/conflicts/see/see-conflicts.ts'
import { answerConversation } from '#lib/conversations/do/answer-conversation.ts'
import { includeClient } from '#lib/conversations/do/include-client.ts'
import { keepPromise } from '#lib/conversations/do/keep-promise.ts'
import { markConversation } from '#lib/conversations/do/mark-conversation.ts'
import { seeConversation } from '#lib/conversations/see/see-conversation.ts'
import { seeConversations } from '#lib/conversations/see/see-conversations.ts'
import { seePromise } from '#lib/conversations/see/see-promise.ts'
import { answerEscalation } from '#lib/escalations/do/answer-escalation.ts'
import { seeEscalation, seeEscalations } from '#lib/escalations/see/see-escalations.ts'
import { seeGuideQueue } from '#lib/guide/see/see-guide-queue.ts'
import { giveBackSheet } from '#lib/history-sheets/do/give-back-sheet.ts'
import { matchSheet } from '#lib/history-sheets/do/match-sheet.ts'
import { readSheet } from '#lib/history-sheets/do/read-sheet.ts'
import { seeSheet, seeSheets } from '#lib/history-sheets/see/see-sheets.ts'
import { liftHold } from '#lib/holds/do/lift-hold.ts'
import { noteHold } from '#lib/holds/do/note-hold.ts'
import { placeHold } from '#lib/holds/do/place-hold.ts'
import { seeClientHolds, seeHolds } from '#lib/holds/see/see-holds.ts'
import { identifyPerson } from '#lib/identity/do/identify-person.ts'
import { makeHandoverCode } from '#lib/identity/do/make-handover-code.ts'
import { recordPhoneWord } from '#lib/identity/do/record-phone-word.ts'
import { tryPhoneWord } from '#lib/identity/do/try-phone-word.ts'
import { newId } from '#lib/kernel/id.ts'
import { giveAddress } from '#lib/people/do/give-address.ts'
import { sendAgain } from '#lib/people/do/send-again.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import { seeAddress } from '#lib/people/see/see-address.ts'
import { seeUndelivered } from '#lib/people/see/see-undelivered.ts'
import { checkRelease } from '#lib/releases/do/check-release.ts'
import { draftForm } from '#lib/releases/do/draft-form.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { seeFormWords } from '#lib/releases/see/see-form-words.ts'
import { seePaperForm } from '#lib/releases/see/see-paper-form.ts'
import { seeRelease } from '#lib/releases/see/see-release.ts'
import { seeCopy } from '#lib/releases/see/see-release-copy.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { seeWaitingForms } from '#lib/releases/see/see-waiting-forms.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { flagWriter } from '#lib/reports/do/flag-writer.ts'
import { giveBackReport } from '#lib/reports/do/give-back-report.ts'
import { logCall } from '#lib/reports/do/log-call.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { readReports } from '#lib/reports/do/read-reports.ts'
import { regradeReport } from '#lib/reports/do/regrade-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { settleReport } from '#lib/reports/do/settle-report.ts'
import { splitReport } from '#lib/reports/do/split-report.ts'
import { usualStandards } from '#lib/reports/rules/standards.ts'
import { seeFamilyCall, seeReportCall } from '#lib/reports/see/see-call.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { seeUnreadReports } from '#lib/reports/see/see-unread-reports.ts'
import { seeColleague } from '#lib/second-factor/see/see-colleague.ts'
import { seeColleagues } from '#lib/second-factor/see/see-colleagues.ts'
import { seeDoor } from '#lib/second-factor/see/see-door.ts'
import { seeNewApp } from '#lib/second-factor/see/see-new-app.ts'
import { seeNewPasskey } from '#lib/second-factor/see/see-new-passkey.ts'
import { seeNewRecoveryCodes } from '#lib/second-factor/see/see-new-recovery-codes.ts'
import { recordStop } from '#lib/texts/do/record-stop.ts'
import { type Attempt, page, type Staff, verb } from './attempt.ts'
import { attemptsOfPlans } from './attempts-of-plans.ts'
import {
  awayAndBack,
  draftsAndPublishes,
  flagsAndEnds,
  mergeAndPart,
  setsAndEnds,
  setsFlag,
} from './done-and-undone.ts'
import { figuresAttempts } from './figures-attempts.ts'
import { papersRead, papersWritten, takenBack } from './papers-attempts.ts'
import { privacyAttempts } from './privacy-attempts.ts'
import { aFlag, awayNextYear, fortnightly, ofColleague, paperFor, type RightsClient } from './rights-world.ts'
import { importAttempts, systemsAttempts } from './systems-attempts.ts'

const easyWords = { help: { en: 'Ask us.', es: 'Pregunte.' } }
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const event = (kind: 'suspended' | 'resumed', release: 'releaseId' | 'suspendedId') =>
  verb(recordReleaseEvent, (of: RightsClient) => ({ release: of[release], kind, words: '' }))

/** How each part of each function is tried. */
export const attempts: Readonly<Record<StaffFunction, Readonly<Record<string, Attempt>>>> = {
  see_own_day: {
    '/staff': page(seeToday),
    '/staff/second-factor': page(aboutNobody(seeDoor)),
    '/staff/second-factor/app': page((who) => aboutNobody(seeNewApp)(who, crypto.randomUUID())),
    '/staff/second-factor/passkey': page((who) => aboutNobody(seeNewPasskey)({ ...who, host: 'practice.example' })),
    '/staff/second-factor/codes': page((who) => aboutNobody(seeNewRecoveryCodes)(who, crypto.randomUUID())),
    'calendars/end-feed': verb(endFeed, () => ({})),
    'calendars/make-feed': verb(makeFeed, () => ({})),
    '/staff/calendar': page((who) => seeStaffCalendar(who, null, null)),
  },
  find_client: {
    '/staff/clients': page(
      (who, of) => seeClients(who, { search: of.name, after: null }),
      ({ clients }, of) => clients.some(({ id }) => id === of.id),
    ),
    '/staff/clients/[client]': page((who, of) => seeClient(who, of.id)),
    '/staff/letters': page(seeUndelivered, ({ letters }, of) => letters.some(({ clientId }) => clientId === of.id)),
  },
  read_releases: {
    '/staff/releases/[release]': page((who, of) => seeRelease(who, of.releaseId)),
    '/staff/releases/[release]/copy': page((who, of) => seeCopy(who, of.releaseId, 'en', async () => new Uint8Array())),
    ...papersRead,
    '/staff/clients/[client]/family/[link]': page(
      (who, of) => seeTalkCard(who, of.id, of.linkId),
      ({ card }) => card.may.some(({ topic }) => topic === 'case_manager'),
    ),
  },
  check_phone_word: {
    'identity/try-phone-word': verb(tryPhoneWord, (of) => ({ link: of.linkId, saidWord: 'blue teapot' })),
  },
  take_back: takenBack,
  record_release: {
    'releases/record-release': verb(recordRelease, paperFor),
    ...importAttempts,
    ...papersWritten,
    'identity/record-phone-word': verb(recordPhoneWord, (of) => ({ link: of.linkId, phoneWord: 'green kettle' })),
    'people/give-address': verb(giveAddress, (of) => ({
      link: of.phoneLinkId,
      email: 'own@practice.example',
      how: 'met' as const,
    })),
    '/staff/clients/[client]/releases/new': page((who, of) => seePaperForm(who, of.id, null)),
  },
  check_release: {
    'releases/check-release': verb(checkRelease, (of) => ({
      release: of.waitingId,
      answer: 'same' as const,
      words: '',
    })),
    '/staff/releases': page(
      (who) => seeWaitingForms(who, null),
      ({ forms }, of) => forms.some(({ id }) => id === of.waitingId),
    ),
  },
  keep_holds: {
    'holds/place-hold': verb(placeHold, (of) => ({ client: of.id, familyMember: null, words: 'He waits outside.' })),
    'holds/note-hold': verb(noteHold, (of) => ({ hold: of.holdId, kind: 'noted' as const, words: 'She called.' })),
    'holds/lift-hold': verb(liftHold, (of) => ({ hold: of.holdId, words: 'We talked.' })),
    '/staff/holds': page(
      (who) => seeHolds(who),
      ({ holds }, of) => holds.some(({ clientId }) => clientId === of.id),
    ),
    '/staff/clients/[client]/holds': page((who, of) => seeClientHolds(who, of.id)),
  },
  identify_person: {
    'identity/identify-person': verb(identifyPerson, (of) => ({ link: of.unknownLinkId, how: 'met' as const })),
    'identity/make-handover-code': verb(makeHandoverCode, (of) => ({ link: of.unknownLinkId })),
  },
  correct_address: {
    'people/send-again': verb(sendAgain, (of) => ({ link: of.linkId, email: of.motherEmail })),
    'texts/record-stop': verb(recordStop, (of) => ({ link: of.linkId, number: '612 555 0134' })),
    '/staff/clients/[client]/family/[link]/address': page((who, of) => seeAddress(who, of.id, of.linkId)),
  },
  lift_suspension: { 'releases/record-release-event': event('resumed', 'suspendedId') },
  ask_client: {
    'asking/close-task': verb(closeTask, (of) => ({
      task: of.taskId,
      outcome: 'refused' as const,
      askAgainOn: null,
      wasAt: null,
    })),
    '/staff/tasks': page(
      (who) => seeTasks(who, null),
      ({ tasks }, of) => tasks.some(({ id }) => id === of.taskId),
    ),
  },
  ...attemptsOfPlans,
  read_reports: {
    '/staff/reports': page(
      (who) => seeReportDesk(who, {}),
      ({ rows }, of) => rows.some(({ id }) => id === of.reportId),
    ),
    '/staff/reports/[id]': page(
      (who, of) => seeDeskReport(who, of.reportId, ''),
      ({ report }) => report !== null,
    ),
    '/staff/reports/[id]/files/[file]': page((who, of) => seeAttachment(who, of.reportId, of.fileId)),
    '/staff/messages': page(
      (who) => seeConversations(who, {}),
      ({ rows }, of) => rows.some(({ id }) => id === of.conversationId),
    ),
    '/staff/history-sheets': page(seeSheets, ({ sheets }, of) => sheets.some(({ id }) => id === of.sheetId)),
    '/staff/history-sheets/[sheet]': page((who, of) => seeSheet(who, of.sheetId, '')),
    '/staff/messages/[id]': page((who, of) => seeConversation(who, of.conversationId)),
  },
  handle_report: {
    'reports/read-report': verb(readReport, (of) => ({ id: of.reportId })),
    'reports/read-reports': verb(readReports, (of) => ({ reports: [{ id: of.reportId }] })),
    '/staff/reports/unread': page(seeUnreadReports, ({ reports }, of) =>
      reports.some((each) => each.mayMark && each.clientName === of.name),
    ),
    'reports/regrade-report': verb(regradeReport, (of) => ({
      id: of.reportId,
      was: 'soon' as const,
      urgency: 'urgent' as const,
    })),
    'reports/note-report': verb(noteReport, (of) => ({ id: of.reportId, words: 'Called back' })),
    'history-sheets/read-sheet': verb(readSheet, (of) => ({ sheet: of.sheetId, newest: of.sheetAt })),
    'conversations/mark-conversation': verb(markConversation, (of, world) => ({
      id: of.conversationId,
      newest: world.saidAt,
      needsNoAnswer: true,
    })),
    'reports/merge-report': verb(mergeAndPart, (of) => ({ id: of.reportId, into: of.alikeId, why: 'x' })),
    'reports/part-report': verb(mergeAndPart, (of) => ({ id: of.reportId, into: of.alikeId, why: 'x' })),
    'reports/close-report': verb(closeReport, (of) => ({
      id: of.reportId,
      outcome: 'visit_made' as const,
      words: '',
      hasRead: true,
    })),
  },
  answer_report: {
    'reports/log-call': verb(logCall, (of) => ({
      about: { report: of.reportId },
      with: 'other',
      otherName: 'An aunt',
      isWriter: false,
      direction: 'in' as const,
      reached: true,
      when: null,
      heard: 'She sleeps again.',
      said: '',
      topics: [],
      wasSaid: false,
    })),
    '/staff/reports/[id]/call': page((who, of) => seeReportCall(who, of.reportId)),
    '/staff/clients/[client]/family/[link]/call': page((who, of) => seeFamilyCall(who, of.id, of.linkId)),
    'reports/reply-to-report': verb(replyToReport, (of) => ({
      id: of.reportId,
      wasOpen: true,
      words: 'Yes, there is somebody.',
      looked: '',
      topics: ['case_manager' as const],
    })),
    'conversations/answer-conversation': verb(answerConversation, (of, world) => ({
      id: of.conversationId,
      newest: world.saidAt,
      neutral: 'thank_you' as const,
    })),
    'conversations/keep-promise': verb(keepPromise, (of) => ({ id: of.conversationId, ...fortnightly })),
    '/staff/messages/[id]/promise': page((who, of) => seePromise(who, of.conversationId)),
    'conversations/include-client': verb(includeClient, (of) => ({ id: of.conversationId, included: true })),
  },
  answer_escalation: {
    'escalations/answer-escalation': verb(answerEscalation, (of) => ({
      escalation: of.escalationId,
      answer: 'read_all' as const,
      note: '',
    })),
    '/staff/escalations': page(seeEscalations, ({ open }, of) => open.some(({ id }) => id === of.escalationId)),
    '/staff/escalations/[escalation]': page((who, of) => seeEscalation(who, of.escalationId)),
  },
  match_report: {
    'reports/match-report': verb(matchReport, (of, world) => ({ id: world.unmatchedId, client: of.id })),
    'reports/move-report': verb(moveReport, (of) => ({ id: of.reportId, from: of.id, client: null, words: 'No' })),
    'history-sheets/match-sheet': verb(matchSheet, (of) => ({ sheet: of.sheetId, was: of.id, client: null })),
    'reports/split-report': verb(splitReport, (of) => ({ id: of.reportId, aboutName: 'His brother' })),
    'reports/settle-report': verb(settleReport, (_of, world) => ({
      id: world.unmatchedId,
      answer: { result: 'no_such_client' as const },
    })),
    'asking/settle-question': verb(settleQuestion, (of) => ({
      question: of.questionId,
      wasAt: null,
      answer: { client: of.id },
    })),
    '/staff/questions': page(
      (who, of) => seeQuestions(who, { chosen: of.questionId, search: '', after: null }),
      ({ offered }, of) => offered.some(({ id }) => id === of.id),
    ),
  },
  give_back_report: {
    'history-sheets/give-back-sheet': verb(giveBackSheet, (of) => ({ sheet: of.sheetId, was: of.id })),
    'reports/give-back-report': verb(giveBackReport, (of) => ({ id: of.reportId, from: of.id, words: 'Not them' })),
  },
  set_safety_flag: {
    'care/add-safety-flag': verb(setsFlag, aFlag),
    'care/end-safety-flag': verb(setsAndEnds, aFlag),
    '/staff/clients/[client]/safety': page((who, of) => seeSafety(who, of.id)),
  },
  flag_writer: {
    'reports/flag-writer': verb(flagWriter, (of) => ({ id: of.reportId, words: 'Threats', until: inDays(9) })),
    'reports/end-writer-flag': verb(flagsAndEnds, (of) => ({ id: of.reportId, words: 'Threats', until: inDays(9) })),
  },
  declare_crisis: {
    'care/declare-crisis': verb(declareCrisis, (of) => ({ client: of.id, declare: 'begin' as const, wasAt: null })),
  },
  say_away: {
    'care/add-absence': verb(addAbsence, (_of, world) => ({ ...awayNextYear, cover: world.colleagueId })),
    'care/end-absence': verb(awayAndBack, (_of, world) => ({ ...awayNextYear, cover: world.colleagueId })),
    '/staff/away': page(aboutNobody(seeAway)),
  },
  say_colleague_away: {
    'care/add-absence': verb(addAbsence, (_of, world) => ofColleague(world)),
    'care/end-absence': verb(awayAndBack, (_of, world) => ofColleague(world)),
    '/staff/away': page(aboutNobody(seeAway), ({ isForAll }) => isForAll),
  },
  set_conflict: {
    'conflicts/add-conflict': verb(addConflict, (of, world) => ({
      client: of.id,
      staff: world.colleagueId,
      reason: '',
    })),
    'conflicts/end-conflict': verb(endConflict, (of) => ({ conflict: of.conflictId })),
    '/staff/clients/[client]/conflicts': page((who, of) => seeConflicts(who, of.id)),
  },
  describe_center: {
    'centers/describe-center': verb(describeCenter, () => ({
      name: 'Harbor Street Center',
      address: '',
      phone: '(555) 555-0100',
      crisisLine: '',
      textAgreedOn: null,
      textAgreedWith: '',
      openingHours: { 1: ['09:00', '17:00'] as const },
      holidays: [],
      standards: usualStandards,
      meetEveryMonths: 3,
      resources: [],
      wasAt: null,
    })),
    '/staff/center': page(aboutNobody(seeOwnCenter), ({ center }) => center !== null),
  },
  write_form_words: {
    'releases/draft-form': verb(draftForm, () => ({ ownWords: easyWords, wasAt: null })),
    'releases/publish-form': verb(draftsAndPublishes, () => ({ ownWords: easyWords, wasAt: null })),
  },
  read_form_words: {
    '/staff/form': page(aboutNobody(seeFormWords), ({ form }) => form !== null),
  },
  ...systemsAttempts,
  reset_second_factor: {
    '/staff/colleagues': page(aboutNobody(seeColleagues), ({ colleagues }) => colleagues.length > 0),
    '/staff/colleagues/[staff]': page(
      aboutNobody(async (who: Staff) => {
        const [first] = (await seeColleagues(who))?.colleagues ?? []
        return seeColleague(who, { staff: first?.id ?? newId<'staff'>(), set: crypto.randomUUID() })
      }),
      (seen) => typeof seen === 'object',
    ),
  },
  guide_families: {
    'the queue of calls': async (who) => (await seeGuideQueue({ ...who, audience: 'guide' }))?.queue != null,
  },
  read_audit: {
    '/staff/audit': page((who, of) =>
      seeAudit(who, { search: '', client: of.id, staff: null, kind: null, from: null, until: null, after: null }),
    ),
  },
  end_care: {
    'care/end-care': verb(endCare, (of) => ({ client: of.id, care: 'discharged' as const, wasAt: null })),
    '/staff/clients/[client]/care-end': page((who, of) => seeCareEnd(who, of.id)),
  },
  ...figuresAttempts,
  ...privacyAttempts,
  assign_case_manager: {
    'care/assign-case-manager': verb(assignCaseManager, (of, world) => ({
      client: of.id,
      staff: world.colleagueId,
      wasAt: of.caredSince,
      isSure: true,
    })),
  },
}
