import type { SameKeys } from '#lib/i18n/translator.ts'
import type { mergeEn } from './merge-en.ts'

export const mergeEs: SameKeys<typeof mergeEn> = {
  link: 'Dice lo mismo que otro aviso',
  title: '¿Qué aviso dice lo mismo?',
  hint: 'El que elija representa a los dos en esta lista. Cada persona que escribió conserva su estado y recibe su propia respuesta. Ninguna sabe de la otra.',
  none: 'No hay otro aviso abierto que coincida.',
  why: 'Por qué, para el historial',
  save: 'Ponerlo detrás de ese',
  isBehind: 'Está detrás del aviso {reference}',
  isHead: 'Representa también al aviso {reference}',
  said: 'Lo dijo {name}, {date}: {why}',
  open: 'Abrir el aviso {reference}',
  waits: 'Quien lo escribió espera su propia respuesta. Hasta entonces sigue en la lista.',
  answered: 'A quien lo escribió se le respondió el {date}.',
  byPhone: 'Quien lo escribió no tiene cuenta.',
  part: 'Son dos cosas. Separarlos.',
  tagBehind: 'Igual que {reference}',
  tagHead: '{count, plural, one {y uno más} other {y # más}}',
  several: {
    title: 'Una de varias personas',
    lead: 'Quien escribió ve un solo aviso, que va tan avanzado como el de todas. Vincule, responda y cierre cada uno por separado.',
    here: 'Esta página',
    open: 'Aviso sobre {name}',
    tag: 'Una de varias personas',
    splitLink: 'El texto trata también de otra persona',
    splitTitle: '¿De quién más se trata?',
    splitHint: 'Como la nombra el texto. A quien escribió no se le dice nada.',
    split: 'Hacer un aviso sobre esta persona',
  },
}
