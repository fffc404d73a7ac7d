import { CancelledMeeting, SharedNotes } from '#app/_parts/meetings/notes.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { ownState } from '#lib/meetings/rules/asked-times.ts'
import type { PersonProps } from './shared-person.tsx'

export function Meetings({ person, language, of, timeZone, at, meetingLink, heading: Heading = 'h2' }: PersonProps) {
  if (!person.isOpen('meetings')) return null
  const say = sayFamily(language)
  const meetings = person.told('meetings')
  return (
    <Card>
      <Heading>{say('person.meetingsTitle')}</Heading>
      {meetings.length === 0 && <p>{say('person.meetingsNone')}</p>}
      {meetings.map((meeting) => (
        <div key={meeting.invitationId}>
          <p>
            <OwnWords words={meeting.about} of={of} language={language} />{' '}
            <Tag tone="wait">{say(`meetings.own.${ownState(meeting, at)}`)}</Tag>
          </p>
          {meeting.state === 'cancelled' ? (
            <CancelledMeeting meeting={meeting} language={language} timeZone={timeZone} />
          ) : (
            <>
              <ul>
                {meeting.times
                  .filter((time) => !meeting.confirmedTimeId || time.id === meeting.confirmedTimeId)
                  .map((time) => (
                    <li key={time.id}>{writtenTime(time.startsAt, language, timeZone)}</li>
                  ))}
              </ul>
              <SharedNotes
                meeting={meeting}
                language={language}
                timeZone={timeZone}
                heading={Heading === 'h2' ? 'h3' : 'h4'}
              />
            </>
          )}
        </div>
      ))}
      {meetings.some(({ state }) => state !== 'cancelled') && meetingLink}
    </Card>
  )
}
