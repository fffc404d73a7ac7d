import type { SameKeys } from '#lib/i18n/translator.ts'
import type { careRefusalsEn } from './refusals-en.ts'

export const careRefusalsEs: SameKeys<typeof careRefusalsEn> = {
  say_flag_end: 'Escriba el último día en que vale: hoy o después, y dentro de un año.',
  choose_reviewer: 'Elija quién lo revisa.',
  away_in_order: 'El día de regreso no es posterior al primer día de ausencia. Elija uno posterior.',
  away_from_past: 'Ese día ya pasó. Empiece con hoy o con un día posterior.',
  leave_nobody:
    'El cliente se quedaría sin nadie, y quien lo atiende ahora pierde sus avisos. Marque la casilla si eso es lo que quiere.',
  away_too_long: 'Es más de un año. Para tanto tiempo, asigne mejor a otros administradores de casos.',
  away_already: 'Algunos de esos días son parte de otra ausencia. Termine primero esa o elija otros días.',
  tick_sure: 'Marque la casilla si está seguro. Todavía no se cambió nada.',
  choose_away: 'Elija quién está ausente.',
  choose_cover: 'Elija quién reemplaza.',
  cover_yourself: 'Nadie se reemplaza a sí mismo. Elija a otra persona del equipo.',
  cover_away: 'En algunos de esos días no habría nadie: quien eligió también está ausente. Elija a alguien que esté.',
  covers_others:
    'En algunos de esos días reemplaza a otra persona del equipo, y para ella no habría nadie. Cambie eso primero o elija a alguien que esté.',
  say_why_file: 'Diga para qué necesita este archivo.',
}
