import { wholePage } from '#app/_page/whole-page.ts'
import { newToken, sessionMark } from '#lib/auth/secret.ts'
import { browserCookie } from '#lib/auth/session-cookie.ts'
import { phoneOf } from '#lib/centers/see/center-face.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { Button, ErrorSummary, Hidden } from './form-element.tsx'
import type { Given } from './given.ts'
import { fieldsOf } from './posted.ts'
import { Typed } from './typed.tsx'
import { typedIn } from './typed-fields.ts'

/**
 * Answers a form that came without a cookie: nothing is done, because without one nobody could tell a second press from
 * another person's, nor keep the words for this browser alone. The page holds every word, and sends the same form
 * again; it also brings a cookie, for a browser that takes it. Whoever wanted to go elsewhere first is shown the way.
 */
export function withoutCookie(given: Given, returnTo: string | null = null): Response {
  const say = sayForms(given.language)
  const answer = notSent(given, {
    lead: say('noCookie.lead'),
    again: say('noCookie.again', { phone: phoneOf(given.viewer.host ?? null) }),
    returnTo,
  })
  answer.headers.append('set-cookie', browserCookie(newToken()))
  return answer
}

/**
 * Answers a form of a page that was drawn for one session and came with another: somebody signed in here since, and may
 * be somebody else. Nothing is done or kept in their name. They say by a press that the words are theirs.
 */
export function otherSession(given: Given): Response {
  const say = sayForms(given.language)
  const { session } = given.viewer
  const lead = say('otherSession.lead')
  if (!session) return notSent(given, { lead, again: null, returnTo: null })
  return notSent(
    { ...given, drawnFor: sessionMark(session) },
    { lead, again: say('otherSession.again'), returnTo: null },
  )
}

/**
 * Answers a form of a page that was drawn for somebody who is signed out here by now, or for nobody where only an
 * account sends it. Nothing is kept in anybody's name: whoever sits here may be somebody else. The page holds every
 * word.
 */
export function signedOutSince(given: Given, wanted: string | null = null): Response {
  const lead = sayForms(given.language)('signedOut.lead')
  return notSent(given, {
    lead,
    again: null,
    returnTo: wanted ?? `/sign-in?returnTo=${encodeURIComponent(given.path)}`,
  })
}

interface Says {
  readonly lead: string
  /** What is said above the button that sends it; without it, there is none. */
  readonly again: string | null
  readonly returnTo: string | null
}

function notSent(given: Given, { lead, again, returnTo }: Says): Response {
  const { language, viewer, path, query, values } = given
  const say = sayForms(language)
  const page = {
    title: say('noCookie.title'),
    main: (
      <>
        <h1>{say('noCookie.title')}</h1>
        <ErrorSummary problems={[{ field: '', text: lead }]} title={say('problemTitle')} />
        {again && (
          <>
            <p>{again}</p>
            <form method="post" action={query.size > 0 ? `${path}?${query}` : path}>
              {fieldsOf(given).map(([name, value]) => (
                <Hidden key={name + value} name={name} value={value} />
              ))}
              <Button>{say('noCookie.send')}</Button>
            </form>
          </>
        )}
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
  return wholePage({
    audience: 'public',
    language,
    host: viewer.host ?? null,
    status: 400,
    page,
    hasProblems: () => true,
  })
}
