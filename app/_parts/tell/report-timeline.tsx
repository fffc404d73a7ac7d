import { Timeline } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'

type When = string | Date | null

interface Props {
  readonly report: { receivedAt: string | Date; readAt: When; closedAt: When; addedAt: When }
  readonly language: Language
  readonly timeZone: string
}

/** How far a report has come. It is true for every report and the same whoever the report is about. */
export function ReportTimeline({ report, language, timeZone }: Props) {
  const say = sayFamily(language)
  const at = (instant: string | Date) => writtenTime(instant, language, timeZone)
  const { readAt, closedAt, addedAt } = report
  return (
    <Timeline
      moments={[
        { label: say('reports.received'), at: at(report.receivedAt), state: 'done' },
        readAt
          ? { label: say('reports.read'), at: at(readAt), state: 'done' }
          : { label: say('reports.willRead'), state: 'now' },
        ...(readAt && addedAt
          ? [
              { label: say('reports.addedWords'), at: at(addedAt), state: 'done' as const },
              { label: say('reports.willReadAdded'), state: 'now' as const },
            ]
          : []),
        closedAt
          ? { label: say('reports.closed'), at: at(closedAt), state: 'done' }
          : { label: say('reports.willClose'), state: 'next' },
      ]}
    />
  )
}
