import { sayDefect } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { RegisteredRelease } from '#lib/releases/see/see-register.ts'
import { sayRegister } from '#lib/releases/words/register.ts'

/** Why a release stands as it does, a sentence each. */
export function whyOf({ state, defects, isSentBack }: RegisteredRelease, language: Language): string[] {
  const say = sayRegister(language)
  return [
    ...(state === 'held' ? [say('held')] : []),
    ...(state === 'not_identified' ? [say('noPerson')] : []),
    ...(state === 'defective' && isSentBack ? [say('sentBack')] : []),
    ...defects.map((defect) => sayDefect(defect, language)),
    ...(state === 'ended' && defects.length === 0 ? [say('careEnded')] : []),
  ]
}
