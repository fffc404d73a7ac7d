import { z } from 'zod'
import { optionalDay } from '#app/_form/days.ts'
import { form } from '#app/_form/form.ts'
import type { Given } from '#app/_form/given.ts'
import { choice, optionalWords, uuid, words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { reviewExceptional } from '#lib/exceptions/do/review-exceptional.ts'
import { reviewVerdicts } from '#lib/exceptions/rules/review.ts'
import { type SeenExceptionalQueue, seeExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { ExceptionalCard } from './exceptional-card.tsx'
import { ReviewForm } from './review-form.tsx'

export const GET = document('staff', seeExceptional, exceptional)

export const POST = form(
  'staff',
  {
    name: 'exceptional-review',
    page: ({ path, values }: Given) => `${path}?entry=${encodeURIComponent(values.exceptional?.[0] ?? '')}`,
    shape: z
      .object({
        exceptional: uuid('not_possible'),
        verdict: choice(reviewVerdicts, 'choose_verdict'),
        note: words('write_verdict', 1000),
        until: optionalDay(),
        why: optionalWords(500),
      })
      .transform(({ note, until, why, ...rest }) => ({
        ...rest,
        words: note,
        delayedUntil: until,
        delayReason: why,
      })),
    done: '/staff/exceptional',
  },
  reviewExceptional,
)

/** What was told on another ground: what waits for review first, one of them open. */
function exceptional(seen: SeenExceptionalQueue, asked: Asked): Page {
  const { language, query } = asked
  const say = sayExceptional(language)
  const open =
    seen.waiting.find(({ id }) => id === asked.idInQuery('entry')) ?? seen.waiting.find(({ isOwn }) => !isOwn)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    back: '/staff',
    main: (
      <>
        {seen.waiting.length === 0 && <p>{say('empty')}</p>}
        {seen.waiting.map((entry) => (
          <ExceptionalCard
            key={entry.id}
            entry={entry}
            title={entry.clientName}
            timeZone={seen.timeZone}
            language={language}
          >
            {entry.isOwn && <p>{say('ownWaits')}</p>}
            {!entry.isOwn && entry !== open && (
              <p>
                <Link href={`/staff/exceptional?entry=${entry.id}`}>
                  {say('review.title')}
                  <span className="ajar-visually-hidden"> {entry.clientName}</span>
                </Link>
              </p>
            )}
            {!entry.isOwn && entry === open && <ReviewForm entry={entry} asked={asked} />}
          </ExceptionalCard>
        ))}
        <ListEnd
          language={language}
          shown={seen.waiting.length}
          total={{ count: seen.total, isMore: false }}
          path="/staff/exceptional"
          query={query}
          next={null}
        />
        {seen.reviewed.length > 0 && <h2>{say('reviewed')}</h2>}
        {seen.reviewed.map((entry) => (
          <ExceptionalCard
            key={entry.id}
            entry={entry}
            title={entry.clientName}
            timeZone={seen.timeZone}
            language={language}
          >
            {entry.review?.verdict === 'disagreed' && (
              <p>
                <Link href={`/staff/clients/${entry.clientId}/accounting`}>{say('review.thenWrong')}</Link>
              </p>
            )}
          </ExceptionalCard>
        ))}
      </>
    ),
  }
}
