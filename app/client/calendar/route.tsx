import { oneOf } from '#app/_form/form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { feedForms } from '#app/_parts/calendar/feed-forms.ts'
import { daysOf, MonthList, MonthTable } from '#app/_parts/calendar/month.tsx'
import { OwnFeed } from '#app/_parts/calendar/own-feed.tsx'
import { Link } from '#app/_parts/link.tsx'
import { Tag } from '#app/_parts/parts.tsx'
import { seeClientCalendar } from '#lib/calendars/see/see-client-calendar.ts'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { dayOf } from '#lib/kernel/local-time.ts'

const forms = { make: 'client-feed', end: 'client-feed-end' } as const

export const GET = document('client', (viewer, { query }) => seeClientCalendar(viewer, query.get('month')), calendar)

export const POST = oneOf(...feedForms('client', forms))

function calendar(seen: NonNullable<Awaited<ReturnType<typeof seeClientCalendar>>>, asked: Asked): Page {
  const { language } = asked
  const say = sayCalendars(language)
  const { month, timeZone, entries } = seen
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'meetings',
    back: '/client/meetings',
    main: (
      <>
        <MonthTable
          month={month}
          language={language}
          days={daysOf(entries, timeZone)}
          path="/client/calendar"
          today={dayOf(asked.at, timeZone)}
        />
        <MonthList
          month={month}
          language={language}
          timeZone={timeZone}
          entries={entries.map((each) => ({
            ...each,
            words: (
              <>
                {each.about}{' '}
                <Tag tone={each.state === 'confirmed' ? 'good' : 'wait'}>
                  {sayConsent(language)(`meetingStates.${each.state}`)}
                </Tag>
              </>
            ),
          }))}
        />
        <p>
          <Link href="/client/meetings">{say('toMeetings')}</Link>
        </p>
        <OwnFeed feed={seen.feed} forms={forms} asked={asked} />
      </>
    ),
  }
}
