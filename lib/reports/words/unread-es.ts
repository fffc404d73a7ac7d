import type { SameKeys } from '#lib/i18n/translator.ts'
import type { unreadEn } from './unread-en.ts'

export const unreadEs: SameKeys<typeof unreadEn> = {
  link: 'Leer varios en una página',
  title: 'Avisos sin leer, completos',
  lead: 'Todo lo que dijo cada persona. Marque lo que ya leyó y guárdelo. Cada persona ve que el personal de turno leyó su aviso.',
  empty: 'No queda nada por leer.',
  tick: 'Ya leí este',
  mark: 'Guardar como leído lo que marqué',
  marked: '{count, plural, one {Un aviso quedó marcado} other {# avisos quedaron marcados}} como leído.',
  open: 'Abrirlo: responder, vincular o cerrar',
}
