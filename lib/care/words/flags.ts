import { speaker } from '#lib/i18n/translator.ts'
import { flagsEn } from './flags-en.ts'
import { flagsEs } from './flags-es.ts'

export const sayFlags = speaker({ en: flagsEn, es: flagsEs })
