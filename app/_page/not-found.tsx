import type { FormsLeft } from '#app/_form/shown.ts'
import { WordsLeft } from '#app/_form/typed.tsx'
import { WasThisYou } from '#app/_form/was-this-you.tsx'
import { Link } from '#app/_parts/link.tsx'
import { sayShared } from '#lib/i18n/shared.ts'
import { languageOf } from './asked.ts'
import { isTeller, type PageAudience } from './navigation.ts'
import { hostNameOf } from './own-host.ts'
import { wholePage } from './whole-page.ts'

/**
 * Not there, not yours, not shared: one page, with the same bytes for everybody who reads this language. It shows again
 * what the reader typed at this address themselves.
 */
export function notFoundPage(
  request: Request,
  typed: { readonly unsent: FormsLeft['unsent']; readonly asleep: readonly string[] } = { unsent: [], asleep: [] },
  audience: PageAudience = 'public',
): Response {
  const { pathname, search } = new URL(request.url)
  const language = languageOf(request)
  const say = sayShared(language)
  return wholePage({
    audience: 'public',
    language,
    host: hostNameOf(request),
    status: 404,
    page: {
      title: say('notFoundTitle'),
      main: (
        <>
          <h1>{say('notFoundTitle')}</h1>
          <p>{say('notFound')}</p>
          {typed.asleep.length > 0 && (
            <WasThisYou words={typed.asleep} returnTo={pathname + search} language={language} />
          )}
          <WordsLeft unsent={typed.unsent} language={language} isTeller={isTeller(audience)} />
          <p>
            <Link href="/">{say('notFoundHome')}</Link>
          </p>
        </>
      ),
    },
  })
}
