/** Why somebody else cannot be asked, or answer. */
export const escalationRefusalsEn = {
  ask_later:
    'You can ask for another member of staff once the time has passed that we told you. Until then, please call us.',
  say_why_else: 'Choose what went wrong.',
  no_number: 'They gave no number, or said that nobody may call. Choose another sentence.',
}
