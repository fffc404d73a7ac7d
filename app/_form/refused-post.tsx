import { languageOf } from '#app/_page/asked.ts'
import { hostNameOf } from '#app/_page/own-host.ts'
import { wholePage } from '#app/_page/whole-page.ts'
import { phoneOf } from '#lib/centers/see/center-face.ts'
import { log } from '#lib/config/log.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { ErrorSummary } from './form-element.tsx'
import type { FormValues } from './read-form.ts'
import { Typed } from './typed.tsx'
import { typedIn } from './typed-fields.ts'

const statusOf = { unknown: 400, otherSite: 403, noForm: 405, tooLarge: 413, tooOften: 429 } as const

/**
 * Answers a POST that reached no form: the form or any form of its page does not exist, the sender is another site, or
 * it is too large, or too many came. Then the page itself holds what was typed, because nothing else keeps it.
 */
export function refusedPost(request: Request, why: keyof typeof statusOf, typed: FormValues = {}): Response {
  log('warn', 'post refused', { code: why })
  const language = languageOf(request)
  const say = sayShared(language)
  const title = say('refusedPost.title')
  const text = say(`refusedPost.${why}`, { phone: phoneOf(hostNameOf(request)) })
  return wholePage({
    audience: 'public',
    language,
    host: hostNameOf(request),
    status: statusOf[why],
    hasProblems: () => true,
    // RFC 9110, section 15.5.6, asks a 405 to say what is allowed instead.
    headers: { ...(why === 'noForm' && { allow: 'GET, HEAD' }), ...(why === 'tooOften' && { 'retry-after': '3600' }) },
    page: {
      title,
      main: (
        <>
          <h1>{title}</h1>
          <ErrorSummary problems={[{ field: '', text }]} title={sayForms(language)('problemTitle')} />
          <Typed words={typedIn(typed)} title={say('refusedPost.typed')} />
        </>
      ),
    },
  })
}
