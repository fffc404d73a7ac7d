import { publicEn } from './en/public.ts'
import { publicEs } from './es/public.ts'
import { speaker } from './translator.ts'

export const sayPublic = speaker({ en: publicEn, es: publicEs })
