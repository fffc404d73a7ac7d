import { leftBehind } from '#app/_form/left-behind.tsx'
import type { FormLeft } from '#app/_form/shown.ts'
import { knownFace, phoneOf } from '#lib/centers/see/center-face.ts'
import { config } from '#lib/config/config.ts'
import { enhancement } from '#lib/config/enhancement.ts'
import { keepingScript } from '#lib/config/keeping-script.ts'
import { passkeyScript } from '#lib/config/passkey-script.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import type { Room } from '#lib/sign-in/rules/rooms.ts'
import { compressed } from './compressed.ts'
import { frameOf, iconAddress } from './frame.ts'
import { keepFirst } from './keep-first.ts'
import { type Markup, markup } from './markup.ts'
import type { NavKey, PageAudience } from './navigation.ts'
import type { Page } from './page.ts'
import { staticMarkup } from './render.ts'
import { stylesName } from './styles.ts'

interface WholePage {
  readonly audience: PageAudience
  /** Whose frame stands around it, where that is not the audience's own. */
  readonly around?: PageAudience
  readonly language: Language
  /** The host it is asked under: several centers have a phone number each. */
  readonly host: string | null
  readonly page: Page
  readonly rooms?: readonly Room[]
  readonly menu?: readonly NavKey[]
  /** Whether a form on the page is shown again with problems. The title then begins with that. */
  readonly hasProblems?: boolean
  /** What is left of a form that was refused and is not drawn; asked once the page is. */
  readonly left?: () => FormLeft | null
  readonly status?: number
  readonly isCompressed?: boolean
  readonly headers?: HeadersInit
}

/** A whole page: head, frame, content, and our small scripts. */
export function wholePage({
  audience,
  around = audience,
  language,
  host,
  page,
  rooms,
  menu,
  hasProblems,
  left,
  status,
  headers,
  isCompressed,
}: WholePage): Response {
  const frame = frameOf({
    audience: around,
    language,
    current: page.current,
    rooms: around === 'public' ? [] : rooms,
    menu,
    crisis: page.crisis ?? audience !== 'staff',
    face: knownFace(host),
    phone: phoneOf(host),
    practice: config.demo,
  })
  const content = staticMarkup(page.main)
  const gone = left?.()
  const say = sayShared(language)
  const title = `${hasProblems || gone ? `${say('error')}: ` : ''}${page.title} – Ajar`
  const back =
    page.back !== undefined &&
    markup`<a class="ajar-back" href="${page.back}"><span aria-hidden="true">‹&nbsp;</span>${say('back')}</a>`
  const heading = page.lead !== undefined && markup`<h1>${page.title}</h1><p class="ajar-lead">${page.lead}</p>`
  const main = markup`<main id="main" class="ajar-wrap ajar-main${page.wide ? '' : ' is-narrow'}">${back}${heading}`
  const notice = gone ? staticMarkup(leftBehind(gone, language)) : ''
  const drawn = `${frame.before}${main.html}${notice}${content}</main>${frame.footer}`
  const body = keepFirst(drawn, language)
  const keeping = body === drawn ? '' : `<script>${keepingScript}</script>`
  const asking = page.asksForPasskey ? `<script>${passkeyScript}</script>` : ''
  const html = `${headOf(language, title).html}${body}<script>${enhancement}</script>${keeping}${asking}</body></html>`
  const answer = isCompressed ? compressed(html, { status, headers }) : new Response(html, { status, headers })
  answer.headers.set('content-type', 'text/html; charset=utf-8')
  return answer
}

function headOf(language: Language, title: string): Markup {
  return markup`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><title>${title}</title><link rel="stylesheet" href="/styles/${stylesName}"><link rel="icon" type="image/svg+xml" href="${iconAddress}"></head><body>`
}
