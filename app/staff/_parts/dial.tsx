import { Card } from '#app/_parts/parts.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { type Dial, standing } from '#lib/people/rules/dial.ts'
import { sayDial } from '#lib/people/words/dial.ts'

interface Props {
  readonly dial: Dial
  readonly at: Date
  readonly timeZone: string
  readonly language: Language
}

/** What a family member said of how much they want to hear, beside what may be told to them. */
export function DialCard({ dial, at, timeZone, language }: Props) {
  const say = sayDial(language)
  const date = dial.until && writtenDay(dial.until, language)
  const isOver = dial.involvement === 'nothing' && standing(dial, dayOf(at, timeZone)) !== 'nothing'
  return (
    <Card>
      <h2>{say('title')}</h2>
      {dial.involvement === null && <p>{say('unsaid')}</p>}
      {isOver && <p>{say('over', { date: date ?? '–' })}</p>}
      {dial.involvement !== null && !isOver && (
        <p>
          <strong>{sayConsent(language)(`involvements.${dial.involvement}`)}</strong>
          {dial.involvement === 'nothing' && date && <>, {say('until', { date })}</>}
        </p>
      )}
      <p className="ajar-kicker">{say('emails')}</p>
    </Card>
  )
}
