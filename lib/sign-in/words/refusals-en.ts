/** Why a code cannot be accepted, and what helps. */
export const signInRefusalsEn = {
  enter_code: 'Enter the 6 digits from the email we sent.',
  wrong_code:
    'This code is not right, or it is too old. Check the digits, use the link in the email, or ask for a new code.',
  tries_used_up: 'This code is not right, and it was the last try. Use the link in the email, or ask for a new code.',
  wait_to_try: 'It is too soon for the next code. This page says how long to wait. Your code was not used.',
  other_browser: 'Open this link in the browser where you asked for it, or type the code there.',
  link_over: 'This link was used before, or it is too old. Ask for a new code.',
}
