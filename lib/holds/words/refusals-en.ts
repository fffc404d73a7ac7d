/** Why a hold cannot be set, written about or lifted, and what helps. */
export const holdRefusalsEn = {
  held_already: 'This is on hold already. Below is what was written about it.',
  not_held_now: 'This hold was lifted meanwhile.',
  lift_asked_already: 'Somebody has asked for it already. Below is who.',
  nobody_asked: 'Nobody asks to lift it any more. Below is what happened.',
  second_person:
    'A hold is lifted by two people. Another supervisor or privacy officer has to do it, or ask for it first.',
  say_why: 'Write why, so that the next person can decide.',
}
