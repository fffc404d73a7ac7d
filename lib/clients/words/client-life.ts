import { speaker } from '#lib/i18n/translator.ts'
import { clientLifeEn } from './client-life-en.ts'
import { clientLifeEs } from './client-life-es.ts'

export const sayClientLife = speaker({ en: clientLifeEn, es: clientLifeEs })
