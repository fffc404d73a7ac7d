import { type Place, rulePacks } from '#lib/consent/rule-pack.ts'
import { topics } from '#lib/consent/topic.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'

/** The notice on passing facts on, as the center's state words it. */
export function Notice({ place, language }: { place: Place; language: Language }) {
  return <p className="ajar-kicker">{sayConsent(language)(`notices.${rulePacks[place].notice}`)}</p>
}

/**
 * Shown with every disclosure about substance use care: the notice of 42 CFR 2.32 and a copy of the release's scope.
 */
export function Part2({ person, language }: { person: SharedPerson; language: Language }) {
  const sayC = sayConsent(language)
  return (
    <div className="ajar-shared">
      <p>{sayC('part2Notice')}</p>
      <p>
        {sayFamily(language)('person.scopeTitle')}:{' '}
        {topics
          .filter((topic) => person.isOpen(topic))
          .map((topic) => sayC(`topics.${topic}.name`))
          .join(', ')}
      </p>
    </div>
  )
}
