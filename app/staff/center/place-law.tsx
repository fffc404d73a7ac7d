import { Link } from '#app/_parts/link.tsx'
import { Note, SummaryList } from '#app/_parts/parts.tsx'
import { InLaw } from '#app/_parts/shared-person/notices.tsx'
import { sayPlaceLaw } from '#lib/centers/words/place-law.ts'
import type { Place } from '#lib/consent/place-law.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { saySystems } from '#lib/fhir/words/systems.ts'
import type { Language } from '#lib/i18n/language.ts'
import { gradeMax } from '#lib/i18n/reading-grade.ts'
import { formGrade } from '#lib/releases/rules/form-grade.ts'

/** What the law of the place asks of forms and of the center, and what could not be made certain. */
export function PlaceLaw({ place, language }: { place: Place; language: Language }) {
  const say = sayPlaceLaw(language)
  const pack = rulePacks[place]
  const years = pack.maximumTermYears
  const days = pack.askClientWithinDays
  const signers = [
    pack.witnessRequired && say('signing'),
    pack.revocationWitnessed && say('revoking'),
    pack.staffSignatureRequired && say('staffSigns'),
  ].filter((each) => each !== false)
  const rows = [
    { key: say('place'), value: say(`places.${place}`) },
    { key: say('source'), value: <span lang="en">{pack.source}</span> },
    { key: say('term'), value: say(pack.isTermByLaw ? 'termByLaw' : 'termByUs', { years }) },
    { key: say('ending'), value: say(pack.expiryDateRequired ? 'date' : 'dateOrEvent') },
    { key: say('age'), value: String(pack.ageOfControl) },
    {
      key: say('asked'),
      value: pack.extraElements.map((each) => say(`elements.${each}`)).join('; ') || say('nothing'),
    },
    { key: say('signers'), value: signers.join('; ') || say('nothing') },
    { key: say('ask'), value: say(pack.askClientByLaw ? 'askByLaw' : 'askByUs', { days }) },
    { key: say('askAgain'), value: say('askAgainAfter', { days: pack.askAgainAfterDays }) },
    {
      key: say('otherForms'),
      value:
        pack.formsOfOthers.length === 0
          ? say('nothing')
          : `${pack.formsOfOthers.map((each) => say(`forms.${each}`)).join('; ')}. ${say('formsHint')}`,
    },
    {
      key: say('reading'),
      value: say('readingYears', {
        en: Math.ceil(formGrade(pack, 'en')),
        es: Math.ceil(formGrade(pack, 'es')),
        most: gradeMax,
      }),
    },
    { key: say('kept'), value: say('keptYears', { years: pack.keptYears }) },
    { key: say('death'), value: say(pack.isDeathProtectedByPlace ? 'deathByPlace' : 'deathByUs') },
    { key: say('notice'), value: pack.notice ? <InLaw notice={pack.notice} /> : say('noNotice') },
  ]
  return (
    <section>
      <h2>{say('title')}</h2>
      <p>{say('lead')}</p>
      <SummaryList rows={rows} language={language} />
      <p>
        <Link href="/staff/form">{say('ownWords')}</Link>
      </p>
      <p>
        <Link href="/staff/record-systems">{saySystems(language)('title')}</Link>
      </p>
      {pack.uncertain.length > 0 && (
        <Note tone="warn">
          <h3>{say('uncertainTitle')}</h3>
          <p>{say('uncertainLead')}</p>
          <ul>
            {pack.uncertain.map((each) => (
              <li key={each}>{say(`uncertain.${each}`)}</li>
            ))}
          </ul>
        </Note>
      )}
    </section>
  )
}
