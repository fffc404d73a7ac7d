import { z } from 'zod'
import { day } from '#app/_form/days.ts'
import { form, oneOf } from '#app/_form/form.ts'
import { choice, clockTime, mustTick, shownWasAt, sureOf, tick, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { guestsShape, placeFields, proposalAnswer, timeFields } from '#app/_parts/meetings/shapes.ts'
import { StandingTag } from '#app/_parts/meetings/standing.tsx'
import { VideoLink } from '#app/_parts/meetings/video-link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { arrangeNeeds } from '#lib/meetings/do/arrange-needs.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { proposeNext } from '#lib/meetings/do/propose-next.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { setPlace } from '#lib/meetings/do/set-place.ts'
import { isInvited } from '#lib/meetings/rules/guests.ts'
import { nextSpans } from '#lib/meetings/rules/meeting.ts'
import { isAhead, isOver } from '#lib/meetings/rules/time.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { sayStaffLetters } from '#lib/people/words/staff-letters.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import { MeetingForms } from './meeting-forms.tsx'
import { MeetingTimes, type SeenMeeting } from './meeting-times.tsx'
import { Needs, needsArranged } from './needs.tsx'

export const GET = document('staff', (viewer, asked) => seeMeeting(viewer, asked.id<MeetingId>('meeting')), one)

const meeting = uuid('not_possible')
const wasAt = shownWasAt()

export const POST = oneOf(
  form('staff', { name: 'meeting-word', shape: proposalAnswer }, answerProposal),
  form(
    'staff',
    {
      name: 'meeting-confirm',
      shape: sureOf(['time'], z.object({ meeting, wasAt, time: uuid('choose_time'), isSure: tick() })),
    },
    confirmMeeting,
  ),
  form(
    'staff',
    {
      name: 'meeting-move',
      shape: sureOf(
        timeFields(),
        z.object({
          meeting,
          wasAt,
          day: day(),
          clock: clockTime(),
          isSure: tick(),
          clientAgreed: mustTick('client_agrees_first'),
        }),
      ),
    },
    rescheduleMeeting,
  ),
  form('staff', { name: 'meeting-guests', shape: guestsShape }, chooseGuests),
  form('staff', { name: 'meeting-place', shape: z.object({ meeting, wasAt, ...placeFields }) }, setPlace),
  form('staff', { name: 'meeting-needs', shape: needsArranged }, arrangeNeeds),
  form(
    'staff',
    {
      name: 'meeting-next',
      shape: sureOf(
        ['nextIn'],
        z
          .object({ meeting, nextIn: choice(nextSpans, 'choose_one'), isSure: tick() })
          .transform(({ nextIn: rhythm, ...given }) => ({ ...given, rhythm })),
      ),
      done: (next) => `/staff/meetings/${next}`,
    },
    proposeNext,
  ),
  form(
    'staff',
    { name: 'meeting-cancel', shape: z.object({ meeting, wasAt, isMeant: mustTick('tick_to_cancel') }) },
    cancelMeeting,
  ),
)

function one(meeting: SeenMeeting, asked: Asked): Page {
  const { language } = asked
  const say = sayStaffMeetings(language)
  const sayC = sayConsent(language)
  const at = (instant: Date) => writtenTime(instant, language, meeting.timeZone)
  const invited = meeting.invitations.filter(isInvited)
  const settled = meeting.times.find((time) => time.id === meeting.confirmedTimeId)
  const isHistory = meeting.state === 'cancelled' || isOver(meeting, meeting.times, asked.at)
  return {
    title: say('one'),
    current: 'meetings',
    wide: true,
    back: '/staff/meetings',
    main: (
      <>
        <h1>{meeting.about}</h1>
        <p>
          <Link href={`/staff/clients/${meeting.clientId}`}>{meeting.clientName}</Link> ·{' '}
          <StandingTag meeting={meeting} language={language} at={asked.at} /> · {sayC(`places.${meeting.place}`)}
          {meeting.placeWords && `: ${meeting.placeWords}`}
        </p>
        {meeting.state !== 'cancelled' && <VideoLink link={meeting.videoLink} words={say('video')} />}
        {meeting.changedAt && (
          <p>
            {meeting.changedBy
              ? say('changedBy', { name: meeting.changedByName ?? '–', time: at(meeting.changedAt) })
              : say('changedByClient', { time: at(meeting.changedAt) })}
          </p>
        )}
        {meeting.state === 'proposed' && (
          <Note tone="wait">
            <p>{say(meeting.waitsFor === 'lapsed' ? 'lapsed' : 'waiting')}</p>
          </Note>
        )}
        {settled && meeting.state === 'confirmed' && (
          <Note tone="good" isOutcome={false}>
            <p>{say(isHistory ? 'was' : 'confirmed', { time: at(settled.startsAt) })}</p>
          </Note>
        )}
        {invited.length > 0 && (
          <p>{say(isHistory ? 'wereInvited' : 'invited', { names: invited.map((each) => each.name).join(', ') })}</p>
        )}
        {invited
          .filter((each) => each.undelivered)
          .map(({ id, name, undelivered }) => (
            <Note key={id} tone="warn">
              <p>
                <Link href={`/staff/clients/${meeting.clientId}/family/${undelivered!.linkId}/address`}>{name}</Link>:{' '}
                {sayStaffLetters(language)('bounced')}
              </p>
            </Note>
          ))}
        {meeting.invitations
          .filter((each) => each.invitedAt && !isInvited(each))
          .map((each) => (
            <p key={each.id}>{say(each.wantedAt ? 'withdrawn' : 'takenBack', { name: each.name })}</p>
          ))}
        {meeting.state !== 'declined' &&
          meeting.clientAnsweredAt &&
          meeting.invitations
            .filter((each) => !each.wantedAt && !each.invitedAt)
            .map((each) => <p key={each.id}>{say('notWanted', { name: each.name })}</p>)}
        {meeting.followsId && (
          <p>
            <Link href={`/staff/meetings/${meeting.followsId}`}>{say('follows')}</Link>
          </p>
        )}
        <Needs meeting={meeting} isHistory={isHistory} asked={asked} />
        <MeetingTimes meeting={meeting} language={language} at={asked.at} />
        <p>
          <Link href={`/staff/meetings/${meeting.id}/agenda`}>{sayAgenda(language)('open')}</Link>
          {settled && !isAhead(settled.startsAt, asked.at) && (
            <>
              {' '}
              · <Link href={`/staff/meetings/${meeting.id}/summary`}>{saySummary(language)('open')}</Link>
            </>
          )}
        </p>
        {meeting.rights.has('arrange_meetings') && <MeetingForms meeting={meeting} asked={asked} />}
      </>
    ),
  }
}
