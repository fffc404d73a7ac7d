import { tellEn } from './en/tell.ts'
import { tellEs } from './es/tell.ts'
import { speaker } from './translator.ts'

export const sayTell = speaker({ en: tellEn, es: tellEs })
