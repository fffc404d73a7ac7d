/** Why a second factor was not accepted, or what it is asked for. */
export const secondFactorRefusalsEn = {
  step_up: 'We asked you to show again that it is you. Your words are kept. Now send them again.',
  wrong_app_code: 'This code is not right, or it was used before. Wait for the next one and type it.',
  wrong_recovery_code: 'This recovery code is not right, or it was used before. Try the next one on your list.',
  no_passkey: 'No passkey came, or it was too late. Try again. A passkey needs a browser that runs scripts.',
  wrong_word: 'This is not the word your colleague told you. Ask them again.',
  too_many_tries:
    'This was tried too often in the last hour, maybe by somebody else. Every other second step of yours works now: a passkey, a recovery code, your organization. Or call the center: {phone}.',
  last_factor: 'This is your last second step. Set another one up first.',
}
