import type { SameKeys } from '#lib/i18n/translator.ts'
import type { staffQuestionsEn } from './staff-questions-en.ts'

export const staffQuestionsEs: SameKeys<typeof staffQuestionsEn> = {
  title: 'Preguntas sobre alguien que no encontramos',
  count: 'Preguntas por ubicar',
  lead: 'Estos nombres no son de ningún cliente. Puede haber una letra equivocada, o una fecha. A quien preguntó no se le dice nada, decida usted lo que decida.',
  empty: 'Aquí no espera ninguna pregunta.',
  asked: '{name} ({relationship}) preguntó el {date}.',
  mayWrite: 'Se le puede escribir a {email}.',
  born: 'Según quien pregunta, nació el {date}.',
  crowdTitle: 'Muchas de un mismo lugar',
  crowd:
    'Estas preguntas llegaron de una persona o una red que envió más de diez en un día. Cada una puede ser honesta.',
  look: 'Ver esta pregunta',
  search: 'Otro nombre para buscar',
  searchButton: 'Buscarlo',
  who: '¿De quién trata?',
  nearly: 'nombre muy parecido',
  nobodyOffered: 'Ningún nombre de aquí se parece a este.',
  no_such_client: 'No es cliente nuestro',
  cannot_tell: 'Todavía no se puede saber',
  saveHint: 'Si elige a un cliente, se le pide a su administrador de casos que hable con él.',
  save: 'Guardar',
  settled: '{name}, el {date}',
  open: 'Abrirla otra vez',
}
