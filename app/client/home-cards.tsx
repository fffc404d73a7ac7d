import { Hours, PhoneNumber } from '#app/_parts/call.tsx'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { topicLines } from '#app/client/_parts/knows.ts'
import type { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'

export type ClientHome = NonNullable<Awaited<ReturnType<typeof seeClientHome>>>

interface PartProps {
  readonly seen: ClientHome
  readonly language: Language
}

/** What waits for the client: their yes, their signature, or a meeting that is near. */
export function Waiting({ seen, language }: PartProps) {
  const say = sayClientLife(language)
  const waiting = [
    ...seen.proposals.map(({ id, about }) => ({
      id,
      words: say('home.meetingWaits', { about }),
      href: `/client/meetings?meeting=${id}`,
    })),
    ...seen.summariesWait.map(({ id }) => ({
      id: `summary ${id}`,
      words: say('home.summaryWaits'),
      href: `/client/meetings/${id}`,
    })),
    ...seen.doneByStaff.map(({ id, what, about }) => ({
      id: `${what} ${id}`,
      words: say(`home.${what}`, { about }),
      href: '/client/meetings',
    })),
    ...seen.summariesHeard.map(({ id, about }) => ({
      id: `heard ${id}`,
      words: say('home.summaryHeard', { about }),
      href: `/client/meetings/${id}`,
    })),
    ...seen.soon.map(({ id, startsAt }) => ({
      id,
      words: say('home.meetingSoon', { time: writtenTime(startsAt, language, seen.timeZone) }),
      href: '/client/meetings',
    })),
    ...(seen.progressWaits ? [{ id: 'progress', words: say('home.progressWaits'), href: '/client/goals' }] : []),
    ...(seen.inOwnName
      ? [
          {
            id: 'in-own-name',
            words: say('home.inOwnName', { date: writtenDate(seen.inOwnName.at, language, seen.timeZone) }),
            href: '/client/sharing#in-own-name',
          },
        ]
      : []),
    ...seen.left.map(({ linkId, name, leftAt }) => ({
      id: `left ${linkId}`,
      words: say('home.left', { name, date: writtenDate(leftAt!, language, seen.timeZone) }),
      href: `/client/sharing/${linkId}`,
    })),
    ...seen.notIdentified.map(({ linkId, name }) => ({
      id: `unknown ${linkId}`,
      words: say('home.oneStep', { name }),
      href: `/client/sharing/${linkId}#hand-over`,
    })),
    ...seen.endsSoon.map(({ linkId, name, sharing }) => ({
      id: linkId,
      words: say('home.endsSoon', { name, date: writtenDate(sharing.endsAt!, language, seen.timeZone) }),
      href: `/client/sharing/${linkId}`,
    })),
  ]
  return (
    <Card kind={waiting.length > 0 ? 'waiting' : 'plain'}>
      <h2>{say('home.waiting')}</h2>
      {waiting.length === 0 && <p>{say('home.nothingWaits')}</p>}
      <ul className="ajar-doors">
        {waiting.map(({ id, words, href }) => (
          <li key={id}>
            <Link href={href}>{words}</Link>
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** When the meetings are whose time is set. One that is near stands among what waits. */
export function SetMeetings({ seen, language }: PartProps) {
  const say = sayClientLife(language)
  if (seen.later.length === 0) return null
  return (
    <Card>
      <h2>
        <Link href="/client/meetings">{say('meetings.title')}</Link>
      </h2>
      {seen.later.map(({ id, startsAt }) => (
        <p key={id}>{say('meetings.setTime', { time: writtenTime(startsAt, language, seen.timeZone) })}</p>
      ))}
    </Card>
  )
}

export function WhoKnowsWhat({ seen, language }: PartProps) {
  return (
    <Card kind="answer">
      <h2>
        <Link href="/client/sharing">{sayClientLife(language)('home.sharing')}</Link>
      </h2>
      {seen.people.map((person) => {
        const open = person.sharing.lines.filter((line) => line.decision.permitted)
        const known = topicLines(open, seen.staffNames, language).map((each) => each.words)
        return (
          <p key={person.linkId}>
            <strong>{person.name}</strong>: {known.join('; ') || '–'}
          </p>
        )
      })}
    </Card>
  )
}

/** Who cares for the client, and who stands in today if that person is away. */
export function OwnCaseManager({ seen, language }: PartProps) {
  const say = sayClientLife(language)
  const manager = seen.caseManager
  return (
    <Card>
      <h2>{say('home.caseManager')}</h2>
      {manager ? (
        <p>
          <strong>{manager.name}</strong>
          <br />
          <Hours hours={manager.hours} of={language} language={language} /> · <PhoneNumber phone={manager.phone} />
          {manager.cover && (
            <>
              <br />
              {sayFamily(language)('person.cover', { cover: manager.cover.name })}{' '}
              <PhoneNumber phone={manager.cover.phone} />
            </>
          )}
        </p>
      ) : (
        <p>{say('home.caseManagerNone')}</p>
      )}
    </Card>
  )
}
