import { speaker } from '#lib/i18n/translator.ts'
import { wishesEn } from './wishes-en.ts'
import { wishesEs } from './wishes-es.ts'

export const sayWishes = speaker({ en: wishesEn, es: wishesEs })
