import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { idleMinutes } from '#lib/sign-in/rules/limits.ts'
import { type Markup, markup } from './markup.ts'

/**
 * Says when a session ends. Where scripts are allowed, two minutes before, with a button that lets it go on; otherwise
 * in words, because opening any page does the same.
 */
export function sessionEnd(language: Language, isStaff: boolean): Markup {
  const say = sayShared(language)
  const minutes = String(idleMinutes[isStaff ? 'staff' : 'others'])
  return markup`
    <div class="ajar-ending" role="alert" data-minutes="${minutes}"><div hidden>
      <p><strong>${say('ending.soon')}</strong> ${say('ending.kept')}</p>
      <button type="button" class="ajar-button" data-stay="">${say('ending.stay')}</button>
    </div></div>
    <noscript><p class="ajar-wrap">${say('ending.without', { minutes })}</p></noscript>`
}
