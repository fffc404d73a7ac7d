import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { Form, Hidden } from '#app/_form/form-element.tsx'
import { uuid, uuids } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { CancelledMeeting, SharedNotes } from '#app/_parts/meetings/notes.tsx'
import { timesShape } from '#app/_parts/meetings/shapes.ts'
import { Answers, leadOfSet } from '#app/_parts/meetings/time-answers.tsx'
import { VideoLink } from '#app/_parts/meetings/video-link.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card, EmptyState, Tag } from '#app/_parts/parts.tsx'
import { TellAbout } from '#app/_parts/tell/tell-about.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import type { Disclosed } from '#lib/disclosure/disclose.ts'
import type { SharedPerson } from '#lib/disclosure/shared-person.ts'
import { type OwnMeetings, type StandingMeeting, seeOwnMeetings } from '#lib/family/see/see-own-meetings.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { askedTimes, ownState } from '#lib/meetings/rules/asked-times.ts'
import { isAhead, isOver } from '#lib/meetings/rules/time.ts'

export const GET = document('family', seeOwnMeetings, meetings)

/** The times that the page asked about, in one field. */
const askedShape = z.preprocess(
  (given) =>
    String(given ?? '')
      .split(' ')
      .filter(Boolean),
  uuids(),
)
const answers = z.looseObject({ invitation: uuid('not_possible'), asked: askedShape }).transform((given) => ({
  invitation: given.invitation,
  asked: given.asked,
  answers: timesShape.parse(given),
}))

export const POST = form('family', { name: 'meeting-answer', says: 'sent', shape: answers }, answerInvitation)

function meetings({ people, center }: OwnMeetings, asked: Asked): Page {
  const say = sayFamily(asked.language)
  const invited = people.flatMap((person) => person.told('meetings').map((meeting) => ({ person, meeting })))
  return {
    title: say('meetings.title'),
    lead: say('meetings.lead'),
    current: 'meetings',
    main: (
      <>
        <p>
          <Link href="/family/calendar">{sayCalendars(asked.language)('title')}</Link>
        </p>
        {invited.length === 0 && <EmptyState words={say('meetings.none')} />}
        {invited.map((each) => (
          <Meeting
            key={each.meeting.invitationId}
            {...each}
            timeZone={center.timeZone}
            of={center.language}
            asked={asked}
          />
        ))}
        <p>{say('meetings.askLead')}</p>
        {people.map(({ linkId, name, relationship }) => (
          <TellAbout
            key={linkId}
            language={asked.language}
            about={name}
            relationship={relationship}
            kind="joint_meeting"
            label={say('meetings.askWith', { name })}
            quiet
          />
        ))}
        <TellAbout
          language={asked.language}
          kind="joint_meeting"
          label={say(people.length > 0 ? 'meetings.askOther' : 'meetings.ask')}
          quiet
        />
        <p>
          <Link href="/family/reports">{say('meetings.askedBefore')}</Link>
        </p>
      </>
    ),
  }
}

interface MeetingProps {
  readonly person: SharedPerson
  readonly meeting: Disclosed<'meetings'>
  readonly timeZone: string
  readonly of: Language
  readonly asked: Asked
}

function Meeting({ person, meeting, timeZone, of, asked }: MeetingProps) {
  const { language, at } = asked
  const say = sayFamily(language)
  const own = ownState(meeting, at)
  return (
    <Card kind={own === 'waits' ? 'waiting' : 'answer'}>
      <h2>{say('meetings.with', { name: person.name })}</h2>
      <p>
        <OwnWords words={meeting.about} of={of} language={language} />{' '}
        <Tag tone={own === 'comes' ? 'good' : 'wait'}>{say(`meetings.own.${own}`)}</Tag>
      </p>
      {meeting.state === 'cancelled' ? (
        <CancelledMeeting meeting={meeting} language={language} timeZone={timeZone} />
      ) : (
        <Standing meeting={meeting} timeZone={timeZone} of={of} asked={asked} />
      )}
      <p>
        <Link href={`/family/meetings/${meeting.invitationId}?of=${person.linkId}`}>
          {sayAgenda(language)(
            meeting.state === 'cancelled' || isOver(meeting, meeting.times, at) ? 'family.past' : 'family.open',
          )}
        </Link>
      </p>
      {meeting.state !== 'cancelled' && askedTimes(meeting, at).length > 0 && (
        <AnswerForm meeting={meeting} timeZone={timeZone} asked={asked} />
      )}
    </Card>
  )
}

type StandingProps = Omit<MeetingProps, 'person' | 'meeting'> & { readonly meeting: StandingMeeting }

/** Where and when a meeting is that takes place, and what the client lets whoever is invited read of it. */
function Standing({ meeting, timeZone, of, asked: { language, at } }: StandingProps) {
  const say = sayFamily(language)
  const sayC = sayConsent(language)
  const { state, minutes } = meeting
  const settled = state === 'confirmed' && meeting.times.find((time) => time.id === meeting.confirmedTimeId)
  return (
    <>
      <p>
        {sayC(`places.${meeting.place}`)}
        {meeting.placeWords && (
          <>
            {': '}
            <OwnWords words={meeting.placeWords} of={of} language={language} />
          </>
        )}{' '}
        · {say('meetings.length', { minutes })}
      </p>
      {settled && (
        <>
          {isAhead(new Date(settled.startsAt), at) && <p>{say('meetings.confirmed')}</p>}
          <p className="ajar-big">{writtenTime(settled.startsAt, language, timeZone)}</p>
        </>
      )}
      <VideoLink link={meeting.videoLink} words={say('meetings.video')} />
      <SharedNotes meeting={meeting} language={language} timeZone={timeZone} heading="h3" />
    </>
  )
}

function AnswerForm({ meeting, timeZone, asked: { language, form, at } }: Omit<StandingProps, 'of'>) {
  const say = sayFamily(language)
  const times = askedTimes(meeting, at)
  const settled = meeting.state === 'confirmed' ? times[0] : undefined
  const lead = settled
    ? leadOfSet(settled.answer)
    : times.every((time) => time.answer)
      ? 'meetings.answered'
      : 'meetings.choose'
  const shown = form('meeting-answer', { invitation: meeting.invitationId })
  return (
    <Form name="meeting-answer" shown={shown} language={language}>
      <Hidden name="invitation" value={meeting.invitationId} />
      <Hidden name="asked" value={times.map(({ id }) => id).join(' ')} />
      <Answers
        all={meeting.times}
        times={times}
        isSet={settled !== undefined}
        lead={say(lead)}
        send={say('meetings.send')}
        form={shown}
        language={language}
        timeZone={timeZone}
      />
    </Form>
  )
}
