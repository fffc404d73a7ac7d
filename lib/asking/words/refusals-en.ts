/** Why what a client said when they were asked cannot be accepted, and what helps. */
export const askingRefusalsEn = {
  say_ask_again: 'Say on which day to ask again.',
  until_passed: 'Choose a day in the future.',
}
