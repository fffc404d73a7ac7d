import { sayShared } from '#lib/i18n/shared.ts'
import type { Received } from './asked.ts'
import { documentEncoding } from './compressed.ts'
import type { PageAudience } from './navigation.ts'
import { wholePage } from './whole-page.ts'

/**
 * Answers a machine that asks for a page of somebody's session. Nothing is read, so nothing is told and nothing is
 * accounted for: the same for everybody. A HEAD gets the headers of the page. Anything else gets 503, on which a
 * browser throws away what it fetched ahead, and asks again when the person opens the page.
 */
export function notOpened(received: Received, audience: PageAudience): Response {
  const { request, language, viewer } = received
  const say = sayShared(language)
  return wholePage({
    audience,
    language,
    host: viewer.host ?? null,
    rooms: received.rooms,
    status: request.method === 'HEAD' ? 200 : 503,
    encoding: documentEncoding(received, audience),
    page: {
      title: say('notOpenedTitle'),
      main: (
        <>
          <h1>{say('notOpenedTitle')}</h1>
          <p>{say('notOpened')}</p>
        </>
      ),
    },
  })
}
