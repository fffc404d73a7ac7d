import type { ReactNode } from 'react'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { Place } from '#lib/consent/rule-pack.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { CareTeam, Meetings, Sentences, Visits } from './facts.tsx'
import { Goals } from './goals.tsx'
import { Notice } from './notices.tsx'

export interface SharedPersonProps {
  readonly person: SharedPerson
  readonly language: Language
  readonly timeZone: string
}

/**
 * Everything one person shares, as far as it passed the door. The same parts show it to the family member and, as a
 * preview, to the client; `raise` and `meetingLink` are the family's own ways on and are left out of a preview.
 */
export function SharedPersonView(
  props: SharedPersonProps & { place: Place; raise?: ReactNode; meetingLink?: ReactNode; aside?: ReactNode },
) {
  const { person, language, timeZone } = props
  return (
    <div className="ajar-stack is-two">
      <div className="ajar-stack">
        <CaseManager {...props} />
        <Goals {...props} />
      </div>
      <div className="ajar-stack">
        {props.aside}
        <Meetings {...props} />
        <Visits {...props} />
        <CareTeam {...props} />
        <Sentences {...props} topic="health" />
        <Sentences {...props} topic="crisis" />
        <Sentences {...props} topic="substance_use" />
        <p className="ajar-kicker">
          {sayFamily(language)('person.relationship', { relationship: person.relationship })}
        </p>
        <Notice place={props.place} language={language} />
        <SharedUntil person={person} language={language} timeZone={timeZone} />
      </div>
    </div>
  )
}

/** The main answer: whether there is a case manager, and as far as it is shared, who and how to reach them today. */
export function CaseManager({ person, language, timeZone, raise }: SharedPersonProps & { raise?: ReactNode }) {
  const say = sayFamily(language)
  const [status] = person.told('case_manager')
  const [contact] = person.told('case_manager_contact')
  if (!status && !contact) return null
  const isAssigned = contact ? true : status?.assigned
  const cover = contact?.cover
  return (
    <Card kind="answer">
      <h2 className="ajar-kicker">{say('person.question', { name: person.name })}</h2>
      <p className="ajar-big">
        {contact
          ? say('person.yesNamed', { manager: contact.name })
          : isAssigned
            ? say('person.yes')
            : say('person.no')}
      </p>
      {contact && (
        <p>
          {contact.title && <>{contact.title} · </>}
          {contact.hours} · <a href={`tel:${contact.phone.replace(/[^\d+]/g, '')}`}>{contact.phone}</a>
          {cover && (
            <>
              <br />
              {say('person.cover', { cover: cover.name })}{' '}
              <a href={`tel:${cover.phone.replace(/[^\d+]/g, '')}`}>{cover.phone}</a>
            </>
          )}
        </p>
      )}
      {!isAssigned && raise && (
        <>
          <p>{say('person.noNext')}</p>
          {raise}
        </>
      )}
      <SharedUntil person={person} language={language} timeZone={timeZone} />
    </Card>
  )
}

function SharedUntil({ person, language, timeZone }: SharedPersonProps) {
  const date = writtenDate(person.endsAt, language, timeZone)
  return <p className="ajar-shared">{sayFamily(language)('person.sharedUntil', { name: person.name, date })}</p>
}
