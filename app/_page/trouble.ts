import { languageChosenBy } from '#lib/auth/session-cookie.ts'
import { phoneOf } from '#lib/centers/see/center-face.ts'
import { isLanguage, type Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayTrouble } from '#lib/i18n/trouble.ts'
import type { Received } from './asked.ts'
import { type Markup, markup } from './markup.ts'
import { hostNameOf } from './own-host.ts'

/**
 * The page for a failure of ours: in plain words, without the database, and in both languages if none was chosen. The
 * reference is the one in the log.
 */
export function trouble({ request }: Pick<Received, 'request'>, reference: string, what: 'page' | 'form'): Response {
  const html = plainPage(hostNameOf(request), languageChosenBy(request), (say) => ({
    title: say('title'),
    words: say(what),
    after: markup`${say('reference')} <strong>${reference}</strong>`,
  }))
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '60' },
  })
}

/** The page for what the framework or Node refuse before any page is asked: too much to read, or an address that is none. */
export function limitPage(host: string | null, why: 'tooLong' | 'notAnAddress'): string {
  return plainPage(host, null, (say, language) =>
    why === 'tooLong'
      ? { title: say('longTitle'), words: say('long') }
      : { title: sayShared(language)('notFoundTitle'), words: sayShared(language)('notFound') },
  )
}

type Said = (say: ReturnType<typeof sayTrouble>, language: Language) => { title: string; words: string; after?: Markup }

function plainPage(host: string | null, chosen: string | null, said: Said): string {
  const spoken = isLanguage(chosen) ? [chosen] : (['en', 'es'] as const)
  const phone = phoneOf(host)
  const parts = spoken.map((language) => {
    const say = sayTrouble(language)
    const { title, words, after } = said(say, language)
    return markup`<section lang="${language}"><h1>${title}</h1><p>${words}</p>
      <p>${say('call')} <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>. ${after ?? ''}</p>
      <p>${say('danger')} <a href="tel:911">911</a> · <a href="tel:988">988</a></p></section>`
  })
  return markup`<!DOCTYPE html><html lang="${spoken[0]!}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Ajar</title></head><body><main>${parts}</main></body></html>`
    .html
}
