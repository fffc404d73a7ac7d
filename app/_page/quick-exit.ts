import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { type Markup, markup } from './markup.ts'

/** Where somebody who leaves quickly arrives: a page that anybody may have been reading. */
export const weatherPage = 'https://www.weather.gov/'

/** Leaves quickly, from the same place on every page. Where scripts are allowed it says which key does the same. */
export function quickExit(language: Language): Markup {
  const say = sayShared(language)
  return markup`
    <aside aria-label="${say('leave')}">
      <a class="ajar-leave" href="/sign-out/leave" data-leave="${weatherPage}" rel="noreferrer">
        ${say('leave')}<span class="ajar-leave-key" data-scripts="">${say('leaveKey')}</span>
      </a>
    </aside>`
}
