import { legalNotices } from '#lib/consent/legal-notices.ts'
import type { LegalNotice, Place } from '#lib/consent/place-law.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { type Topic, topics } from '#lib/consent/topic.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'

/** The notice on passing facts on: the words of the law where it has some, then plain words. */
export function Notice({ place, language }: { place: Place; language: Language }) {
  const { notice } = rulePacks[place]
  const plain = sayConsent(language)(`notices.${notice ?? 'federal'}`)
  if (!notice) return <p className="ajar-kicker">{plain}</p>
  return (
    <div className="ajar-kicker">
      <InLaw notice={notice} />
      <Explained plain={plain} language={language} />
    </div>
  )
}

/**
 * Shown with every disclosure about substance use care: the notice of 42 CFR 2.32 and a copy of the release's scope.
 */
export function Part2({ person, language }: { person: SharedPerson; language: Language }) {
  const sayC = sayConsent(language)
  const nameOf = (topic: Topic) => sayC(`topics.${topic}.name`)
  return (
    <div className="ajar-shared">
      <InLaw notice="part2" />
      <Explained plain={sayC('part2Notice')} language={language} />
      <p>
        {sayFamily(language)('person.scopeTitle')}:{' '}
        {topics
          .filter((topic) => person.isOpen(topic) || person.waits.includes(topic))
          .map((topic) => (person.isOpen(topic) ? nameOf(topic) : `${nameOf(topic)} (${sayC('onlyInCrisis')})`))
          .join(', ')}
      </p>
    </div>
  )
}

/** The very words of a law, in the language it is written in. */
export function InLaw({ notice }: { notice: LegalNotice }) {
  const { words, citation } = legalNotices[notice]
  return (
    <p lang="en">
      <q>{words}</q> ({citation})
    </p>
  )
}

function Explained({ plain, language }: { plain: string; language: Language }) {
  return (
    <p>
      {sayConsent(language)('inPlainWords')} {plain}
    </p>
  )
}
