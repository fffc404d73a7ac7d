import type { ReactNode } from 'react'
import { KnownWords } from '#app/_parts/own-words.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { Place } from '#lib/consent/place-law.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { CaseManager } from './case-manager.tsx'
import { CareTeam, Crisis, Health, SubstanceUse, Visits } from './facts.tsx'
import { Goals } from './goals.tsx'
import { Meetings } from './meetings.tsx'
import { Notice } from './notices.tsx'

export interface SharedPersonProps {
  readonly person: SharedPerson
  readonly language: Language
  readonly timeZone: string
  readonly at: Date
  /** The language in which staff and clients of this center write. */
  readonly of: Language
  /** Below one name among several, parts have smaller headings. */
  readonly heading?: 'h2' | 'h3'
}

export type PersonProps = SharedPersonProps & { readonly raise?: ReactNode; readonly meetingLink?: ReactNode }
type Part = (props: PersonProps) => ReactNode

/**
 * The part that shows each topic, in the order of their importance, and its column. Several topics may share a part. A
 * topic without one does not compile.
 */
const partOf: Readonly<Record<Topic, { readonly column: 'first' | 'second'; readonly Part: Part }>> = {
  case_manager: { column: 'first', Part: CaseManager },
  case_manager_contact: { column: 'first', Part: CaseManager },
  crisis: { column: 'first', Part: Crisis },
  goals: { column: 'first', Part: Goals },
  progress: { column: 'first', Part: Goals },
  ways_to_help: { column: 'first', Part: Goals },
  meetings: { column: 'first', Part: Meetings },
  visits: { column: 'second', Part: Visits },
  care_team: { column: 'second', Part: CareTeam },
  health: { column: 'second', Part: Health },
  substance_use: { column: 'second', Part: SubstanceUse },
}

/** The parts of a column, each once, at the first of its topics. */
function partsIn(column: 'first' | 'second'): Part[] {
  const all = Object.values(partOf).filter((each) => each.column === column)
  return [...new Set(all.map(({ Part }) => Part))]
}
const columns = { first: partsIn('first'), second: partsIn('second') }

export function Column({ column, ...props }: PersonProps & { column: 'first' | 'second' }) {
  return columns[column].map((Part) => <Part key={Part.name} {...props} />)
}

/**
 * Everything one person shares, as far as it passed the door. The family member and, as a preview, the client see the
 * same parts. `raise` and `meetingLink` lead a family member on; a preview leaves them out.
 */
export function SharedPersonView({ aside, ...props }: PersonProps & { place: Place; aside?: ReactNode }) {
  return (
    <div className="ajar-stack is-two">
      <div className="ajar-stack">
        <Column column="first" {...props} />
      </div>
      <div className="ajar-stack">
        {aside}
        <Column column="second" {...props} />
        <Terms {...props} />
      </div>
    </div>
  )
}

/** On whose word, as whom, until when, and what the law says of passing it on. */
export function Terms({ person, language, of, timeZone, place }: PersonProps & { place: Place }) {
  const say = sayFamily(language)
  const { name, relationship, endsAt } = person
  return (
    <div className="ajar-kicker">
      <p>{say('person.sharedUntil', { name, date: writtenDate(endsAt, language, timeZone) })}</p>
      <p>
        {say('person.relationship')}{' '}
        <KnownWords kind="relationships" written={relationship} of={of} language={language} />
      </p>
      <Notice place={place} language={language} />
    </div>
  )
}
