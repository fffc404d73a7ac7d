import type { holdRefusalsEn } from './refusals-en.ts'

/** Why a hold cannot be set, written about or lifted, and what helps. */
export const holdRefusalsEs: typeof holdRefusalsEn = {
  held_already: 'Ya está en pausa. Abajo está lo que se anotó.',
  not_held_now: 'Esta pausa se quitó mientras tanto.',
  lift_asked_already: 'Alguien ya lo pidió. Abajo está quién.',
  nobody_asked: 'Ya nadie pide quitarla. Abajo está lo que pasó.',
  second_person:
    'Una pausa la quitan dos personas. Tiene que hacerlo otro supervisor o encargado de privacidad, o pedirlo antes.',
  say_why: 'Escriba por qué, para que la siguiente persona pueda decidir.',
}
