import { sharedEn } from './en/shared.ts'
import { sharedEs } from './es/shared.ts'
import { speaker } from './translator.ts'

export const sayShared = speaker({ en: sharedEn, es: sharedEs })
