/** What the desk says of reports that say the same. */
export const mergeEn = {
  link: 'It says the same as another report',
  title: 'Which report says the same?',
  hint: 'The one you choose stands for both on this desk. Each writer keeps their own status and gets their own answer. Neither learns of the other.',
  none: 'No other open report fits.',
  why: 'Why, for the history',
  save: 'Put it behind that one',
  isBehind: 'Stands behind report {reference}',
  isHead: 'Stands for report {reference} too',
  said: 'Said by {name}, {date}: {why}',
  open: 'Open report {reference}',
  waits: 'Its writer is still waiting for an answer of their own. Until then it stays on the desk.',
  answered: 'Its writer was answered on {date}.',
  byPhone: 'Its writer has no account.',
  part: 'They are two things. Part them.',
  tagBehind: 'Same as {reference}',
  tagHead: '{count, plural, one {and one more} other {and # more}}',
}
