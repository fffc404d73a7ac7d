export const involvementWordsEn = {
  involvements: {
    all: 'Everything my relative likes to share',
    goals: 'Goals and how to help, no meetings',
    meetings: 'Meetings, and answers to what I write',
    emergencies: 'Emergencies only',
    nothing: 'Nothing until a day I name',
  },
}
