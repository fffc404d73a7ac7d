import { z } from 'zod'
import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { ListEnd } from '#app/_parts/list-end.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { late, ShortTime } from '#app/staff/_parts/short-time.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeConversations } from '#lib/conversations/see/see-conversations.ts'
import { sayPromise } from '#lib/conversations/words/promise.ts'
import { sayStaffMessages } from '#lib/conversations/words/staff-messages.ts'
import { answerBy, isOverdue } from '#lib/reports/rules/clock.ts'

const isOn = z
  .literal('1')
  .transform(() => true)
  .optional()
  .catch(undefined)
/** Filters stand in the address. Values that are no filter are ignored. */
const filterShape = z.object({ mine: isOn, waiting: isOn, late: isOn, after: z.uuid().optional().catch(undefined) })
const filterOf = (query: URLSearchParams) => filterShape.parse(Object.fromEntries(query))

type Queue = FoundBy<typeof seeConversations>

export const GET = document('staff', (viewer, { query }) => seeConversations(viewer, filterOf(query)), queue)

export const POST = noForm

function queue(seen: Queue, { at, language, query }: Asked): Page {
  const filter = filterOf(query)
  const say = sayStaffMessages(language)
  const filters = [
    { href: '/staff/messages', words: say('all'), isShown: !filter.mine && !filter.waiting && !filter.late },
    { href: '/staff/messages?waiting=1', words: say('waiting'), isShown: filter.waiting },
    { href: '/staff/messages?late=1', words: say('late'), isShown: filter.late },
    { href: '/staff/messages?mine=1', words: say('mine'), isShown: filter.mine },
  ]
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'messages',
    wide: true,
    main: (
      <>
        <nav className="ajar-nav" aria-label={say('filter')}>
          <ul>
            {filters.map(({ href, words, isShown }) => (
              <li key={href}>
                <Link href={href} aria-current={isShown ? 'true' : undefined}>
                  {words}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        <Table
          caption={say('title')}
          isNamedAbove
          empty={<p>{say('empty')}</p>}
          head={[say('about'), say('holder'), say('answerBy'), say('state')]}
          rows={seen.rows.map((row) => ({ id: row.id, cells: cellsOf(row, seen, at, language) }))}
        />
        <ListEnd
          language={language}
          shown={seen.rows.length}
          total={seen.total}
          path="/staff/messages"
          query={query}
          next={seen.next}
        />
      </>
    ),
  }
}

function cellsOf(row: Queue['rows'][number], { center }: Queue, at: Date, language: Asked['language']) {
  const say = sayStaffMessages(language)
  const { timeZone } = center
  const by = row.waitsSince && answerBy('soon', row.waitsSince, center)
  const isNew = row.readAt === null || row.readAt < row.saidAt
  return [
    <span key="about">
      <Link href={`/staff/messages/${row.id}`}>{row.clientName ?? row.aboutName}</Link>{' '}
      {row.isCrowded && <Tag>{say('crowd')}</Tag>}{' '}
      {row.promisedBy && isOverdue(row.promisedBy, at) && <Tag tone="warn">{sayPromise(language)('lateTag')}</Tag>}
    </span>,
    row.holder ?? say('desk'),
    <span key="by">
      {by && <ShortTime time={by} at={at} language={language} timeZone={timeZone} />}{' '}
      {by && isOverdue(by, at) && <Tag tone="warn">{late(by, at, language)}</Tag>}
    </span>,
    <Tag key="state" tone={isNew ? 'warn' : by ? 'wait' : 'good'}>
      {say(isNew ? 'newWords' : by ? 'read' : 'settled')}
    </Tag>,
  ]
}
