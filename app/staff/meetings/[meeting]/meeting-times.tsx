import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { askedTimes, ownState } from '#lib/meetings/rules/asked-times.ts'
import { isInvited } from '#lib/meetings/rules/guests.ts'
import type { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

export type SeenMeeting = FoundBy<typeof seeMeeting>

interface Props {
  readonly meeting: SeenMeeting
  readonly language: Language
  readonly at: Date
}

/** Every time with everybody's answer, what stands in its way, and whose answer is missing. */
export function MeetingTimes({ meeting, language, at }: Props) {
  const say = sayStaffMeetings(language)
  const sayC = sayConsent(language)
  const guests = meeting.invitations.map((guest) => {
    const answerTo = (time: string) => guest.answers.find(({ timeId }) => timeId === time)?.answer ?? null
    const times = meeting.times.map((time) => ({ ...time, answer: answerTo(time.id) }))
    return { ...guest, answerTo, own: ownState({ ...meeting, times }, at), times }
  })
  const invited = guests.filter(isInvited)
  const missing = invited.filter(({ own }) => own === 'waits').map(({ name }) => name)
  const cannot = invited.filter(({ own }) => own === 'cannot').map(({ name }) => name)
  const asked = new Set(askedTimes({ ...meeting, times: guests[0]?.times ?? [] }, at).map(({ id }) => id))
  const names = (of: readonly string[]) => new Intl.ListFormat(language).format(of)
  return (
    <>
      {missing.length > 0 && <p>{say('missing', { names: names(missing) })}</p>}
      {cannot.length > 0 && (
        <p>
          <Tag tone="warn">{say('cannotTag')}</Tag>{' '}
          {say(cannot.length < invited.length ? 'cannot' : 'cannotAll', { names: names(cannot) })}
        </p>
      )}
      <Table
        caption={say('times')}
        head={[say('time'), ...guests.map(({ name }) => name)]}
        rows={meeting.times.map((time) => ({
          id: time.id,
          cells: [
            <>
              {writtenTime(time.startsAt, language, meeting.timeZone)}
              {meeting.closedTimes.has(time.id) && asked.has(time.id) && ` · ${say('closedThen')}`}
              {meeting.clashes.has(time.startsAt.getTime()) && asked.has(time.id) && ` · ${say('clashes')}`}
            </>,
            ...guests.map((guest) => {
              const answer = guest.answerTo(time.id)
              if (answer) return sayC(`timeAnswers.${answer}`)
              // Whoever is not invited is not asked.
              return isInvited(guest) ? say('noAnswer') : '–'
            }),
          ],
        }))}
      />
    </>
  )
}
