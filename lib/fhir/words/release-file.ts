import { speaker } from '#lib/i18n/translator.ts'
import { releaseFileEn } from './release-file-en.ts'
import { releaseFileEs } from './release-file-es.ts'

export const sayReleaseFile = speaker({ en: releaseFileEn, es: releaseFileEs })
