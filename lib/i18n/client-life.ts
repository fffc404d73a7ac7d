import { clientLifeEn } from './en/client-life.ts'
import { clientLifeEs } from './es/client-life.ts'
import { speaker } from './translator.ts'

export const sayClientLife = speaker({ en: clientLifeEn, es: clientLifeEs })
