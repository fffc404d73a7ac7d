import { sayShared } from '#lib/i18n/shared.ts'
import { Page } from './_ui/page.tsx'
import { requestLanguage } from './_ui/request-language.ts'

/** Not there, not yours, not shared: one page. */
export default async function NotFound() {
  const language = await requestLanguage()
  const say = sayShared(language)
  return (
    <Page audience="public" language={language}>
      <h1>{say('notFoundTitle')}</h1>
      <p>{say('notFound')}</p>
      <p>
        <a href="/">{say('notFoundHome')}</a>
      </p>
    </Page>
  )
}
