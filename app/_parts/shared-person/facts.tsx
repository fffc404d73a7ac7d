import type { ReactNode } from 'react'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { Part2 } from './notices.tsx'
import type { SharedPersonProps } from './shared-person.tsx'

export function Meetings({ person, language, timeZone, meetingLink }: SharedPersonProps & { meetingLink?: ReactNode }) {
  if (!person.isOpen('meetings')) return null
  const say = sayFamily(language)
  const meetings = person.told('meetings')
  return (
    <Card>
      <h2>{say('person.meetingsTitle')}</h2>
      {meetings.length === 0 && <p>{say('person.meetingsNone')}</p>}
      {meetings.map((meeting) => (
        <div key={meeting.invitationId}>
          <p>
            {meeting.about} <Tag tone="wait">{sayConsent(language)(`meetingStates.${meeting.state}`)}</Tag>
          </p>
          <ul>
            {meeting.times
              .filter((time) => !meeting.confirmedTimeId || time.id === meeting.confirmedTimeId)
              .map((time) => (
                <li key={time.id}>{writtenTime(time.startsAt, language, timeZone)}</li>
              ))}
          </ul>
        </div>
      ))}
      {meetings.length > 0 && meetingLink}
    </Card>
  )
}

export function Visits({ person, language }: SharedPersonProps) {
  if (!person.isOpen('visits')) return null
  const say = sayFamily(language)
  const visits = person.told('visits')
  return (
    <Card>
      <h2>{say('person.visitsTitle')}</h2>
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

export function CareTeam({ person, language }: SharedPersonProps) {
  const team = person.told('care_team')
  if (team.length === 0) return null
  return (
    <Card>
      <h2>{sayFamily(language)('person.careTeamTitle')}</h2>
      {team.map((professional) => (
        <p key={professional.name}>
          <strong>{professional.name}</strong>, {sayConsent(language)(`careRoles.${professional.role}`)}
          <br />
          {professional.hours} · <a href={`tel:${professional.phone.replace(/[^\d+]/g, '')}`}>{professional.phone}</a>
        </p>
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

function Sentences({ topic, title, notice, person, language, timeZone }: SentencesProps) {
  if (!person.isOpen(topic)) return null
  const say = sayFamily(language)
  const told = person.told(topic)
  return (
    <Card>
      <h2>{say(`person.${title}`)}</h2>
      {told.length === 0 && <p>{say('person.nothingToTell')}</p>}
      {told.map((fact) => (
        <p key={fact.recordedAt + fact.sentence}>
          {fact.sentence}
          <br />
          <span className="ajar-kicker">{writtenTime(fact.recordedAt, language, timeZone)}</span>
        </p>
      ))}
      {notice}
    </Card>
  )
}
