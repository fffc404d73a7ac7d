import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'

/** Help now, at the same place of every page and before every form. */
export function CrisisBlock({ language }: { language: Language }) {
  const say = sayShared(language)
  return (
    <aside className="ajar-crisis" aria-label={say('danger')}>
      <div className="ajar-wrap">
        <p>
          <strong>{say('danger')}</strong> {say('dangerCall')} <a href="tel:911">911</a>, {say('dangerOr')}{' '}
          <a href="tel:988">988</a> {say('dangerEnd')}
        </p>
      </div>
    </aside>
  )
}
