import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { ShortTime } from '#app/staff/_parts/short-time.tsx'
import type { Language } from '#lib/i18n/language.ts'
import type { callsOutside } from '#lib/reports/rows/calls.ts'
import { sayCall } from '#lib/reports/words/call.ts'

interface Props {
  readonly calls: Awaited<ReturnType<typeof callsOutside>>
  readonly timeZone: string
  readonly at: Date
  readonly language: Language
}

/** Calls in which something was said that no permission form covers, with the way to each. */
export function SaidOutside({ calls, timeZone, at, language }: Props) {
  const say = sayCall(language)
  if (calls.length === 0) return null
  return (
    <Card kind="waiting">
      <h2>{say('outsideTitle')}</h2>
      <ul>
        {calls.map(({ id, reportId, clientId, linkId, by, calledAt }) => (
          <li key={id}>
            <Link href={reportId ? `/staff/reports/${reportId}` : `/staff/clients/${clientId}/family/${linkId}`}>
              {say('seeIt')}
            </Link>{' '}
            {by}, <ShortTime time={calledAt} at={at} language={language} timeZone={timeZone} />
          </li>
        ))}
      </ul>
    </Card>
  )
}
