import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { meetingWhen, StandingTag } from '#app/_parts/meetings/standing.tsx'
import { Table } from '#app/_parts/parts.tsx'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { hasBegun } from '#lib/meetings/rules/time.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'

type Meetings = FoundBy<typeof seeMeetings>

export const GET = document(
  'staff',
  (viewer, { idInQuery }) => seeMeetings(viewer, idInQuery<MeetingId>('after')),
  meetings,
)

export const POST = noForm

function meetings(seen: Meetings, { language, query, at }: Asked): Page {
  const say = sayStaffMeetings(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'meetings',
    wide: true,
    main: (
      <>
        <p>
          <Link href="/staff/meetings/wishes">{sayWishes(language)('staff.title')}</Link>
        </p>
        <p>
          <Link href="/staff/calendar">{sayCalendars(language)('title')}</Link>
        </p>
        <Table
          caption={say('title')}
          isNamedAbove
          empty={<p>{say('empty')}</p>}
          head={[say('about'), say('client'), say('when'), say('state')]}
          rows={seen.meetings.map((meeting) => ({
            id: meeting.id,
            cells: [
              <div key="about">
                <Link href={`/staff/meetings/${meeting.id}`}>{meeting.about}</Link>{' '}
                {meeting.hasNews && (
                  <Link href={`/staff/meetings/${meeting.id}/agenda`}>{sayAgenda(language)('staff.isNew')}</Link>
                )}
                {hasBegun(meeting, meeting.times, at) && (
                  <p>
                    <Link href={`/staff/meetings/${meeting.id}/summary`}>{saySummary(language)('open')}</Link>
                  </p>
                )}
              </div>,
              meeting.clientName,
              meetingWhen({ meeting, language, at }, seen.timeZone),
              <StandingTag key="state" meeting={meeting} language={language} at={at} />,
            ],
          }))}
        />
        <ListEnd
          language={language}
          shown={seen.meetings.length}
          total={seen.total}
          path="/staff/meetings"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}
