/** What staff read of letters that a mail server refuses. */
export const staffLettersEn = {
  title: 'Emails that do not arrive',
  lead: 'A mail server refused these for good. Somebody is waiting for words that never came: call them, or correct the address.',
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
  ownAddress: 'Give an email address',
  byPhoneWhy:
    'We have no email address that is only {name}’s. So no email reaches them, and they cannot sign in here. Two people who share one inbox would read each other’s letters.',
  ownAddressLabel: 'An email address that only they read',
  ownAddressHint: 'We then send them the letter that says how to sign in.',
  giveAddress: 'Save this address',
  sharesInbox:
    'The address you typed was not used for {name}, because somebody else in this family may read that inbox. {name} is reached by phone and on paper until you give an address that only they read.',
  bounced: 'Emails do not arrive',
}
