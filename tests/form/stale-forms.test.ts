import { globSync } from 'node:fs'
import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { shapeOfForm } from '#app/_form/kinds.ts'
import { everyForm, fieldNamesOf } from './kinds/form-fields.ts'

// Two people have the same page open. Whoever comes second undoes nothing they have not seen: either the verb compares
// with what the page showed, or nothing that stood there can be lost by it.

/** The forms of verbs that change what another person may have changed, with the field that says what was shown. */
const compared: Readonly<Record<string, readonly [form: string, shown: string][]>> = {
  'add-by-link': [],
  'answer-by-link': [],
  'answer-conversation': [
    ['message-reply', 'newest'],
    ['message-neutral', 'newest'],
  ],
  'answer-invitation': [['meeting-answer', 'asked']],
  'answer-summary': [['summary-answer', 'summary']],
  'answer-proposal': [
    ['meeting-word', 'wasAt'],
    ['client-meeting', 'wasAt'],
  ],
  'assign-case-manager': [['client-assign', 'wasAt']],
  'cancel-meeting': [
    ['meeting-cancel', 'wasAt'],
    ['client-meeting-back', 'wasAt'],
  ],
  'close-report': [['report-close', 'newest']],
  'close-request': [['guide-close', 'wasAt']],
  'close-task': [['task-close', 'wasAt']],
  'choose-guests': [
    ['meeting-guests', 'wasAt'],
    ['client-guests', 'wasAt'],
  ],
  'arrange-needs': [
    ['meeting-needs', 'lastNeed'],
    ['meeting-needs', 'wasAt'],
  ],
  'set-place': [['meeting-place', 'wasAt']],
  'set-living-together': [
    ['living-together', 'was'],
    ['living-together', 'wasEvery'],
  ],
  'confirm-meeting': [['meeting-confirm', 'wasAt']],
  'declare-crisis': [['client-crisis', 'wasAt']],
  'describe-center': [['center', 'wasAt']],
  'draft-form': [['form-words', 'wasAt']],
  'publish-form': [['form-publish', 'wasAt']],
  'draft-summary': [['summary-draft', 'newest']],
  'end-care': [
    ['client-care-end', 'wasAt'],
    ['client-care-on', 'wasAt'],
  ],
  'give-back-report': [['report-give-back', 'from']],
  'give-back-sheet': [['sheet-give-back', 'was']],
  'hand-to-desk': [['guide-hand-over', 'wasAt']],
  'include-client': [['message-include', 'included']],
  'keep-promise': [
    ['promise-agree', 'wasAt'],
    ['promise-end', 'wasAt'],
    ['promise-send', 'wasAt'],
  ],
  'mark-conversation': [['message-mark', 'newest']],
  'merge-report': [['report-merge', 'newest']],
  'move-report': [['report-move', 'from']],
  'note-guide-call': [['guide-call', 'wasAt']],
  'note-attendance': [['attendance', 'wasAt']],
  'part-report': [['report-part', 'from']],
  'match-sheet': [['sheet-match', 'was']],
  'record-summary-answer': [['summary-word', 'summary']],
  'read-sheet': [['sheet-read', 'newest']],
  'read-report': [['report-read', 'newest']],
  'read-preparations': [['preparations-read', 'newest']],
  'read-reports': [['reports-read', 'report-1']],
  'regrade-report': [['report-regrade', 'was']],
  'reply-to-report': [
    ['report-reply', 'wasOpen'],
    ['report-neutral', 'wasOpen'],
  ],
  'reschedule-meeting': [['meeting-move', 'wasAt']],
  'settle-question': [['question-open', 'wasAt']],
  'close-wrong-disclosure': [['wrong-close', 'wasAt']],
  'note-wrong-disclosure': [['wrong-note', 'wasAt']],
  'write-plan': [
    ['plan-write', 'version'],
    ['plan-record', 'version'],
  ],
  'weigh-wrong-disclosure': [['wrong-weigh', 'wasAt']],
}

/** Verbs by which nothing that stood there is lost, and why. */
const harmless = {
  'adds a row of its own': `add-agenda-item add-directive add-scan agree-step send-preparation lodge-sheet add-person add-person-by-link split-report add-absence add-app add-conflict add-goal add-message add-passkey add-progress
    add-safety-flag add-step add-to-report make-handover-code make-own-code ask-about ask-guide ask-to-meet attach-by-link
    attach-to-report begin-conversation escalate-by-link escalate-report export-accounting export-record export-involvement export-register export-release import-release issue-token export-response-times flag-writer log-call never-share note-hold
    note-report open-wrong-disclosure place-hold propose-meeting propose-next record-exceptional record-phone-word record-release record-release-event record-stop say-pressured
    send-report set-phone-word sign-release take-reply take-report try-phone-word`,
  'ends one thing, once, by its id': `remove-agenda-item end-card withdraw-directive withdraw-summary answer-escalation answer-wish approve-progress check-release end-absence end-token end-conflict end-phone-word end-safety-flag
    end-writer-flag identify-person lift-hold match-report narrow-release remove-app review-exceptional
    give-address remove-passkey remove-work-account reset-second-factor revoke-release send-again settle-report withdraw-never-share`,
  "is nobody else's": `set-ground-rules share-agenda-item change-sheet withdraw-sheet claim-words confirm-number discard-draft end-feed
    enter-handover-code enter-by-work-account enter-code give-app-code give-passkey
    give-number
    give-recovery-code leave-portal keep-as-read keep-signing make-card make-feed make-recovery-codes remove-number request-sign-in-code save-draft set-goal-shared set-involvement
    set-language set-rhythm sign-out sign-out-there start-draft`,
}

test('every verb there is says how it meets a page that is out of date', () => {
  const said = [...Object.keys(compared), ...Object.values(harmless).flatMap((verbs) => verbs.split(/\s+/))]
  const verbs = globSync('lib/*/do/*.ts').map((file) => basename(file, '.ts'))
  expect(said.toSorted()).toEqual(verbs.toSorted())
})

test('the form of each that could undo something carries what its page showed', async () => {
  await everyForm()
  const missing = Object.values(compared)
    .flat()
    .filter(([form, shown]) => !fieldNamesOf(shapeOfForm.get(form)!).includes(shown))
  expect(missing).toEqual([])
})
