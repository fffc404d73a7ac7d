import { z } from 'zod'
import { form, oneOf } from '#app/_form/form.ts'
import { shownWasAt, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { guestsShape, proposalAnswer } from '#app/_parts/meetings/shapes.ts'
import { VideoLink } from '#app/_parts/meetings/video-link.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { askToMeet } from '#lib/meetings/do/ask-to-meet.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { isOver } from '#lib/meetings/rules/time.ts'
import { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'
import { GuestAnswers } from './guest-answers.tsx'
import {
  AnswerForm,
  type ClientMeetings,
  GuestForm,
  type OwnMeeting,
  TakeBackForm,
  WishForm,
  wishMax,
} from './meeting-forms.tsx'

export const GET = document('client', seeClientMeetings, meetings)

const meeting = uuid('not_possible')

export const POST = oneOf(
  form('client', { name: 'client-meeting', says: 'sent', shape: proposalAnswer }, answerProposal),
  form('client', { name: 'client-guests', shape: guestsShape }, chooseGuests),
  form(
    'client',
    { name: 'client-wish', says: 'sent', shape: z.object({ words: words('enter_words', wishMax) }) },
    askToMeet,
  ),
  form('client', { name: 'client-meeting-back', shape: z.object({ meeting, wasAt: shownWasAt() }) }, cancelMeeting),
)

/**
 * Who may come is asked of one meeting at a time: the one sent a moment ago, the one in the address, or the first that
 * waits for an answer.
 */
function meetings(seen: ClientMeetings, asked: Asked): Page {
  const say = sayClientLife(asked.language)
  const first = seen.meetings.find((each) => each.isAsked) ?? seen.meetings.find((each) => each.isUnderWay)
  const sent = asked.form('client-meeting').value('meeting', '') || asked.form('client-guests').value('meeting', '')
  const chosen = sent || asked.query.get('meeting') || first?.id
  return {
    title: say('meetings.title'),
    lead: say('meetings.lead'),
    current: 'meetings',
    main: (
      <>
        <p>
          <Link href="/client/calendar">{sayCalendars(asked.language)('title')}</Link>
        </p>
        {seen.meetings.length === 0 && <p>{say('meetings.none')}</p>}
        {seen.meetings.map((each) => (
          <Meeting key={each.id} meeting={each} chosen={each.id === chosen} seen={seen} asked={asked} />
        ))}
        <Wishes seen={seen} asked={asked} />
      </>
    ),
  }
}

/** What the client asked for, what came of it, and room to ask again. */
function Wishes({ seen, asked }: { seen: ClientMeetings; asked: Asked }) {
  const { language } = asked
  const say = sayWishes(language)
  return (
    <section aria-labelledby="wish">
      <h2 id="wish">{say('client.title')}</h2>
      <p>{say('client.lead')}</p>
      {seen.wishes.map((wish) => (
        <Card key={wish.id}>
          <p className="ajar-kicker">
            {say('client.asked', { date: writtenTime(wish.askedAt, language, seen.timeZone) })}
          </p>
          <p>{wish.words}</p>
          {!wish.closedAt && <p>{say('client.waits')}</p>}
          {wish.meetingId && <p>{say('client.proposed')}</p>}
          {wish.answer && (
            <>
              <p>{say('client.answered', { name: wish.closedByName ?? '–' })}</p>
              <p>{wish.answer}</p>
            </>
          )}
        </Card>
      ))}
      <WishForm asked={asked} />
    </section>
  )
}

interface MeetingProps {
  readonly meeting: OwnMeeting
  readonly chosen: boolean
  readonly seen: ClientMeetings
  readonly asked: Asked
}

function Meeting({ meeting, chosen, seen, asked }: MeetingProps) {
  const { language } = asked
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  const hasLapsed = meeting.state === 'proposed' && !meeting.isAsked
  const hasPassed = isOver(meeting, meeting.times, asked.at)
  return (
    <Card kind={meeting.isAsked || meeting.summaryWaits ? 'waiting' : 'plain'}>
      <h2>{meeting.about}</h2>
      {meeting.summaryWaits && (
        <p>
          <Link href={`/client/meetings/${meeting.id}`}>{say('home.summaryWaits')}</Link>
        </p>
      )}
      <p>
        {hasPassed ? (
          <Tag>{say('meetings.past')}</Tag>
        ) : (
          <Tag tone={meeting.state === 'confirmed' ? 'good' : 'wait'}>{sayC(`meetingStates.${meeting.state}`)}</Tag>
        )}{' '}
        {sayC(`places.${meeting.place}`)}
        {meeting.placeWords && `: ${meeting.placeWords}`}
      </p>
      {meeting.needs && <p>{sayStaffMeetings(language)('neededThere', { words: meeting.needs })}</p>}
      {meeting.isUnderWay && <VideoLink link={meeting.videoLink} words={sayStaffMeetings(language)('video')} />}
      <Times meeting={meeting} seen={seen} asked={asked} />
      <GuestAnswers meeting={meeting} timeZone={seen.timeZone} language={language} />
      {meeting.answeredByName && (meeting.isUnderWay || meeting.state === 'declined') && (
        <p>
          {say(meeting.isUnderWay ? 'meetings.heardYes' : 'meetings.heardNo', {
            name: meeting.answeredByName,
            time: writtenTime(meeting.clientAnsweredAt!, language, seen.timeZone),
          })}
        </p>
      )}
      {meeting.clientAnsweredAt && !meeting.answeredByName && (meeting.isUnderWay || meeting.state === 'declined') && (
        <p>
          {say(meeting.isUnderWay ? 'meetings.saidYes' : 'meetings.saidNo', {
            time: writtenTime(meeting.clientAnsweredAt, language, seen.timeZone),
          })}
        </p>
      )}
      {meeting.state === 'cancelled' && meeting.cancelledAt && !meeting.changedBy && (
        <p>{say('meetings.tookBack', { time: writtenTime(meeting.cancelledAt, language, seen.timeZone) })}</p>
      )}
      {meeting.changedAt && meeting.changedBy && (
        <p>
          {say('meetings.changedBy', {
            name: meeting.changedByName ?? '–',
            time: writtenTime(meeting.changedAt, language, seen.timeZone),
          })}
        </p>
      )}
      <p>
        <Link href={`/client/meetings/${meeting.id}`}>{sayAgenda(language)('open')}</Link>
      </p>
      {hasLapsed && <p>{say('meetings.lapsed')}</p>}
      {meeting.isAsked && !chosen && (
        <Link href={`/client/meetings?meeting=${meeting.id}`}>{say('meetings.open')}</Link>
      )}
      {meeting.isAsked && chosen && <AnswerForm meeting={meeting} asked={asked} />}
      {meeting.isUnderWay && !chosen && (
        <p>
          <Link href={`/client/meetings?meeting=${meeting.id}`}>{sayWishes(language)('client.guests')}</Link>
        </p>
      )}
      {meeting.isUnderWay && chosen && <GuestForm meeting={meeting} asked={asked} />}
      {meeting.isUnderWay && <TakeBackForm meeting={meeting} asked={asked} />}
    </Card>
  )
}

/**
 * The settled time or, until there is one, the times that were offered: beside them stands what guests answered, where
 * there are any. Of a meeting that is off, no time stands.
 */
function Times({ meeting, seen, asked: { language, at: present } }: Omit<MeetingProps, 'chosen'>) {
  const say = sayClientLife(language)
  const settled = meeting.times.find((time) => time.id === meeting.confirmedTimeId)
  const at = (instant: Date) => writtenTime(instant, language, seen.timeZone)
  const isOff = meeting.state === 'cancelled' || meeting.state === 'declined'
  if (settled && isOver(meeting, meeting.times, present)) return <p>{at(settled.startsAt)}</p>
  if (settled) return <p>{say(isOff ? 'meetings.wasSet' : 'meetings.setTime', { time: at(settled.startsAt) })}</p>
  const areAnswered = meeting.isUnderWay && meeting.people.some(({ holds }) => holds)
  if (isOff || areAnswered) return null
  return (
    <>
      <p>{say('meetings.times')}</p>
      <ul>
        {meeting.times.map((time) => (
          <li key={time.id}>{at(time.startsAt)}</li>
        ))}
      </ul>
    </>
  )
}
