/** Reading several reports on one page. */
export const unreadEn = {
  link: 'Read several on one page',
  title: 'Unread reports, whole',
  lead: 'Everything each writer said. Tick what you have read, then mark it. Each writer sees that duty staff read theirs.',
  empty: 'Nobody has written anything that is not read.',
  tick: 'I have read this',
  mark: 'Mark what I ticked as read',
  marked: '{count, plural, one {One report is} other {# reports are}} marked as read.',
  open: 'Open it: answer, match or close',
}
