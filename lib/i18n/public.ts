import { publicEn } from './public-en.ts'
import { publicEs } from './public-es.ts'
import { speaker } from './translator.ts'

export const sayPublic = speaker({ en: publicEn, es: publicEs })
