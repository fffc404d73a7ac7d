import type { ReactNode } from 'react'
import { Call } from '#app/_parts/call.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { Part2 } from './notices.tsx'
import type { SharedPersonProps } from './shared-person.tsx'

export function Visits({ person, language, heading: Heading = 'h2' }: SharedPersonProps) {
  if (!person.isOpen('visits')) return null
  const say = sayFamily(language)
  const visits = person.told('visits')
  return (
    <Card>
      <Heading>{say('person.visitsTitle')}</Heading>
      {visits.length === 0 && <p>{say('person.visitsNone')}</p>}
      <ul>
        {visits.map((visit) => (
          <li key={visit.day + visit.place}>
            {writtenDay(visit.day, language)}, {sayConsent(language)(`places.${visit.place}`)}
          </li>
        ))}
      </ul>
    </Card>
  )
}

export function CareTeam({ person, language, of, heading: Heading = 'h2' }: SharedPersonProps) {
  const team = person.told('care_team')
  if (team.length === 0) return null
  return (
    <Card>
      <Heading>{sayFamily(language)('person.careTeamTitle')}</Heading>
      {team.map((each) => (
        <Call
          key={each.name}
          {...each}
          label={sayFamily(language)('person.call', { name: each.name })}
          who={sayConsent(language)(`careRoles.${each.role}`)}
          quiet
          of={of}
          language={language}
        />
      ))}
    </Card>
  )
}

export const Health = (props: SharedPersonProps) => <Sentences {...props} topic="health" title="healthTitle" />
export const Crisis = (props: SharedPersonProps) => <Sentences {...props} topic="crisis" title="crisisTitle" />
/** Always shown with the notice of 42 CFR 2.32. */
export const SubstanceUse = (props: SharedPersonProps) => (
  <Sentences {...props} topic="substance_use" title="substanceTitle" notice={<Part2 {...props} />} />
)

type SentencesProps = SharedPersonProps & {
  readonly topic: 'health' | 'crisis' | 'substance_use'
  readonly title: 'healthTitle' | 'crisisTitle' | 'substanceTitle'
  readonly notice?: ReactNode
}

function Sentences({ topic, title, notice, person, language, of, timeZone, heading: Heading = 'h2' }: SentencesProps) {
  if (!person.isOpen(topic)) return null
  const say = sayFamily(language)
  const told = person.told(topic)
  return (
    <Card id={topic === 'crisis' ? `crisis-${person.linkId}` : undefined}>
      <Heading>{say(`person.${title}`)}</Heading>
      {told.length === 0 && <p>{say('person.nothingToTell')}</p>}
      {told.map((fact) => (
        <p key={fact.recordedAt + fact.sentence}>
          <OwnWords words={fact.sentence} of={of} language={language} />
          <br />
          <span className="ajar-kicker">{writtenTime(fact.recordedAt, language, timeZone)}</span>
        </p>
      ))}
      {notice}
    </Card>
  )
}
