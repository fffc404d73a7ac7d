import { openness } from '#app/_parts/openness.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import { answerBy, type CenterClock, isOverdue } from '#lib/reports/rules/clock.ts'
import type { Urgency } from '#lib/reports/rules/report.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

interface Props {
  readonly report: {
    urgency: Urgency
    receivedAt: Date | string
    readAt: Date | string | null
    closedAt: Date | string | null
    addedAt: Date | string | null
  }
  readonly center: CenterClock
  readonly at: Date
  readonly language: Language
  /** Whether an answer can be read there: a report without an account is answered by a call alone. */
  readonly mayHoldAnswer: boolean
}

/**
 * The day and hour by which a report, or what was added to one that was read, is read. It follows from what its writer
 * said and when, and from nothing else.
 */
export function readBy({ report, center, language }: Omit<Props, 'at' | 'mayHoldAnswer'>): { by: Date; words: string } {
  const waitsSince = (report.readAt && report.addedAt) || report.receivedAt
  const by = answerBy(report.urgency, new Date(waitsSince), center)
  return { by, words: writtenTime(by, language, center.timeZone) }
}

/**
 * Whether we are open, and the day and hour by which this report is read and, where an answer can be read here and we
 * may give one, answered.
 */
export function ReportTimes({ report, center, at, language, mayHoldAnswer }: Props) {
  const say = sayTell(language)
  const { by, words } = readBy({ report, center, language })
  const { readAt, closedAt, addedAt } = report
  if (closedAt) return null
  return (
    <>
      <p>
        {readAt && !addedAt
          ? say('times.wasRead', { at: writtenTime(readAt, language, center.timeZone) })
          : isOverdue(by, at)
            ? say('times.late', { by: words })
            : say(readAt ? 'times.readAddedBy' : 'times.readBy', { by: words })}{' '}
        {mayHoldAnswer && !isOverdue(by, at) && say('times.answerBy', { by: words })}
      </p>
      <p>{openness({ center, at, language })}</p>
    </>
  )
}
