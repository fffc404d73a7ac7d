import { Link } from '#app/_parts/link.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { nearMeetings } from '#lib/meetings/rows/near-meetings.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

interface Props {
  readonly near: Awaited<ReturnType<typeof nearMeetings>>
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
        {near.map(({ id, clientName, place, startsAt }) => (
          <li key={id}>
            <Link href={`/staff/meetings/${id}`}>{clientName}</Link>: {writtenTime(startsAt, language, timeZone)},{' '}
            {sayConsent(language)(`places.${place}`)}
          </li>
        ))}
      </ul>
    </>
  )
}
