export const centerEn = {
  title: 'Who we are',
  call: 'Call the center',
  callCrisis: 'Call our crisis line',
  crisisWho: 'when it cannot wait',
  callNumber: 'Call {name}: {phone}',
  address: 'Where we are',
  hours: 'When we are open',
  near: 'Help near you',
  more: 'More places to ask, in the whole country',
  kinds: {
    clubhouse: 'Something good to do during the day',
    benefits: 'Benefits and money',
    housing: 'A place to live',
    families: 'For families',
    treatment: 'Treatment',
    other: 'Other help',
  },
}
