import { Note } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFlags } from '#lib/care/words/flags.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenWriterFlag } from '#lib/reports/rows/writer-flags.ts'
import { lastDayOf } from './safety-flags.tsx'

interface Props {
  readonly flags: readonly SeenWriterFlag[]
  readonly language: Language
  readonly timeZone: string
}

/** That colleagues said to be careful with somebody who writes, and why. */
export function WriterFlags({ flags, language, timeZone }: Props) {
  const say = sayFlags(language)
  return flags.map((flag) => (
    <Note key={flag.id} tone="warn">
      <p>
        <strong>{say('writer.title')}</strong>
      </p>
      <p className="ajar-words">{flag.words}</p>
      <p className="ajar-kicker">
        {say('writer.until', {
          date: lastDayOf(flag.endsAt, language, timeZone),
          by: flag.by ?? '–',
          at: writtenTime(flag.setAt, language, timeZone),
        })}
      </p>
    </Note>
  ))
}
