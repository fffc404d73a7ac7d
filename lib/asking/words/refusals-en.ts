/** Why what a client said when they were asked cannot be accepted, and what helps. */
export const askingRefusalsEn = {
  say_ask_again: 'Say on which day to ask again.',
  ask_within_year: 'Ask again within a year. Choose an earlier day.',
  until_passed: 'Choose a day in the future.',
}
