import { clientEn } from './en/client.ts'
import { clientEs } from './es/client.ts'
import { speaker } from './translator.ts'

export const sayClient = speaker({ en: clientEn, es: clientEs })
