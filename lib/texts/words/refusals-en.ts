/** Why a number for texts, or a wish to stop them, is not kept. */
export const textRefusalsEn = {
  no_text_number: 'Type a mobile number here in the United States, with its area code, like 612 555 0134.',
  enter_text_code: 'Enter the 6 digits from the text we sent.',
  wrong_text_code: 'This is not the code of the text. Look again, or ask for another one.',
  too_many_codes: 'We sent five codes today. You can ask for another one tomorrow.',
  number_code_over: 'This code is over. Ask for another one.',
  stopped_already: 'It stands here already that no text or call goes to this number.',
}
