import type { CenterFace } from '#lib/centers/see/center-face.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import type { Room } from '#lib/sign-in/rules/rooms.ts'
import { tel } from '../_parts/tel.ts'
import { hoursInWords } from '../_parts/written-hours.ts'
import { link } from './link.ts'
import { type Markup, markup } from './markup.ts'
import { isAtWork, type NavKey, navOf, type PageAudience } from './navigation.ts'
import { quickExit } from './quick-exit.ts'
import { sessionEnd } from './session-end.ts'

interface FrameOf {
  readonly audience: PageAudience
  readonly language: Language
  readonly current?: NavKey
  /** The rooms to switch between; nothing for whoever has only one. */
  readonly rooms?: readonly Room[]
  /** Which entries of the menu there are; without it, all. */
  readonly menu?: readonly NavKey[]
  readonly crisis: boolean
  readonly phone: string
  /** What the center says of itself, as far as that is known. */
  readonly face?: CenterFace | null
  readonly practice: boolean
  /** The form on the page that whatever leads away keeps first. */
  readonly keeps: string | null
}

interface Frame {
  readonly before: string
  readonly footer: string
}

const framesMax = 500
const made = new Map<string, Frame>()

/**
 * The frame around every page of a kind, as markup made once: who we are, the menu, help now, how to leave. It holds
 * nothing about anybody. Drawn anew each time, it was most of a page's work.
 */
export function frameOf(kind: FrameOf): Frame {
  const key = JSON.stringify(kind)
  const known = made.get(key) ?? { before: before(kind).html, footer: footer(kind).html }
  // A center that changes what it says of itself leaves frames behind.
  if (made.size > framesMax) made.clear()
  made.set(key, known)
  return known
}

function before(frame: FrameOf): Markup {
  const { audience, language, crisis, practice, keeps } = frame
  const say = sayShared(language)
  const other = language === 'en' ? 'es' : 'en'
  const home = markup` class="ajar-logo" aria-label="${say('brandHome')}"`
  return markup`
    <a class="ajar-skip" href="#main">${say('skip')}</a>
    ${!isAtWork(audience) && quickExit(language)}
    <header class="ajar-top"><div class="ajar-wrap">
      ${link(keeps, audience === 'public' ? '/' : `/${audience}`, home, markup`${logo}<span>Ajar</span>`)}
      ${menu(frame)}
      <div class="ajar-tools">
        ${link(keeps, `/language/${other}`, markup` lang="${other}"`, say('otherLanguage'))}
      </div>
    </div>
    ${practice && markup`<p class="ajar-practice">${say('practice')} ${link(keeps, '/mailbox', false, say('mailbox'))}</p>`}
    </header>
    ${crisis && crisisLine(frame)}`
}

/**
 * The way around, in one row with the logo. On a narrow screen it opens by its word; where the browser can show what a
 * closed one holds, a wide screen shows it at once.
 */
function menu({ audience, language, current, menu, rooms = [], keeps }: FrameOf): Markup {
  const say = sayShared(language)
  const entries = navOf[audience].filter(({ key }) => !menu || menu.includes(key))
  const links = entries.map(({ key, href }) => {
    const here = key === current && markup` aria-current="page"`
    return markup`<li>${link(keeps, href, here, say(`nav.${key}`))}</li>`
  })
  const signOut = keeps
    ? link(keeps, '/sign-out', false, say('signOut'))
    : markup`<form method="post" action="/sign-out"><button type="submit">${say('signOut')}</button></form>`
  return markup`<details class="ajar-menu"><summary>${say('menu')}</summary><div>
    <nav class="ajar-nav" aria-label="${say('mainMenu')}"><ul>${links}</ul></nav>
    ${rooms.length > 0 && switchOf(rooms, audience, language, keeps)}
    ${audience !== 'public' && signOut}
    </div></details>`
}

/** The way from one of somebody's rooms to another. */
function switchOf(rooms: readonly Room[], audience: PageAudience, language: Language, keeps: string | null): Markup {
  const say = sayShared(language)
  const links = rooms.map((room) => {
    const here = room === audience && markup` aria-current="true"`
    return markup`<li>${link(keeps, `/${room}`, here, say(`rooms.${room}`))}</li>`
  })
  return markup`<nav class="ajar-nav ajar-rooms" aria-label="${say('rooms.label')}"><ul>${links}</ul></nav>`
}

/** Help now, in one line, in the same place on every page, before any form. */
function crisisLine({ language, face }: FrameOf): Markup {
  const say = sayShared(language)
  const wide = (words: string) => markup`<span class="ajar-wide">${words}</span>`
  const own = face?.crisisLine ? markup`<a href="${tel(face.crisisLine)}">${say('danger.own')}</a>` : false
  return markup`
    <aside class="ajar-crisis" aria-label="${say('danger.label')}"><p class="ajar-wrap">
      <strong>${say('danger.ask')}</strong>
      ${wide(say('danger.call'))} <a href="tel:911">911</a>
      ${wide(say('danger.orText'))} <a href="tel:988">988</a>
      ${wide(say('danger.always'))} ${own}
    </p></aside>`
}

const footerLinks = [
  ['/who-we-are', 'whoWeAre'],
  ['/help-now', 'helpNow'],
  ['/rights', 'rights'],
  ['/case-manager', 'caseManager'],
  ['/resources', 'resources'],
  ['/privacy', 'privacy'],
] as const

/** Who we are, and how to reach us. */
function footer({ audience, language, phone, face, rooms = [], keeps }: FrameOf): Markup {
  const say = sayShared(language)
  const links = footerLinks.map(([href, key]) => markup`<li>${link(keeps, href, false, say(`footer.${key}`))}</li>`)
  const line = (words: string, number: string) => markup`<p>${words} <a href="${tel(number)}">${number}</a></p>`
  const where = face && [face.name, face.address].filter(Boolean).join(', ')
  return markup`
    <footer class="ajar-footer"><div class="ajar-wrap">
      ${where ? markup`<p><strong>${where}</strong></p>` : false}
      ${face ? markup`<p>${hoursInWords(face.openingHours, language)}</p>` : false}
      ${line(say('footer.call'), phone)}
      ${face?.crisisLine ? line(say('footer.crisisLine'), face.crisisLine) : false}
      <ul>${links}</ul>
    </div></footer>
    ${audience !== 'public' && sessionEnd(language, isAtWork(audience) || rooms.includes('staff'))}`
}

/** The logo: a door ajar. */
const logo = markup`
  <svg viewBox="0 0 26 34" width="24" height="31" aria-hidden="true" focusable="false">
    <rect x="1.5" y="1.5" width="23" height="31" rx="2" fill="none" stroke="currentColor" stroke-width="3"></rect>
    <path d="M7 4l13 3.5v24.5L7 30z" fill="currentColor"></path>
    <circle cx="16.6" cy="19" r="1.5"></circle>
  </svg>`

/** The icon of a browser's tab. It is part of the page, so that no request is spent on it. */
const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 34'><rect width='34' height='34' rx='8' fill='#0b5d63'/><rect x='8' y='5' width='18' height='24' rx='1.5' fill='none' stroke='#fbf8f3' stroke-width='2'/><path d='M12 7l9 2.6v17.8L12 26z' fill='#fbf8f3'/></svg>"
export const iconAddress = `data:image/svg+xml,${icon.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}`
