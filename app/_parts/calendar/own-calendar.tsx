import type { Asked } from '#app/_page/asked.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Tag } from '#app/_parts/parts.tsx'
import { sayCalendars } from '#lib/calendars/words/calendars.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import type { FeedForms } from './feed-forms.ts'
import { daysOf, MonthList, MonthTable } from './month.tsx'
import { OwnFeed } from './own-feed.tsx'

interface Entry {
  readonly id: string
  readonly startsAt: Date
  /** Whether it was called off. It stands in the list, and counts on no day. */
  readonly isOff: boolean
}

interface Seen<Of extends Entry> {
  readonly month: string
  readonly timeZone: string
  readonly entries: readonly Of[]
  readonly feed: { readonly address: string | null } | null
}

interface Room<Of extends Entry> {
  readonly room: 'client' | 'family'
  readonly forms: FeedForms
  /** What a meeting is called for whoever reads it. */
  readonly words: (entry: Of) => string
  /** How it stands for them. */
  readonly stands: (entry: Of) => { readonly tone: 'good' | 'wait'; readonly words: string }
}

/** The meetings of one month, and the calendar address, of a client or a family member. */
export function ownCalendar<Of extends Entry>(
  seen: Seen<Of>,
  asked: Asked,
  { room, forms, words, stands }: Room<Of>,
): Page {
  const { language } = asked
  const say = sayCalendars(language)
  const { month, timeZone, entries } = seen
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'meetings',
    back: `/${room}/meetings`,
    main: (
      <>
        <MonthTable
          month={month}
          language={language}
          days={daysOf(
            entries.filter(({ isOff }) => !isOff),
            timeZone,
          )}
          path={`/${room}/calendar`}
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
                {words(each)} <Tag tone={stands(each).tone}>{stands(each).words}</Tag>
              </>
            ),
          }))}
        />
        <p>
          <Link href={`/${room}/meetings`}>{say('toMeetings')}</Link>
        </p>
        <OwnFeed feed={seen.feed} forms={forms} asked={asked} />
      </>
    ),
  }
}
