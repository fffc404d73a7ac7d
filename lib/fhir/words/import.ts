import { speaker } from '#lib/i18n/translator.ts'
import { importEn } from './import-en.ts'
import { importEs } from './import-es.ts'

export const sayImport = speaker({ en: importEn, es: importEs })
