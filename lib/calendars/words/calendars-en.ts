export const calendarsEn = {
  title: 'Calendar',
  lead: 'When your meetings are, month by month.',
  before: 'The month before',
  after: 'The month after',
  days: 'Meetings on each day of {month}',
  count: '{count, plural, one {# meeting} other {# meetings}}',
  list: 'All meetings of {month}',
  none: 'There is no meeting in this month.',
  who: 'With',
  when: 'When',
  state: 'State',
  toMeetings: 'Answer or change a meeting',
  feedTitle: 'In your own calendar app',
  feedLead:
    'You can get an address of your own that your calendar app reads by itself. It shows when meetings are, under the word “Meeting”, and nothing else: no name, no place.',
  feedSecret: 'Whoever has this address can see when your meetings are. Do not pass it on.',
  feedHow: 'Copy it into your calendar app, where it says “Subscribe” or “From URL”:',
  feedHidden: 'You have an address that we cannot show again. Make another one if you lost it.',
  feedMake: 'Make my calendar address',
  feedAnew: 'Make another address',
  feedEnd: 'End my calendar address',
  feedEndLead: 'After that, the address you have shows no meetings.',
  mailboxTag: 'Calendar answers',
  mailboxFails:
    'Answers that calendars send by email have not been read since {time}. People can answer on the page. Whoever looks after the mail server needs this word: {code}.',
  mailboxRefused:
    'Answers from calendars that we could not take in the last two weeks: {count}. They lie in the mailbox with a flag. Please look there: somebody may have written to you.',
}
