import { oneOf } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { feedForms } from '#app/_parts/calendar/feed-forms.ts'
import { MonthTable } from '#app/_parts/calendar/month.tsx'
import { OwnFeed } from '#app/_parts/calendar/own-feed.tsx'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { StandingTag } from '#app/_parts/meetings/standing.tsx'
import { Table } from '#app/_parts/parts.tsx'
import { writtenMonth, writtenTime } from '#app/_parts/written-date.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeStaffCalendar } from '#lib/calendars/see/see-staff-calendar.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { dayOf } from '#lib/kernel/local-time.ts'

const forms = { make: 'staff-feed', end: 'staff-feed-end' } as const

export const GET = document(
  'staff',
  (viewer, { query, idInQuery }) => seeStaffCalendar(viewer, query.get('month'), idInQuery('after')),
  calendar,
)

export const POST = oneOf(...feedForms('staff', forms))

function calendar(seen: FoundBy<typeof seeStaffCalendar>, asked: Asked): Page {
  const { language, query } = asked
  const say = sayCalendars(language)
  const { month, timeZone, entries } = seen
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    back: '/staff',
    wide: true,
    main: (
      <>
        <MonthTable
          month={month}
          language={language}
          days={new Map(seen.days.map(({ day, count }) => [day, count]))}
          path="/staff/calendar"
          today={dayOf(asked.at, timeZone)}
        />
        <Table
          caption={say('list', { month: writtenMonth(month, language) })}
          empty={<p>{say('none')}</p>}
          head={[say('when'), say('who'), say('state')]}
          rows={entries.map((entry) => ({
            id: entry.id,
            cells: [
              <Link key="when" href={`/staff/meetings/${entry.meetingId}`}>
                {writtenTime(entry.startsAt, language, timeZone)}
              </Link>,
              entry.clientName,
              <StandingTag key="state" meeting={{ ...entry, times: [entry] }} language={language} at={asked.at} />,
            ],
          }))}
        />
        <ListEnd
          language={language}
          shown={entries.length}
          total={seen.total}
          path="/staff/calendar"
          query={query}
          next={seen.next}
        />
        <OwnFeed feed={seen.feed} forms={forms} asked={asked} />
      </>
    ),
  }
}
