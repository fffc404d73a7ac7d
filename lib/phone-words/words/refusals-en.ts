/** Why a word for the phone cannot be agreed or compared, and what helps. */
export const phoneWordRefusalsEn = {
  say_word: 'Type the word.',
  word_too_short: 'Choose a word with at least four letters. For example: blue teapot.',
  word_is_a_name: 'Others would guess a name first. Choose another word. For example: blue teapot.',
  no_phone_word: 'No word counts for this person now. The client has to agree on one first.',
}
