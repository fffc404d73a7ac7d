import { wholePage } from '#app/_page/whole-page.ts'
import { newToken } from '#lib/auth/secret.ts'
import { browserCookie } from '#lib/auth/session-cookie.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { Button, Hidden } from './form-element.tsx'
import type { Given } from './given.ts'
import { typedIn } from './shown.ts'
import { Typed } from './typed.tsx'

/**
 * Answers a form that came without a cookie: nothing is done, because without one nobody could tell a second press from
 * another person's, nor keep the words for this browser alone. The page holds every word, and sends the same form again;
 * it also brings a cookie, for a browser that takes it. Whoever wanted to go elsewhere first is shown the way.
 */
export function withoutCookie(
  { language, viewer, path, query, form, key, values }: Given,
  returnTo: string | null = null,
): Response {
  const say = sayForms(language)
  const page = {
    title: say('noCookie.title'),
    lead: say('noCookie.lead'),
    main: (
      <>
        <p>{say('noCookie.again')}</p>
        <form method="post" action={query.size > 0 ? `${path}?${query}` : path}>
          <input type="hidden" name="form" value={form} />
          <input type="hidden" name="key" value={key} />
          {Object.entries(values).map(([name, each]) => (
            <Hidden key={name} name={name} value={each} />
          ))}
          <Button>{say('noCookie.send')}</Button>
        </form>
        {returnTo && (
          <p>
            <a href={returnTo} target="_blank" rel="noreferrer">
              {say('noCookie.goOn')}
            </a>
          </p>
        )}
        <Typed words={typedIn(values)} title={say('noCookie.typed')} />
      </>
    ),
  }
  const answer = wholePage({ audience: 'public', language, host: viewer.host ?? null, status: 400, page })
  answer.headers.append('set-cookie', browserCookie(newToken()))
  return answer
}
