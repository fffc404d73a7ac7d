/** Why a code cannot be accepted, and what helps. */
export const signInRefusalsEn = {
  enter_code: 'Enter the 6 digits from the email we sent.',
  wrong_code: 'This code is not right, or it is too old. Check the digits, or ask for a new code.',
  other_browser: 'Open this link in the browser where you asked for it, or type the code there.',
}
