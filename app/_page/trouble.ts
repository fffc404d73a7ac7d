import { languageChosenBy } from '#lib/auth/session-cookie.ts'
import { phoneOf } from '#lib/centers/see/center-face.ts'
import { isLanguage, type Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { sayTrouble } from '#lib/i18n/trouble.ts'
import type { Received } from './asked.ts'
import { type Markup, markup } from './markup.ts'
import { hostNameOf } from './own-host.ts'

/** A form that was read and could not be taken: every field of it, and what of it a person typed. */
export interface NotTaken {
  readonly fields: readonly (readonly [string, string])[]
  readonly typed: readonly string[]
}

/**
 * The page for a failure of ours: in plain words, without the database, and in both languages if none was chosen. The
 * reference is the one in the log. A form that was sent is on it, with its words, and can be sent again from it.
 */
export function trouble(
  { request, path, query }: Pick<Received, 'request' | 'path' | 'query'>,
  reference: string,
  what: 'page' | 'form',
  notTaken: NotTaken | null = null,
): Response {
  const html = plainPage(hostNameOf(request), languageChosenBy(request), (say) => ({
    title: say('title'),
    words: say(what === 'form' && notTaken ? 'typed' : what),
    after: markup`${say('reference')} <strong>${reference}</strong>`,
    again: notTaken && sentAgain(notTaken, query.size > 0 ? `${path}?${query}` : path, say('again')),
  }))
  return new Response(html, {
    status: 503,
    headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '60' },
  })
}

/**
 * The page for what the framework or Node refuse before any page is asked: too much to read, or an address that is
 * none.
 */
export function limitPage(host: string | null, why: 'tooLong' | 'notAnAddress'): string {
  return plainPage(host, null, (say, language) =>
    why === 'tooLong'
      ? { title: say('longTitle'), words: say('long') }
      : { title: sayShared(language)('notFoundTitle'), words: sayShared(language)('notFound') },
  )
}

function sentAgain({ fields, typed }: NotTaken, action: string, label: string): Markup {
  const hidden = fields.map(([name, value]) => markup`<input type="hidden" name="${name}" value="${value}">`)
  return markup`<form method="post" action="${action}">${hidden}<button type="submit">${label}</button></form>
    ${typed.map((each) => markup`<pre>${each}</pre>`)}`
}

interface Says {
  readonly title: string
  readonly words: string
  readonly after?: Markup
  readonly again?: Markup | null
}
type Said = (say: ReturnType<typeof sayTrouble>, language: Language) => Says

function plainPage(host: string | null, chosen: string | null, said: Said): string {
  const spoken = isLanguage(chosen) ? [chosen] : (['en', 'es'] as const)
  const phone = phoneOf(host)
  const titles: string[] = []
  const parts = spoken.map((language) => {
    const say = sayTrouble(language)
    const { title, words, after, again } = said(say, language)
    titles.push(`${sayShared(language)('error')}: ${title}`)
    return markup`<section lang="${language}"><h1>${title}</h1><p>${words}</p>${again ?? ''}
      <p>${say('call')} <a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>. ${after ?? ''}</p>
      <p>${say('danger')} <a href="tel:911">911</a> · <a href="tel:988">988</a></p></section>`
  })
  return markup`<!DOCTYPE html><html lang="${spoken[0]!}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${titles[0]!} – Ajar</title></head><body><main role="alert" tabindex="-1" autofocus>${parts}</main></body></html>`
    .html
}
