/** How fast reports are read, answered and closed. */
export const responseEn = {
  title: 'Response times',
  lead: 'How fast we read, answer and close what families tell us, against the hour each of them was told.',
  span: 'Show',
  days: '{days, plural, one {the last day} other {the last # days}}',
  measures: { acknowledged: 'Read', contacted: 'Answered or reached', closed: 'Closed' },
  standings: { in_time: 'In time', late: 'Late', waiting: 'Waits', overdue: 'Overdue' },
  byUrgency: 'By urgency',
  byHolder: 'By who has it now',
  desk: 'The duty desk',
  count: 'Reports',
  middle: 'Half of them within',
  hours: '{hours} h',
  none: 'Nothing came in these days.',
  chart: '{measure}, {of}: {inTime} in time, {late} late, {waiting} wait, {overdue} overdue',
  standard: 'Closing has no hour of its own. A report counts as closed or as waiting.',
  cut: 'Only the newest 5,000 reports are counted.',
}
