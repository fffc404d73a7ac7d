import { clientSignEn } from './en/client-sign.ts'
import { clientSignEs } from './es/client-sign.ts'
import { speaker } from './translator.ts'

export const sayClientSign = speaker({ en: clientSignEn, es: clientSignEs })
