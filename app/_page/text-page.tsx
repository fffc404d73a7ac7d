import type { ReactNode } from 'react'
import { sayPublic } from '#lib/i18n/public.ts'
import type { publicEn } from '#lib/i18n/public-en.ts'
import type { Say } from '#lib/i18n/translator.ts'
import { guarded } from './guarded.ts'
import type { NavKey } from './navigation.ts'
import { Page } from './page.tsx'
import { pageTitle } from './page-title.ts'
import { requestLanguage } from './request-language.ts'

type TextKey = keyof typeof publicEn

/** A page of plain text: a title, a lead, and what it says. It knows nobody, and asks the database nothing. */
export function textPage(
  key: TextKey,
  body: (say: Say<typeof publicEn>) => ReactNode,
  options: { current?: NavKey; wide?: boolean } = {},
) {
  return {
    async generateMetadata() {
      const language = await requestLanguage()
      return pageTitle(sayPublic(language)(`${key}.title`), language)
    },
    page: guarded(async () => {
      const language = await requestLanguage()
      const say = sayPublic(language)
      return (
        <Page audience="public" language={language} {...options}>
          <h1>{say(`${key}.title`)}</h1>
          <p className="ajar-lead">{say(`${key}.lead`)}</p>
          {body(say)}
        </Page>
      )
    }),
  }
}
