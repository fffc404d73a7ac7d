/** Why nobody can be made sure of, and what helps. */
export const identityRefusalsEn = {
  say_how: 'Choose how you made sure.',
  type_code: 'Type the code that you were given.',
  identified_already: 'Somebody made sure of this person already. Nothing more is needed.',
}
