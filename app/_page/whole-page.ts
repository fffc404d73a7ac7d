import type { FormsLeft } from '#app/_form/shown.ts'
import { LeftBehind } from '#app/_form/typed.tsx'
import { WasThisYou } from '#app/_form/was-this-you.tsx'
import { knownFace, phoneOf } from '#lib/centers/see/center-face.ts'
import { config } from '#lib/config/config.ts'
import { enhancement } from '#lib/config/enhancement.ts'
import { keepingScript } from '#lib/config/keeping-script.ts'
import { passkeyScript } from '#lib/config/passkey-script.ts'
import { type Said, sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import type { Room } from '#lib/sign-in/rules/rooms.ts'
import { compressed, type Encoding } from './compressed.ts'
import { type Drawn, drawPage } from './drawing.ts'
import { frameOf, iconAddress } from './frame.ts'
import { link } from './link.ts'
import { type Markup, markup } from './markup.ts'
import { isAtWork, isTeller, type NavKey, type PageAudience } from './navigation.ts'
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
  /** Whether a form is shown again with problems, asked once the page is drawn. Its title then begins with that. */
  readonly hasProblems?: () => boolean
  /** What is left of forms that are not drawn any more; asked once the page is. */
  readonly left?: () => FormsLeft
  /** What is to be said of a language that was chosen a moment ago. */
  readonly spoken?: 'letters' | 'page' | null
  /** What a form did that led here. */
  readonly did?: Said | null
  /** What was typed there so long ago that whoever comes says first whether it is theirs. */
  readonly asleep?: { readonly words: readonly string[]; readonly returnTo: string }
  readonly status?: number
  /** How it is compressed; as it is where none is named. */
  readonly encoding?: Encoding | null
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
  spoken,
  did,
  asleep,
  status,
  headers,
  encoding,
}: WholePage): Response {
  const drawn = drawPage(page.main)
  const { keeps } = drawn
  const frame = frameOf({
    audience: around,
    language,
    current: page.current,
    rooms: around === 'public' ? [] : rooms,
    menu,
    crisis: page.crisis ?? !isAtWork(audience),
    face: knownFace(host),
    phone: phoneOf(host),
    practice: config.demo,
    keeps,
  })
  const gone = left?.()
  const isRefused = hasProblems?.() || Boolean(gone?.problems.length)
  const say = sayShared(language)
  const title = `${isRefused ? `${say('error')}: ` : ''}${page.title} – Ajar`
  const backward = markup`<span aria-hidden="true">‹&nbsp;</span>${say('back')}`
  const back = page.back !== undefined && link(keeps, page.back, markup` class="ajar-back"`, backward)
  const heading = page.lead !== undefined && markup`<h1>${page.title}</h1><p class="ajar-lead">${page.lead}</p>`
  const main = markup`<main id="main" class="ajar-wrap ajar-main${page.wide ? '' : ' is-narrow'}">${back}${heading}`
  const notice = [
    gone ? staticMarkup(LeftBehind({ ...gone, language, isTeller: isTeller(audience) })) : '',
    asleep && asleep.words.length > 0 ? staticMarkup(WasThisYou({ ...asleep, language })) : '',
  ].join('')
  const told = spoken ? languageChosen(spoken, language, around).html : ''
  const done = did && !isRefused ? announced(sayForms(language)(`did.${did}`)).html : ''
  const body = `${keeps ? keeping(drawn, language).html : ''}${frame.before}${main.html}${told}${done}${notice}${drawn.html}</main>${frame.footer}`
  const keepingIt = keeps ? `<script>${keepingScript}</script>` : ''
  const asking = page.asksForPasskey ? `<script>${passkeyScript}</script>` : ''
  const html = `${headOf(language, title, isAtWork(around)).html}${body}<script>${enhancement}</script>${keepingIt}${asking}</body></html>`
  const answer = encoding ? compressed(html, encoding, { status, headers }) : new Response(html, { status, headers })
  answer.headers.set('content-type', 'text/html; charset=utf-8')
  return answer
}

/**
 * What stands first on a page with a form: the button that Enter presses, and what is said while there is no
 * connection.
 */
function keeping({ enter }: Drawn, language: Language): Markup {
  const say = sayForms(language)
  const note = (id: string, words: string) =>
    markup`<p class="ajar-offline" role="alert" id="${id}" hidden>${words}</p>`
  return markup`${enter}${note('offline', say('offline'))}${note('too-long', say('tooLong'))}`
}

/** Says that the page speaks another language now; to a family member, also that their letters do or do not. */
function languageChosen(spoken: string, language: Language, around: PageAudience): Markup {
  const say = sayShared(language)
  const more = around === 'family' && spoken !== 'letters' && markup` ${say('spoken.stay')}`
  const words = say(spoken === 'letters' ? 'spoken.letters' : 'spoken.page')
  return announced(markup`${words}${more}`)
}

/** A screen reader says it, and reading goes on from it: scripts are not needed for either. */
function announced(words: string | Markup): Markup {
  return markup`<p class="ajar-note is-good" role="status" tabindex="-1" autofocus>${words}</p>`
}

function headOf(language: Language, title: string, isDesk: boolean): Markup {
  const desk = isDesk && markup` class="is-desk"`
  return markup`<!DOCTYPE html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><meta name="format-detection" content="telephone=no"><title>${title}</title><link rel="stylesheet" href="/styles/${stylesName}"><link rel="icon" type="image/svg+xml" href="${iconAddress}"></head><body${desk}>`
}
