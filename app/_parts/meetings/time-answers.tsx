import { Radios } from '#app/_form/choices.tsx'
import { Button, Hidden } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { writtenTime } from '#app/_parts/written-date.ts'
import { sayFamily } from '#lib/family/words/family.ts'
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

/** Whether a time that is set was answered so that one press changes it; whoever comes if needed chooses anew. */
export const isPlainAnswer = (answer: TimeAnswer | null | undefined) => answer === 'yes' || answer === 'no'

/** The answer to a time that is set, and one press to change it: somebody may find that they cannot come after all. */
export function AnswerAfterAll({ time, language }: { time: OfferedTime; language: Language }) {
  const say = sayFamily(language)
  const comes = time.answer !== 'no'
  return (
    <>
      <p>{say(comes ? 'meetings.youCome' : 'meetings.youCannot')}</p>
      <Hidden name={`time-${time.id}`} value={comes ? 'no' : 'yes'} />
      <Button kind="quiet">{say(comes ? 'meetings.cannotCome' : 'meetings.canCome')}</Button>
    </>
  )
}
