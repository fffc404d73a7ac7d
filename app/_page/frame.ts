import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import type { Room } from '#lib/sign-in/rules/rooms.ts'
import { iconPaths } from '../_parts/icon.tsx'
import { type Markup, markup } from './markup.ts'
import { type NavKey, navOf, type PageAudience } from './navigation.ts'

export interface FrameOf {
  readonly audience: PageAudience
  readonly language: Language
  readonly current?: NavKey
  /** The rooms to switch between; nothing for whoever has only one. */
  readonly rooms?: readonly Room[]
  /** Which entries of the menu there are; without it, all. */
  readonly menu?: readonly NavKey[]
  readonly crisis: boolean
  readonly phone: string
  readonly practice: boolean
}

interface Frame {
  readonly before: string
  readonly footer: string
}

const made = new Map<string, Frame>()

/**
 * The frame around every page of a kind, as markup made once: who we are, the menu, help now, how to leave. It holds
 * nothing about anybody. Drawn anew each time, it was most of a page's work.
 */
export function frameOf(kind: FrameOf): Frame {
  const key = JSON.stringify(kind)
  const known = made.get(key) ?? { before: before(kind).html, footer: footer(kind).html }
  made.set(key, known)
  return known
}

function before({ audience, language, current, menu, rooms = [], crisis, practice }: FrameOf): Markup {
  const say = sayShared(language)
  const other = language === 'en' ? 'es' : 'en'
  const isSignedIn = audience !== 'public'
  const entries = navOf[audience].filter(({ key }) => !menu || menu.includes(key))
  const links = entries.map(({ key, href }) => {
    const here = key === current && markup` aria-current="page"`
    return markup`<li><a href="${href}"${here}>${say(`nav.${key}`)}</a></li>`
  })
  const leave = markup`<a href="https://www.weather.gov/" data-leave="" rel="noreferrer">${say('leave')}</a>`
  const signOut = markup`<form method="post" action="/sign-out"><button type="submit">${say('signOut')}</button></form>`
  return markup`
    <a class="ajar-skip" href="#main">${say('skip')}</a>
    <header class="ajar-top"><div class="ajar-wrap">
      <a class="ajar-logo" href="${isSignedIn ? `/${audience}` : '/'}" aria-label="${say('brandHome')}">
        ${logo}<span>Ajar</span>
      </a>
      <div class="ajar-tools">
        <a href="/language/${other}" lang="${other}">${say('otherLanguage')}</a>
        ${audience !== 'staff' && leave}
        ${isSignedIn && signOut}
      </div>
      ${rooms.length > 0 && switchOf(rooms, audience, language)}
      <nav class="ajar-nav" aria-label="${say('mainMenu')}"><ul>${links}</ul></nav>
    </div></header>
    ${practice && markup`<div class="ajar-practice"><p class="ajar-wrap">${say('practice')} <a href="/mailbox">${say('mailbox')}</a></p></div>`}
    ${crisis && crisisBlock(language)}`
}

/** The way from one of somebody's rooms to another. */
function switchOf(rooms: readonly Room[], audience: PageAudience, language: Language): Markup {
  const say = sayShared(language)
  const links = rooms.map((room) => {
    const here = room === audience && markup` aria-current="true"`
    return markup`<li><a href="/${room}"${here}>${say(`rooms.${room}`)}</a></li>`
  })
  return markup`<nav class="ajar-nav ajar-rooms" aria-label="${say('rooms.label')}"><ul>${links}</ul></nav>`
}

/** Help now, in the same place on every page, before any form. */
function crisisBlock(language: Language): Markup {
  const say = sayShared(language)
  const call = markup`<a href="tel:911">911</a>, ${say('dangerOr')} <a href="tel:988">988</a>`
  return markup`
    <aside class="ajar-crisis" aria-label="${say('danger')}"><div class="ajar-wrap">
      <p><strong>${say('danger')}</strong> ${say('dangerCall')} ${call} ${say('dangerEnd')}</p>
    </div></aside>`
}

const footerLinks = [
  ['/help-now', 'helpNow'],
  ['/rights', 'rights'],
  ['/case-manager', 'caseManager'],
  ['/resources', 'resources'],
  ['/privacy', 'privacy'],
] as const

function footer({ language, phone }: FrameOf): Markup {
  const say = sayShared(language)
  const links = footerLinks.map(([href, key]) => markup`<li><a href="${href}">${say(`footer.${key}`)}</a></li>`)
  const number = markup`<a href="tel:${phone.replace(/[^\d+]/g, '')}">${phone}</a>`
  return markup`
    <footer class="ajar-footer"><div class="ajar-wrap">
      <ul>${links}</ul>
      <p>${phoneIcon} ${say('footer.call')} ${number}</p>
    </div></footer>`
}

/** The logo: a door ajar. */
const logo = markup`
  <svg viewBox="0 0 26 34" width="24" height="31" aria-hidden="true" focusable="false">
    <rect x="1.5" y="1.5" width="23" height="31" rx="2" fill="none" stroke="currentColor" stroke-width="3"></rect>
    <path d="M7 4l13 3.5v24.5L7 30z" fill="currentColor"></path>
    <circle cx="16.6" cy="19" r="1.5"></circle>
  </svg>`

const phoneIcon = markup`
  <svg class="ajar-icon" viewBox="0 0 24 24" width="20" height="20" fill="none" stroke="currentColor" stroke-width="2"
    stroke-linecap="round" stroke-linejoin="round" aria-hidden="true" focusable="false">
    <path d="${iconPaths.phone}"></path>
  </svg>`

/** The icon of a browser's tab. It is part of the page, so that no request is spent on it. */
const icon =
  "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 34 34'><rect width='34' height='34' rx='8' fill='#0b5d63'/><rect x='8' y='5' width='18' height='24' rx='1.5' fill='none' stroke='#fbf8f3' stroke-width='2'/><path d='M12 7l9 2.6v17.8L12 26z' fill='#fbf8f3'/></svg>"
export const iconAddress = `data:image/svg+xml,${icon.replaceAll('<', '%3C').replaceAll('>', '%3E').replaceAll('#', '%23')}`
