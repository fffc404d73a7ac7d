import { Radios } from '#app/_form/choices.tsx'
import { Button, Hidden } from '#app/_form/form-element.tsx'
import type { Shown } from '#app/_form/shown.ts'
import { meetGivenBack } from '#app/_page/drawing.ts'
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

interface AnswersProps {
  /** Every time of the meeting, and those that are asked about. */
  readonly all: readonly OfferedTime[]
  readonly times: readonly OfferedTime[]
  readonly form: Shown
  readonly language: Language
  readonly timeZone: string
}

interface Chosen {
  readonly time: OfferedTime
  readonly answer: TimeAnswer
}

/** What its reader chose in this form before, on a page that may have shown other times. */
function chosenIn({ all, form }: AnswersProps): readonly Chosen[] {
  return all.flatMap((time) => {
    const answer = timeAnswers.find((each) => each === form.value(`time-${time.id}`))
    return answer ? [{ time, answer }] : []
  })
}

/** A time that is offered anew keeps its hour, which is what its reader chose. */
const isOf = (asked: OfferedTime) => (chosen: Chosen) =>
  chosen.time.id === asked.id || chosen.time.startsAt === asked.startsAt

/**
 * The times that are asked about, each with what its reader chose before. What they chose for times that are not asked
 * about any more is listed. A time that is set and answered takes one press, unless they chose otherwise meanwhile.
 */
export function Answers({ lead, send, ...props }: AnswersProps & { lead: string; send: string; isSet: boolean }) {
  const { times, isSet, language } = props
  const chosen = chosenIn(props)
  const [first] = isSet ? times : []
  const isSettled =
    first && isPlainAnswer(first.answer) && !chosen.filter(isOf(first)).some((each) => each.answer !== first.answer)
  return (
    <>
      <ChosenBefore {...props} chosen={chosen.filter((each) => !times.some((time) => isOf(time)(each)))} />
      {isSettled ? (
        <AnswerAfterAll time={first} language={language} />
      ) : (
        <>
          <p>{lead}</p>
          <TimeAnswers {...props} chosen={chosen} />
          <Button>{send}</Button>
        </>
      )}
    </>
  )
}

/** Yes, if needed or no for each time that was offered. */
function TimeAnswers({ times, form, language, timeZone, chosen }: AnswersProps & { chosen: readonly Chosen[] }) {
  return times.map((time) => (
    <Radios
      key={time.id}
      name={`time-${time.id}`}
      label={writtenTime(time.startsAt, language, timeZone)}
      value={chosen.find(isOf(time))?.answer ?? time.answer ?? ''}
      options={timeAnswers.map((value) => ({ value, label: sayConsent(language)(`timeAnswers.${value}`) }))}
      problems={form.problems}
    />
  ))
}

/** What was chosen for times that are not asked about any more; the choice is not lost. */
function ChosenBefore({ chosen, language, timeZone }: AnswersProps & { chosen: readonly Chosen[] }) {
  if (chosen.length === 0) return null
  meetGivenBack()
  return (
    <>
      <p>{sayFamily(language)('meetings.chosenBefore')}</p>
      <ul>
        {chosen.map(({ time, answer }) => (
          <li key={time.id}>
            {writtenTime(time.startsAt, language, timeZone)}: {sayConsent(language)(`timeAnswers.${answer}`)}
          </li>
        ))}
      </ul>
    </>
  )
}

/** What is asked about a time that is set, by what its reader answered. */
export const leadOfSet = (answer: TimeAnswer | null) => (answer ? leadsOfSet[answer] : 'meetings.settledAsk')
const leadsOfSet = { yes: 'meetings.youCome', if_needed: 'meetings.youIfNeeded', no: 'meetings.youCannot' } as const

/** Whether a time that is set was answered so that one press changes it; whoever comes if needed chooses anew. */
const isPlainAnswer = (answer: TimeAnswer | null | undefined) => answer === 'yes' || answer === 'no'

/** The answer to a time that is set, and one press to change it: somebody may find that they cannot come after all. */
function AnswerAfterAll({ time, language }: { time: OfferedTime; language: Language }) {
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
