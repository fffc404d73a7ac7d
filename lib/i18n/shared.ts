import { sharedEn } from './shared-en.ts'
import { sharedEs } from './shared-es.ts'
import { speaker } from './translator.ts'

export const sayShared = speaker({ en: sharedEn, es: sharedEs })
