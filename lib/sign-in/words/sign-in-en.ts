export const signInEn = {
  title: 'Sign in',
  lead: 'Type your email address. We send you a code. There is no password to remember.',
  newHere:
    'New here? Sign in the same way. You see what somebody shares with you, and you can follow what you tell us.',
  email: 'Email address',
  send: 'Send me a code',
  codeTitle: 'Type the code',
  codeLead: 'We sent an email with 6 digits to the address you typed. The code is good for {minutes} minutes.',
  code: 'Code',
  codeHint: '6 digits. You can paste it.',
  enter: 'Sign in',
  noLetter: 'No email? Look in your junk folder, or',
  askAgain: 'ask for a new code',
  linkTitle: 'Sign in to Ajar',
  linkLead: 'Press the button to sign in. It works once, in the browser where you asked for it.',
  secondTitle: 'One more step',
  secondLead: 'Open the authenticator app on your phone and type the 6 digits it shows.',
}
