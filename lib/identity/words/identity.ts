import { speaker } from '#lib/i18n/translator.ts'
import { identityEn } from './identity-en.ts'
import { identityEs } from './identity-es.ts'

export const sayIdentity = speaker({ en: identityEn, es: identityEs })
