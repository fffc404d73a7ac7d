import { speaker } from '#lib/i18n/translator.ts'
import { holdsEn } from './holds-en.ts'
import { holdsEs } from './holds-es.ts'

export const sayHolds = speaker({ en: holdsEn, es: holdsEs })
