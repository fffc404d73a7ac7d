import { speaker } from '#lib/i18n/translator.ts'
import { conflictsEn } from './conflicts-en.ts'
import { conflictsEs } from './conflicts-es.ts'

export const sayConflicts = speaker({ en: conflictsEn, es: conflictsEs })
