import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { sayMessages } from '#lib/conversations/words/messages.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { isNew } from '#lib/family/rules/new-for-them.ts'
import type { FamilyHome } from '#lib/family/see/see-family-home.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { ownState } from '#lib/meetings/rules/asked-times.ts'
import { isAhead } from '#lib/meetings/rules/time.ts'

/**
 * What came since, above everything else: messages, answers to what they told us, notes of a crisis, meetings that wait
 * for their own answer or were cancelled, and summaries. It says only what the pages it leads to show.
 */
export function NewForYou({
  seen: { people, reports, center, answeredAt, heardAt, unread },
  asked: { language, at },
}: {
  seen: FamilyHome
  asked: Asked
}) {
  const say = sayFamily(language)
  const day = (written: string) => writtenDate(written, language, center.timeZone)
  const items = [
    ...people.flatMap((person) =>
      person
        .told('crisis')
        .filter(({ recordedAt }) => isNew(new Date(recordedAt), at))
        .slice(0, 1)
        .map(({ recordedAt }) => ({
          href: `#crisis-${person.linkId}`,
          words: say('home.newCrisis', { name: person.name, date: day(recordedAt) }),
        })),
    ),
    ...unread.map(({ id, aboutName }) => ({
      href: `/family/messages/${id}`,
      words: sayMessages(language)('newMessage', { name: aboutName }),
    })),
    ...people.flatMap((person) =>
      person
        .told('meetings')
        .filter((meeting) => ownState(meeting, at) === 'waits')
        .slice(0, 1)
        .map(() => ({ href: '/family/meetings', words: say('home.newMeeting', { name: person.name }) })),
    ),
    ...people.flatMap((person) =>
      person
        .told('meetings')
        .flatMap((meeting) => (meeting.state === 'cancelled' && meeting.startsAt ? [meeting.startsAt] : []))
        .filter((startsAt) => isAhead(new Date(startsAt), at))
        .map((startsAt) => ({
          href: '/family/meetings',
          words: say('home.newCancelled', { name: person.name, date: day(startsAt) }),
        })),
    ),
    ...people.flatMap((person) =>
      person
        .told('meetings')
        .filter(
          (meeting) =>
            meeting.state !== 'cancelled' && meeting.summary && isNew(new Date(meeting.summary.approvedAt), at),
        )
        .map(({ invitationId }) => ({
          href: `/family/meetings/${invitationId}?of=${person.linkId}`,
          words: say('home.newSummary', { name: person.name }),
        })),
    ),
    ...reports.flatMap(({ id, receivedAt }) => {
      const answered = answeredAt.get(id)
      return answered && isNew(new Date(answered), at)
        ? [{ href: `/family/reports/${id}`, words: say('home.newAnswer', { date: day(receivedAt) }) }]
        : []
    }),
    ...reports.flatMap(({ id, receivedAt }) => {
      const heard = heardAt.get(id)
      return heard && isNew(new Date(heard), at)
        ? [{ href: `/family/reports/${id}`, words: sayEscalation(language)('new', { date: day(receivedAt) }) }]
        : []
    }),
  ]
  if (items.length === 0) return null
  return (
    <section className="ajar-new" aria-labelledby="new">
      <h2 id="new">{say('home.newTitle')}</h2>
      <ul>
        {items.map(({ href, words }) => (
          <li key={href + words}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
