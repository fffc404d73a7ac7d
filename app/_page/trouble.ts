import { languageChosenBy } from '#lib/auth/session-cookie.ts'
import { phoneOf } from '#lib/centers/see/center-face.ts'
import { isLanguage } from '#lib/i18n/language.ts'
import { sayTrouble } from '#lib/i18n/trouble.ts'
import type { Received } from './asked.ts'
import { markup } from './markup.ts'
import { hostNameOf } from './own-host.ts'

/**
 * The page for a failure of ours: in plain words, without the database, and in both languages if none was chosen. The
 * reference is the one in the log.
 */
export function trouble({ request }: Pick<Received, 'request'>, reference: string, what: 'page' | 'form'): Response {
  const chosen = languageChosenBy(request)
  const spoken = isLanguage(chosen) ? [chosen] : (['en', 'es'] as const)
  const phone = phoneOf(hostNameOf(request))
  const parts = spoken.map((language) => {
    const say = sayTrouble(language)
    return markup`<section lang="${language}"><h1>${say('title')}</h1><p>${say(what)}</p>
      <p>${say('call')} <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>. ${say('reference')} <strong>${reference}</strong></p>
      <p>${say('danger')} <a href="tel:911">911</a> · <a href="tel:988">988</a></p></section>`
  })
  const html = markup`<!DOCTYPE html><html lang="${spoken[0]!}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ajar</title></head><body><main>${parts}</main></body></html>`
  return new Response(html.html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '60' },
  })
}
