import type { disclosureRefusalsEn } from './refusals-en.ts'

/** Why something told by mistake cannot be opened, weighed or closed so, and what helps. */
export const disclosureRefusalsEs: typeof disclosureRefusalsEn = {
  discovered_in_time: 'Escriba el día en que se descubrió: no antes de contarse ni después de hoy.',
  wrong_opened_already: 'Esto ya se abrió como contado por error. Vuelva y ábralo.',
  wrong_closed: 'Esto se cerró mientras tanto. Abajo está en qué quedó.',
  weigh_all_four: 'Para una probabilidad baja hacen falta las cuatro respuestas. Sin ellas cuenta como una violación.',
  say_why_decided: 'Escriba por qué lo decidió así.',
  letter_in_time: 'Escriba el día en que salió la carta: no antes de descubrirse ni después de hoy.',
  choose_owner: 'Elija a un encargado de privacidad que atienda a este cliente.',
  decide_first: 'Decida primero qué fue.',
  letter_first: 'Primero hay que avisar al cliente de la violación. Imprima la carta y anote cuándo salió.',
  write_happened: 'Escriba qué pasó.',
  write_outcome: 'Escriba en qué quedó.',
  write_done: 'Escriba qué se hizo.',
}
