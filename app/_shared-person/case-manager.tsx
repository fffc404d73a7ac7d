import type { ReactNode } from 'react'
import { Card } from '#app/_ui/parts.tsx'
import { writtenDate } from '#app/_ui/written-date.ts'
import type { Disclosed } from '#lib/disclosure/disclose.ts'
import { sayFamily } from '#lib/i18n/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharedPerson } from '#lib/operations/see-family.ts'

interface SharedUntilProps {
  readonly name: string
  readonly endsAt: Date
  readonly language: Language
  readonly timeZone: string
}

/** What the main answer says of one person, as far as it passed the door. */
export interface CaseManagerAnswer {
  readonly name: string
  readonly endsAt: Date
  /** Null when nothing about it is shared. */
  readonly isAssigned: boolean | null
  readonly contact?: Disclosed<'case_manager_contact'>
}

export function caseManagerAnswer(person: SharedPerson): CaseManagerAnswer {
  const [status] = person.told('case_manager')
  const [contact] = person.told('case_manager_contact')
  return { name: person.name, endsAt: person.endsAt, isAssigned: contact ? true : (status?.assigned ?? null), contact }
}

/** The main answer: whether there is a case manager, and as far as it is shared, who and how to reach them today. */
export function CaseManager(props: CaseManagerAnswer & SharedUntilProps & { raise?: ReactNode }) {
  const { name, isAssigned, contact, language, raise } = props
  if (isAssigned === null) return null
  const say = sayFamily(language)
  const cover = contact?.cover
  return (
    <Card kind="answer">
      <h2 className="ajar-kicker">{say('person.question', { name: name })}</h2>
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
      <SharedUntil {...props} />
    </Card>
  )
}

export function SharedUntil({ name, endsAt, language, timeZone }: SharedUntilProps) {
  const date = writtenDate(endsAt, language, timeZone)
  return <p className="ajar-shared">{sayFamily(language)('person.sharedUntil', { name: name, date })}</p>
}
