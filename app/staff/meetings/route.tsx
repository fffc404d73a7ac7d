import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import { sayAgenda } from '#lib/agendas/words/agenda.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { seeMeetings } from '#lib/meetings/see/see-meetings.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { sayWishes } from '#lib/meetings/words/wishes.ts'

type Meetings = FoundBy<typeof seeMeetings>

export const GET = document('staff', (viewer, { idInQuery }) => seeMeetings(viewer, idInQuery('after')), meetings)

export const POST = noForm

function meetings(seen: Meetings, { language, query }: Asked): Page {
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
          empty={<p>{say('empty')}</p>}
          head={[say('about'), say('client'), say('state'), say('proposed')]}
          rows={seen.meetings.map((meeting) => ({
            id: meeting.id,
            cells: [
              <span key="about">
                <Link href={`/staff/meetings/${meeting.id}`}>{meeting.about}</Link>{' '}
                {meeting.hasNews && (
                  <Link href={`/staff/meetings/${meeting.id}/agenda`}>{sayAgenda(language)('staff.isNew')}</Link>
                )}
              </span>,
              meeting.clientName,
              <Tag key="state" tone={meeting.state === 'confirmed' ? 'good' : 'wait'}>
                {meeting.waitsFor
                  ? say(`waitsFor.${meeting.waitsFor}`)
                  : sayConsent(language)(`meetingStates.${meeting.state}`)}
              </Tag>,
              writtenDate(meeting.proposedAt, language, seen.timeZone),
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
