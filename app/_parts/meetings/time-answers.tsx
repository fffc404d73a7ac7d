import { Radios } from '#app/_form/choices.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type TimeAnswer, timeAnswers } from '#lib/meetings/rules/meeting.ts'

interface OfferedTime {
  readonly id: string
  readonly startsAt: string
  readonly answer: TimeAnswer | null
}

/** Yes, if needed or no for each time that was offered. */
export function TimeAnswers(props: {
  times: readonly OfferedTime[]
  form: Shown
  language: Language
  timeZone: string
}) {
  const { times, form, language, timeZone } = props
  return times.map((time) => (
    <Radios
      key={time.id}
      name={`time-${time.id}`}
      label={writtenTime(time.startsAt, language, timeZone)}
      value={form.value(`time-${time.id}`, time.answer ?? '')}
      options={timeAnswers.map((value) => ({ value, label: sayConsent(language)(`timeAnswers.${value}`) }))}
      problems={form.problems}
    />
  ))
}
