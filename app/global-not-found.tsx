import { enhancement } from '#lib/config/enhancement.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { Page } from './_page/page.tsx'
import { pageTitle } from './_page/page-title.ts'
import { requestLanguage } from './_page/request-language.ts'
import './styles/ajar.scss'

export async function generateMetadata() {
  const language = await requestLanguage()
  return pageTitle(sayShared(language)('notFoundTitle'), language)
}

/** Not there, not yours, not shared: one page. Kept apart from the layout, which would send it along with every other page. */
export default async function NotFound() {
  const language = await requestLanguage()
  const say = sayShared(language)
  return (
    <html lang={language}>
      <body>
        <Page audience="public" language={language}>
          <h1>{say('notFoundTitle')}</h1>
          <p>{say('notFound')}</p>
          <p>
            <a href="/">{say('notFoundHome')}</a>
          </p>
        </Page>
        <script
          // biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash and by nothing else
          dangerouslySetInnerHTML={{ __html: enhancement }}
        />
      </body>
    </html>
  )
}
