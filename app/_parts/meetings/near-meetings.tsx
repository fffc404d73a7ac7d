import { Link } from '#app/_parts/link.tsx'
import { Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import type { seeToday } from '#lib/care/see/see-today.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

interface Props {
  readonly near: FoundBy<typeof seeToday>['near']
  readonly language: Language
  readonly timeZone: string
}

/** The joint meetings of today and the day that begins, for whoever will be there. */
export function NearMeetings({ near, language, timeZone }: Props) {
  const say = sayStaffMeetings(language)
  if (near.length === 0) return null
  return (
    <>
      <h2>{say('nearTitle')}</h2>
      <ul>
        {near.map(({ id, clientName, place, startsAt, lacksNeeded }) => (
          <li key={id}>
            <Link href={`/staff/meetings/${id}`}>{clientName}</Link>: {writtenTime(startsAt, language, timeZone)},{' '}
            {sayConsent(language)(`places.${place}`)} {lacksNeeded && <Tag tone="wait">{say('notArranged')}</Tag>}
          </li>
        ))}
      </ul>
    </>
  )
}
