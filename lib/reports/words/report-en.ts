export const reportWordsEn = {
  kinds: {
    concern: 'A concern',
    health_change: 'A change in health',
    good_news: 'Good news',
    case_management: 'A wish for a case manager',
    joint_meeting: 'A wish to meet together',
  },
  urgencies: {
    urgent:
      'Urgent: somebody should read it within {hours, plural, =1 {one hour} other {# hours}} while the center is open',
    soon: 'Soon: within {soonDays, plural, =1 {one working day} other {# working days}}',
    information: 'For your information: within {days, plural, =3 {three working days} other {# working days}}',
  },
  urgencyTags: { urgent: 'Urgent', soon: 'Soon', information: 'Information' },
}
