import type { SameKeys } from '#lib/i18n/translator.ts'
import type { accountingEn } from './accounting-en.ts'

export const accountingEs: SameKeys<typeof accountingEn> = {
  link: 'Todo lo que se contó',
  title: 'Lo que se contó',
  lead: 'Todo lo que se contó de {name} en los últimos seis años. Mirar una página es una línea al día. Una carta, una invitación, una impresión o una llamada es una línea cada una.',
  empty: 'No se contó nada.',
  when: 'Cuándo',
  whom: 'A quién',
  what: 'Qué',
  how: 'Cómo',
  ground: 'Por qué motivo',
  counts: 'En el informe de ley',
  day: '{date}, {times, plural, one {una vez} other {# veces}}',
  release: 'Formulario del {date}',
  without: 'Sin formulario',
  must: 'Sí',
  mustNot: 'No hace falta',
  why: {
    wrong: 'contado por error',
    without_permission: 'contado sin permiso del cliente',
    part2: 'atención por uso de sustancias',
    release: 'un formulario lo permitía',
    involved_in_care: 'contado a una persona que participa en la atención',
    representative: 'contado a quien decide por el cliente',
  },
  cited: '{why} ({citation})',
  wrong: '¿Contado por error?',
  wrongOpen: 'Abrirlo',
  wrongNew: 'Se contó por error',
  printed: '{center}. Lo que se contó de {name} desde el {date}.',
  saveTitle: 'Guardar los últimos seis años como archivo',
  fileKind: 'Tipo de archivo',
  as: {
    csv: 'Una tabla para una hoja de cálculo (CSV)',
    pdf: 'Para imprimir y entregar (PDF)',
    fhir: 'Para otro sistema (FHIR R4)',
  },
  saveLead:
    'El archivo dice lo que las familias saben de este cliente. Diga para qué lo necesita: queda guardado, con su nombre, para quien vea esta página.',
}
