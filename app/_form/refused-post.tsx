import { languageOf } from '#app/_page/asked.ts'
import { hostNameOf } from '#app/_page/own-host.ts'
import { wholePage } from '#app/_page/whole-page.ts'
import { log } from '#lib/config/log.ts'
import { sayShared } from '#lib/i18n/shared.ts'

const statusOf = { unknown: 400, otherSite: 403, noForm: 405, tooLarge: 413 } as const

/**
 * Answers a POST that reached no form: the form or any form of its page does not exist, the sender is another site, or
 * it is too large.
 */
export function refusedPost(request: Request, why: keyof typeof statusOf): Response {
  log('warn', 'post refused', { code: why })
  const language = languageOf(request)
  const say = sayShared(language)
  const title = say('refusedPost.title')
  return wholePage({
    audience: 'public',
    language,
    host: hostNameOf(request),
    status: statusOf[why],
    // RFC 9110, section 15.5.6, asks a 405 to say what is allowed instead.
    headers: why === 'noForm' ? { allow: 'GET, HEAD' } : {},
    page: {
      title,
      main: (
        <>
          <h1>{title}</h1>
          <p>{say(`refusedPost.${why}`)}</p>
        </>
      ),
    },
  })
}
