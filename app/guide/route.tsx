import { noForm } from '#app/_form/no-form.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Table, Tag } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { seeGuideQueue } from '#lib/guide/see/see-guide-queue.ts'
import { sayGuide } from '#lib/guide/words/guide.ts'
import { answerBy, isOverdue } from '#lib/reports/rules/clock.ts'

type Queue = NonNullable<Awaited<ReturnType<typeof seeGuideQueue>>>

export const GET = document('guide', seeGuideQueue, guideQueue)
export const POST = noForm

/** Everybody who wants to be called. */
function guideQueue({ queue }: Queue, { language, at }: Asked): Page {
  if (!queue) notFound()
  const say = sayGuide(language)
  const time = (instant: Date) => writtenTime(instant, language, queue.center.timeZone)
  return {
    title: say('title'),
    current: 'guide',
    wide: true,
    main: (
      <>
        <h1>{say('title')}</h1>
        <p className="ajar-lead">{say('lead')}</p>
        <Table
          caption={say('open')}
          head={[say('who'), say('asked'), say('by'), say('state')]}
          empty={<p>{say('none')}</p>}
          rows={queue.open.map((each) => {
            const by = answerBy('soon', each.askedAt, queue.center)
            return {
              id: each.id,
              cells: [
                <Link key="who" href={`/guide/${each.id}`}>
                  {each.writerName}
                </Link>,
                time(each.askedAt),
                <span key="by">
                  {time(by)} {!each.calledAt && isOverdue(by, at) && <Tag tone="warn">{say('late')}</Tag>}
                </span>,
                <span key="state">
                  {each.calledAt ? say('called') : each.changedAt ? say('tried') : ''}{' '}
                  {each.isCrowded && <Tag>{say('crowd')}</Tag>}
                </span>,
              ],
            }
          })}
        />
        {queue.done.length > 0 && (
          <Table
            caption={say('done')}
            head={[say('who'), say('asked'), say('state')]}
            rows={queue.done.map((each) => ({
              id: each.id,
              cells: [
                <Link key="who" href={`/guide/${each.id}`}>
                  {each.writerName}
                </Link>,
                time(each.askedAt),
                say(each.handedAt ? 'handed_over' : 'closed'),
              ],
            }))}
          />
        )}
      </>
    ),
  }
}
