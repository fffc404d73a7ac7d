import { speaker } from '#lib/i18n/translator.ts'
import { promiseEn } from './promise-en.ts'
import { promiseEs } from './promise-es.ts'

export const sayPromise = speaker({ en: promiseEn, es: promiseEs })
