import { writtenBirthday } from '#app/_parts/written-date.ts'
import type { ScopeLine } from '#lib/consent/scope.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { HospitalForms } from '#lib/take-along/see/see-hospital-forms.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'

/** Forms to take along to another provider, one a family member: filled in as far as the client shares it here. */
export function Hospital({ forms, language }: { forms: HospitalForms; language: Language }) {
  return forms.people.map((person) => <OneForm key={person.linkId} forms={forms} person={person} language={language} />)
}

function OneForm(props: { forms: HospitalForms; person: HospitalForms['people'][number]; language: Language }) {
  const { forms, person, language } = props
  const say = sayTakeAlong(language)
  const relationship = inWords('relationships', person.relationship, language)
  return (
    <section className="ajar-paper ajar-blank">
      <p className="ajar-unsigned">{say('hospital.notSigned')}</p>
      <h2>{say('hospital.formTitle')}</h2>
      <p>
        {say('hospital.whose')} <strong>{forms.client}</strong>
      </p>
      {forms.bornOn ? (
        <p>
          {say('hospital.born')} {writtenBirthday(forms.bornOn, language)}
        </p>
      ) : (
        <Blank label={say('hospital.born')} />
      )}
      <Blank label={say('hospital.who')} />
      <p>{say('hospital.whom', { name: person.name, relationship })}</p>
      <Blank label={say('hospital.phone')} />
      <p>{say('hospital.what')}</p>
      <ul>
        {topicsOf(person.lines, language).map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
      <Blank label={say('hospital.purpose')} />
      <Blank label={say('hospital.until')} />
      <p>{say('hospital.know')}</p>
      <ul>
        {(['revoke', 'notConditioned', 'passedOn', 'copy'] as const).map((each) => (
          <li key={each}>{say(`hospital.${each}`)}</li>
        ))}
      </ul>
      <Blank label={say('hospital.signature')} />
      <Blank label={say('hospital.day')} />
    </section>
  )
}

/** A line that is filled in by hand. */
function Blank({ label }: { label: string }) {
  return (
    <p className="ajar-line">
      <span>{label}</span>
    </p>
  )
}

/** Each topic in one phrase, with the parts of life it is limited to, and whether it waits for a crisis. */
function topicsOf(lines: readonly ScopeLine[], language: Language): string[] {
  const say = sayTakeAlong(language)
  const sayC = sayConsent(language)
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  return [...Map.groupBy(lines, ({ topic }) => topic)].map(([topic, ofTopic]) => {
    const areas = ofTopic.flatMap(({ area }) => (area ? [sayC(`areas.${area}`).toLocaleLowerCase(language)] : []))
    const limits = [
      areas.length > 0 && say('hospital.inParts', { areas: list.format(areas) }),
      ofTopic.some(({ onlyInCrisis }) => onlyInCrisis) && say('hospital.onlyInCrisis'),
    ].filter(Boolean)
    return [sayC(`topics.${topic}.name`), ...limits].join(', ')
  })
}
