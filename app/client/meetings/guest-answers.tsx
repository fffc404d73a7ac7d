import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { OwnMeeting } from './meeting-forms.tsx'

interface Props {
  readonly meeting: OwnMeeting
  readonly timeZone: string
  readonly language: Language
}

/**
 * What those whom the client invited answered, to the time that is set or to each that is offered. Says first when
 * nobody is invited any more, or when nobody can come.
 */
export function GuestAnswers({ meeting, timeZone, language }: Props) {
  const say = sayClientLife(language)
  if (!meeting.isUnderWay) return null
  const guests = meeting.people
    .filter(({ holds }) => holds)
    .toSorted((one, other) => one.name.localeCompare(other.name))
  if (guests.length === 0) return <Warned words={say('meetings.nobodyInvited')} />
  const isSet = meeting.confirmedTimeId !== null
  const times = meeting.times.filter(({ id }) => !isSet || id === meeting.confirmedTimeId)
  const answerOf = (guest: (typeof guests)[number], time: string) =>
    guest.answers.find((each) => each.time === time)?.answer
  const isVain = times.every(({ id }) => guests.every((guest) => answerOf(guest, id) === 'no'))
  const words = (time: string) =>
    guests.map((guest) => {
      const answer = answerOf(guest, time)
      const said = answer ? sayConsent(language)(`timeAnswers.${answer}`) : say('meetings.noAnswer')
      return `${guest.name}: ${said}`
    })
  return (
    <>
      {isVain && <Warned words={say(isSet ? 'meetings.nobodyCan' : 'meetings.nobodyCanAny')} />}
      <p>{say('meetings.answers')}</p>
      <ul>
        {isSet
          ? words(times[0]!.id).map((each) => <li key={each}>{each}</li>)
          : times.map(({ id, startsAt }) => (
              <li key={id}>
                {writtenTime(startsAt, language, timeZone)}. {words(id).join('; ')}
              </li>
            ))}
      </ul>
    </>
  )
}

function Warned({ words }: { words: string }) {
  return (
    <Note>
      <p>{words}</p>
    </Note>
  )
}
