/**
 * Forms whose words are kept nowhere before they are sent: codes, and words that are secret like one; the addresses of
 * people who sign in at a computer that others use too; what staff look for; and a single tick. An answer link shows
 * its page for half an hour after a press, so its words could not be shown there again.
 */
const fleeting: ReadonlySet<string> = new Set([
  'sign-in',
  'sign-in-code',
  'sign-in-link',
  'second-factor',
  'passkey',
  'recovery-code',
  'new-app',
  'new-passkey',
  'remove-app',
  'remove-passkey',
  'recovery-codes',
  'reset-second-factor',
  'sign-out-everywhere',
  'answer-show',
  'answer-link',
  'card-show',
  'handover-code',
  'leave',
  'phone-word',
  'phone-word-try',
  'phone-word-record',
  'find-client',
  'find-report',
  'audit-search',
  'text-code',
  'client-text-code',
])

export function isFleeting(form: string): boolean {
  return fleeting.has(form)
}
