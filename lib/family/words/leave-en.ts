export const leaveEn = {
  title: 'Leave',
  lead: 'You can leave at any time, and you need no reason.',
  ends: 'What ends at once',
  endsPages: 'Nothing that anybody shares with you here is shown to you any more.',
  endsMeetings: 'You are not invited to meetings any more. Your calendar address shows nothing.',
  endsLetters:
    'You get no emails about any of this. If there is a meeting in your calendar, one last email takes it out.',
  stays: 'What stays',
  staysReports: 'What you told us stays with us. You can still sign in to read it, and you can always write to us.',
  staysTold: 'Who shared something with you may learn that you left. Nobody is asked why.',
  back: 'To come back, you need a new code from whoever shared something with you, or from our staff.',
  leaves: 'Yes, I want to leave',
  leave: 'Leave now',
  done: 'You left. What was shared with you here is not shown to you any more.',
  doneNext: 'If somebody is in danger, or you want to tell us something, we still listen.',
  tell: 'Tell us something',
  link: 'Leave',
}
