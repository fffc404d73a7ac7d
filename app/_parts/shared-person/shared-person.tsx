import type { ReactNode } from 'react'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { Place } from '#lib/consent/rule-pack.ts'
import { type Topic, topics } from '#lib/consent/topic.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { CareTeam, Crisis, Health, Meetings, SubstanceUse, Visits } from './facts.tsx'
import { Goals } from './goals.tsx'
import { Notice } from './notices.tsx'

export interface SharedPersonProps {
  readonly person: SharedPerson
  readonly language: Language
  readonly timeZone: string
}

export type PersonProps = SharedPersonProps & { readonly raise?: ReactNode; readonly meetingLink?: ReactNode }
type Part = (props: PersonProps) => ReactNode

/**
 * The part that shows each topic, and its column. Several topics may share a part. A topic without one does not
 * compile.
 */
const partOf: Readonly<Record<Topic, { readonly column: 'first' | 'second'; readonly Part: Part }>> = {
  case_manager: { column: 'first', Part: CaseManager },
  case_manager_contact: { column: 'first', Part: CaseManager },
  goals: { column: 'first', Part: Goals },
  progress: { column: 'first', Part: Goals },
  ways_to_help: { column: 'first', Part: Goals },
  meetings: { column: 'second', Part: Meetings },
  visits: { column: 'second', Part: Visits },
  care_team: { column: 'second', Part: CareTeam },
  health: { column: 'second', Part: Health },
  crisis: { column: 'second', Part: Crisis },
  substance_use: { column: 'second', Part: SubstanceUse },
}

/**
 * The parts of a column in the order of their topics. A part shared by several topics comes once, at the first of them.
 */
function partsIn(column: 'first' | 'second'): [Topic, Part][] {
  const firsts = new Map<Part, Topic>()
  for (const topic of topics) {
    const { column: ownColumn, Part } = partOf[topic]
    if (ownColumn === column && !firsts.has(Part)) firsts.set(Part, topic)
  }
  return [...firsts].map(([Part, topic]) => [topic, Part])
}

/**
 * Everything one person shares, as far as it passed the door. The family member and, as a preview, the client see the
 * same parts. `raise` and `meetingLink` lead a family member on; a preview leaves them out.
 */
export function SharedPersonView(props: PersonProps & { place: Place; aside?: ReactNode }) {
  const { person, language, timeZone, place, aside } = props
  return (
    <div className="ajar-stack is-two">
      <div className="ajar-stack">
        {partsIn('first').map(([topic, Part]) => (
          <Part key={topic} {...props} />
        ))}
      </div>
      <div className="ajar-stack">
        {aside}
        {partsIn('second').map(([topic, Part]) => (
          <Part key={topic} {...props} />
        ))}
        <p className="ajar-kicker">
          {sayFamily(language)('person.relationship', { relationship: person.relationship })}
        </p>
        <Notice place={place} language={language} />
        <SharedUntil person={person} language={language} timeZone={timeZone} />
      </div>
    </div>
  )
}

/**
 * The main answer: whether there is a case manager and, as far as it is shared, who it is and how to reach them today.
 */
export function CaseManager({ person, language, timeZone, raise }: PersonProps) {
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
