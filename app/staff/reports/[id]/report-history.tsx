import type { Asked } from '#app/_page/asked.ts'
import { Note } from '#app/_parts/parts.tsx'
import { writtenDay, writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { Urgency } from '#lib/reports/rules/report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'

type Action = SeenReport['actions'][number]

/** What was done with a report, by whom and when, the newest first. */
export function ReportHistory({ seen, language }: { seen: SeenReport; language: Language }) {
  if (seen.actions.length === 0) return null
  return (
    <>
      <h2>{sayStaffReports(language)('one.history')}</h2>
      <ul className="ajar-doors">
        {seen.actions.map((action) => (
          <li key={action.id}>
            {saidOf(action, language)}
            <p className="ajar-kicker">
              {action.by}, {writtenTime(action.at, language, seen.center.timeZone)}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What was done, what came of it, and the note, in one line. */
function saidOf(action: Action, language: Language): string {
  const say = sayDesk(language)
  return [
    say(`deeds.${action.kind}`),
    action.outcome && say(`outcomes.${action.outcome}`),
    action.words && wordsOf(action, language),
  ]
    .filter(Boolean)
    .join(': ')
}

function wordsOf({ kind, words }: Action, language: Language): string {
  if (kind === 'regraded') return sayConsent(language)(`urgencyTags.${words as Urgency}`)
  if (kind === 'cannot_tell') return sayDesk(language)('noMatch.again', { date: writtenDay(words, language) })
  return words
}

const formsThatChange = [
  'read',
  'close',
  'regrade',
  'match',
  'no-match',
  'anew',
  'move',
  'give-back',
  'merge',
  'part',
  'neutral',
  'reply',
]

/** For whoever sent a form that no longer fits: what a colleague did last, and when. */
export function LastChange({ seen, asked }: { seen: SeenReport; asked: Asked }) {
  const [last] = seen.actions
  const { language, form } = asked
  if (!last || formsThatChange.every((name) => form(`report-${name}`).problems.length === 0)) return null
  const what = sayDesk(language)(`deeds.${last.kind}`)
  const time = writtenTime(last.at, language, seen.center.timeZone)
  return (
    <Note tone="wait">
      <p>{sayStaffReports(language)('one.lastChange', { what, name: last.by ?? '–', time })}</p>
    </Note>
  )
}

/** The colleagues who have this report open too, so that two do not answer at once. */
export function AlsoOpen({ seen, asked: { at, language } }: { seen: SeenReport; asked: Asked }) {
  if (seen.alsoOpen.length === 0) return null
  const say = sayDesk(language)
  const minutesSince = (opened: Date) => Math.max(0, Math.round((at.getTime() - opened.getTime()) / 60_000))
  return (
    <Note tone="wait">
      {seen.alsoOpen.map((each) => (
        <p key={each.name + each.at.toISOString()}>
          {say('alsoOpen', { name: each.name, minutes: minutesSince(each.at) })}
        </p>
      ))}
    </Note>
  )
}
