/** Why nobody can be made sure of, or no word for the phone be agreed or compared, and what helps. */
export const identityRefusalsEn = {
  say_how: 'Choose how you made sure.',
  type_code: 'Type the code that you were given.',
  identified_already: 'Somebody made sure of this person already. Nothing more is needed.',
  say_word: 'Type the word.',
  word_too_short: 'Choose a word with at least four letters. For example: blue teapot.',
  word_is_a_name: 'Others would guess a name first. Choose another word. For example: blue teapot.',
  no_phone_word: 'No word counts for this person now. The client has to agree on one first.',
}
