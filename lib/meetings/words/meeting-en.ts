export const meetingWordsEn = {
  places: {
    home: 'at home',
    office: 'at the office',
    community: 'out in the community',
    video: 'by video',
    phone: 'by phone',
  },
  meetingStates: {
    proposed: 'Waiting for a yes or no',
    declined: 'Declined',
    invited: 'Choosing a time',
    confirmed: 'Time is set',
    cancelled: 'Cancelled',
  },
  timeAnswers: { yes: 'Yes', if_needed: 'If needed', no: 'No' },
}
