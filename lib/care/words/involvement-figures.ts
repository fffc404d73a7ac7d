import { speaker } from '#lib/i18n/translator.ts'
import { involvementFiguresEn } from './involvement-figures-en.ts'
import { involvementFiguresEs } from './involvement-figures-es.ts'

export const sayInvolvementFigures = speaker({ en: involvementFiguresEn, es: involvementFiguresEs })
