import { Tag } from '#app/_parts/parts.tsx'
import { ShortTime } from '#app/staff/_parts/short-time.tsx'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenCall } from '#lib/reports/rows/calls.ts'
import { sayCall } from '#lib/reports/words/call.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

interface Props {
  readonly calls: readonly SeenCall[]
  readonly timeZone: string
  readonly at: Date
  readonly language: Language
}

/** Calls, the newest first: with whom, whether they were reached, what they said and what they were told. */
export function Calls({ calls, timeZone, at, language }: Props) {
  const say = sayCall(language)
  const sayC = sayConsent(language)
  if (calls.length === 0) return null
  const tries = calls.filter(({ reached }) => !reached).length
  return (
    <>
      <h2>{say('list')}</h2>
      {tries > 0 && <p>{say('tries', { count: tries })}</p>}
      <ul className="ajar-doors">
        {calls.map((call) => (
          <li key={call.id}>
            {say(`withWhom.${call.direction}`, {
              name: call.partnerName || sayStaffReports(language)('desk.anonymous'),
            })}{' '}
            {!call.reached && <Tag tone="wait">{say('notReached')}</Tag>}
            {call.heard && (
              <p className="ajar-words">
                {say('theySaid')} {call.heard}
              </p>
            )}
            {call.said && (
              <p className="ajar-words">
                {say('weSaid')} {call.said} ({call.topics.map((topic) => sayC(`topics.${topic}.name`)).join(', ')}){' '}
                {!call.releaseId && <Tag tone="warn">{say('outside')}</Tag>}
              </p>
            )}
            <p className="ajar-kicker">
              {call.by}, <ShortTime time={call.calledAt} at={at} language={language} timeZone={timeZone} />
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
