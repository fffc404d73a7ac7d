export const calendarsEn = {
  mailboxTag: 'Calendar answers',
  mailboxFails:
    'Answers that calendars send by email have not been read since {time}. People can answer on the page. Whoever looks after the mail server needs this word: {code}.',
  mailboxRefused:
    'Answers from calendars that we could not take in the last two weeks: {count}. They lie in the mailbox with a flag. Please look there: somebody may have written to you.',
}
