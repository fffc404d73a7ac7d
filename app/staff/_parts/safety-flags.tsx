import { Link } from '#app/_parts/link.tsx'
import { Note } from '#app/_parts/parts.tsx'
import { writtenDate, writtenTime } from '#app/_parts/written-date.ts'
import type { SeenSafetyFlag } from '#lib/care/rows/safety-flags.ts'
import { sayFlags } from '#lib/care/words/flags.ts'
import type { Language } from '#lib/i18n/language.ts'

interface Props {
  readonly flags: readonly SeenSafetyFlag[]
  readonly language: Language
  readonly timeZone: string
  /** Whoever reads it, where it stands among the work of their day. */
  readonly own?: string
}

/** That nobody goes there alone, and what to know: for whoever visits next. */
export function SafetyFlags({ flags, language, timeZone, own }: Props) {
  const say = sayFlags(language)
  return flags.map((flag) => (
    <Note key={flag.id} tone="warn">
      <p>
        <strong>
          {own ? (
            <Link href={`/staff/clients/${flag.clientId}`}>{say('safety.title', { name: flag.clientName })}</Link>
          ) : (
            say('safety.title', { name: flag.clientName })
          )}
        </strong>
      </p>
      <p className="ajar-words">{flag.words}</p>
      <p className="ajar-kicker">
        {say('safety.until', {
          date: lastDayOf(flag.endsAt, language, timeZone),
          by: flag.by,
          at: writtenTime(flag.setAt, language, timeZone),
          reviewer: flag.reviewer,
        })}{' '}
        {own === flag.reviewerId && say('safety.review')}
      </p>
    </Note>
  ))
}

/** The last day of what ends with the day after it. */
export function lastDayOf(endsAt: Date, language: Language, timeZone: string): string {
  return writtenDate(new Date(endsAt.getTime() - 1), language, timeZone)
}
