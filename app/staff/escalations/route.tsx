import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { late, ShortTime } from '#app/staff/_parts/short-time.tsx'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { escalationBy } from '#lib/escalations/rules/escalation.ts'
import { seeEscalations } from '#lib/escalations/see/see-escalations.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import { isOverdue } from '#lib/reports/rules/clock.ts'

export const GET = document('staff', seeEscalations, escalations)

export const POST = noForm

/** Writers who asked for somebody else, whoever has waited longest first. */
function escalations({ open, done, center }: FoundBy<typeof seeEscalations>, { language, at }: Asked): Page {
  const say = sayEscalation(language)
  const { timeZone } = center
  const time = (instant: Date) => <ShortTime time={instant} at={at} language={language} timeZone={timeZone} />
  const writer = ({ id, writerName, reference }: (typeof open)[number]) => (
    <span key="who">
      <Link href={`/staff/escalations/${id}`}>{writerName || say('desk.anonymous')}</Link>{' '}
      <span className="ajar-kicker">{reference}</span>
    </span>
  )
  return {
    title: say('desk.title'),
    lead: say('desk.lead'),
    current: 'today',
    wide: true,
    main: (
      <>
        <Table
          caption={say('desk.title')}
          isNamedAbove
          empty={<p>{say('desk.empty')}</p>}
          head={[say('desk.who'), say('desk.why'), say('desk.raised'), say('desk.by'), say('desk.owner')]}
          rows={open.map((each) => {
            const by = escalationBy(each.raisedAt, center)
            return {
              id: each.id,
              cells: [
                writer(each),
                say(`whys.${each.why}`),
                time(each.raisedAt),
                <span key="by">
                  {time(by)} {isOverdue(by, at) && <Tag tone="warn">{late(by, at, language)}</Tag>}
                </span>,
                each.owner ?? '–',
              ],
            }
          })}
        />
        {done.length > 0 && (
          <Table
            caption={say('desk.done')}
            head={[say('desk.who'), say('desk.why'), say('desk.answeredOn')]}
            rows={done.map((each) => ({
              id: each.id,
              cells: [
                writer(each),
                say(`whys.${each.why}`),
                each.answeredAt && writtenTime(each.answeredAt, language, timeZone),
              ],
            }))}
          />
        )}
      </>
    ),
  }
}
