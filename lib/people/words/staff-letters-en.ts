/** What staff read of letters that a mail server refuses. */
export const staffLettersEn = {
  title: 'Emails that do not arrive',
  lead: 'A mail server refused these for good. Somebody waits for words that never came: call them, or correct the address.',
  empty: 'Every email went out.',
  who: 'Person',
  client: 'Client',
  address: 'Email address',
  why: 'What happened',
  owner: 'Who sees to it',
  desk: 'Duty desk',
  nobody: 'Somebody no form names',
  refused: 'Refused on {time} (code {code})',
  addressOf: 'Email address of {name}',
  nothingRefused: 'No email to this address was refused.',
  askThem:
    'Ask the client or the person how the address is written. It can be changed here until they have signed in once.',
  addressHint: 'Leave it as it is to try the same address again.',
  send: 'Send again',
  byPhone: 'By phone and paper only',
  bounced: 'Emails do not arrive',
}
