/** Why a second factor was not accepted, or what it is asked for. */
export const secondFactorRefusalsEn = {
  step_up: 'We asked you to show again that it is you. Your words are kept. Now send them again.',
  wrong_app_code: 'This code is not right, or it was used before. Wait for the next one and type it.',
}
