import { Tag } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { MeetingState, WaitsFor } from '#lib/meetings/rules/meeting.ts'
import { isAhead, isOver } from '#lib/meetings/rules/time.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'

interface Standing {
  readonly state: MeetingState
  readonly waitsFor: WaitsFor | null
  readonly confirmedTimeId: string | null
  readonly minutes: number
  readonly times: readonly { readonly id: string; readonly startsAt: Date }[]
}

interface Props {
  readonly meeting: Standing
  readonly language: Language
  readonly at: Date
}

/** How a meeting stands for staff: in the same words in the list, the calendar and on its own page. */
export function StandingTag({ meeting, language, at }: Props) {
  const say = sayStaffMeetings(language)
  const { state } = meeting
  if (isOver(meeting, meeting.times, at)) return <Tag>{say('past')}</Tag>
  if (meeting.waitsFor) return <Tag tone="wait">{say(`waitsFor.${meeting.waitsFor}`)}</Tag>
  const tone = state === 'confirmed' ? 'good' : undefined
  return <Tag tone={tone}>{sayConsent(language)(`meetingStates.${state}`)}</Tag>
}

/** When a meeting is: the time that is set or, until then, those that are still asked about. */
export function meetingWhen({ meeting, language, at }: Props, timeZone: string): string {
  const say = sayStaffMeetings(language)
  const settled = meeting.times.find(({ id }) => id === meeting.confirmedTimeId)
  if (settled) return writtenTime(settled.startsAt, language, timeZone)
  if (meeting.state === 'declined' || meeting.state === 'cancelled') return say('noTimeSet')
  const asked = meeting.times.filter(({ startsAt }) => isAhead(startsAt, at))
  const [first, last] = [asked[0], asked.at(-1)]
  if (!first || !last) return say('timeToFind')
  if (first === last) return say('oneTime', { time: writtenTime(first.startsAt, language, timeZone) })
  const days = [first, last].map(({ startsAt }) => writtenDate(startsAt, language, timeZone))
  if (days[0] === days[1]) return say('timesOnDay', { count: asked.length, day: days[0]! })
  return say('timesBetween', { count: asked.length, from: days[0]!, until: days[1]! })
}
