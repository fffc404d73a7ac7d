/** How far families take part, counted for supervisors and for whoever reviews a center. */
export const involvementFiguresEn = {
  title: 'Involvement figures',
  lead: 'How far families take part, in clients who are in care here now. No figure names a client or a family.',
  span: 'Show',
  days: '{days, plural, one {the last day} other {the last # days}}',
  numbers: 'Numbers',
  rounded: 'Rounded, for paper and for others',
  exact: 'Exact, for this screen',
  roundedLead:
    'Rounded to fives, and teams with fewer than ten clients are told together, so that no number points at one client. You can print this page.',
  exactLead:
    'These numbers are exact. They are for you, who may see each of these clients, and they are not printed. Small numbers can point at one client.',
  notOnPaper: 'Exact numbers are not printed. Choose the rounded ones, and print those.',
  tooFew:
    'Fewer than ten clients are in care here. Figures of so few could point at one of them, so only the exact ones are shown, on this screen.',
  measure: 'What is counted',
  measures: {
    asked: 'Clients who were asked about their family in these days',
    named: 'Clients with a form that names somebody',
    met: 'Clients with a joint meeting in these days',
    rhythm: 'Clients whose family hears on an agreed beat',
    kept: 'Of those: no news is overdue now',
    answered: 'Reports answered in time in these days',
  },
  whose: 'Of',
  center: 'The whole center',
  smallTeams: 'Smaller teams together',
  noTeam: 'No team',
  clients: '{clients, plural, one {# client in care} other {# clients in care}}',
  count: 'Number',
  of: 'Of all',
  share: 'Picture',
  chart: '{measure}, {whose}: {count} of {of}',
  saveLead:
    'The file has the rounded numbers, and names teams and nobody else. Say why you need it: that is kept, with your name, for everyone who sees this page.',
}
