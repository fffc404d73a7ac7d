import { releaseTextEn } from './en/release-text.ts'
import { releaseTextEs } from './es/release-text.ts'
import { speaker } from './translator.ts'

export const sayReleaseText = speaker({ en: releaseTextEn, es: releaseTextEs })
