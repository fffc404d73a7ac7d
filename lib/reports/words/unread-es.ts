import type { SameKeys } from '#lib/i18n/translator.ts'
import type { unreadEn } from './unread-en.ts'

export const unreadEs: SameKeys<typeof unreadEn> = {
  link: 'Leer varios en una página',
  title: 'Avisos sin leer, completos',
  lead: 'Todo lo que dijo cada quien. Marque lo que ya leyó y guárdelo. Quien escribió ve que el personal de turno leyó lo suyo.',
  empty: 'No hay nada escrito que falte por leer.',
  tick: 'Ya leí este',
  mark: 'Guardar como leído lo que marqué',
  marked: '{count, plural, one {Un aviso quedó marcado} other {# avisos quedaron marcados}} como leído.',
  open: 'Abrirlo: responder, relacionar o cerrar',
}
