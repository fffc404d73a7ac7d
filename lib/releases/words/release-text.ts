import { speaker } from '#lib/i18n/translator.ts'
import { releaseTextEn } from './release-text-en.ts'
import { releaseTextEs } from './release-text-es.ts'

export const sayReleaseText = speaker({ en: releaseTextEn, es: releaseTextEs })
