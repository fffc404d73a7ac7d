import { speaker } from '#lib/i18n/translator.ts'
import { placeLawEn } from './place-law-en.ts'
import { placeLawEs } from './place-law-es.ts'

export const sayPlaceLaw = speaker({ en: placeLawEn, es: placeLawEs })
