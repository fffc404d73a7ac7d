import { cookies, headers } from 'next/headers'
import { cache } from 'react'
import { isLanguage, type Language, preferredLanguage } from '#lib/i18n/language.ts'

/** The language somebody chose on this browser, else the first one their browser asks for that Ajar speaks. */
export const requestLanguage = cache(async (): Promise<Language> => {
  const chosen = (await cookies()).get('ajar-language')?.value
  return isLanguage(chosen) ? chosen : preferredLanguage((await headers()).get('accept-language'))
})
