import { z } from 'zod'
import { Radios } from '#app/_form/choices.tsx'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import { choice, optionalText, optionalWords } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { OwnWords } from '#app/_parts/own-words.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { writtenTime } from '#app/_parts/written-date.ts'
import { type EscalationAnswer, escalationBy, escalationWhys, mayAskFrom } from '#lib/escalations/rules/escalation.ts'
import { sayEscalation } from '#lib/escalations/words/escalation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type CenterClock, isOverdue } from '#lib/reports/rules/clock.ts'
import type { Urgency } from '#lib/reports/rules/report.ts'

const elseWordsMax = 2000

/** What is sent along with whose report it is. */
export const askingElse = z.object({
  whyElse: choice(escalationWhys, 'say_why_else'),
  aboutStaff: optionalText(),
  words: optionalWords(elseWordsMax),
})

interface Of {
  readonly report: {
    readonly urgency: Urgency
    readonly receivedAt: Date | string
    readonly closedAt: Date | string | null
  }
  readonly escalations: readonly {
    readonly words: string
    readonly raisedAt: Date | string
    readonly isByLink: boolean
    readonly answer: EscalationAnswer | null
    readonly answeredAt: Date | string | null
  }[]
  readonly center: CenterClock
}

interface Props extends Of {
  /** The page on which it is asked. */
  readonly href: string
  readonly at: Date
  readonly language: Language
  /** The language the writer writes in; null where their words are not the reader's to see. */
  readonly wordsIn: Language | null
}

/** What was asked of somebody else about a report and what they answered, and the way to ask, once it is there. */
export function SomebodyElse({ report, escalations, center, href, at, language, wordsIn }: Props) {
  const say = sayEscalation(language)
  const time = (instant: Date | string) => writtenTime(instant, language, center.timeZone)
  const from = mayAskFrom(report, center)
  return (
    <>
      {escalations.map(({ words, raisedAt, isByLink, answer, answeredAt }) => {
        const by = escalationBy(raisedAt, center)
        return (
          <Card key={String(raisedAt)} kind={answer ? 'answer' : 'waiting'} label={say('title')}>
            <p>{say(isByLink ? 'askedByLink' : 'asked', { at: time(raisedAt) })}</p>
            {words && wordsIn && (
              <p className="ajar-words">
                <OwnWords words={words} of={wordsIn} language={language} />
              </p>
            )}
            {!answer || !answeredAt ? (
              <p>{say(isOverdue(by, at) ? 'late' : 'willAnswer', { by: time(by) })}</p>
            ) : wordsIn ? (
              <>
                <p>{say('answered', { at: time(answeredAt) })}</p>
                <p>{say(`answers.${answer}`)}</p>
              </>
            ) : (
              <p>{say('answeredInAccount', { at: time(answeredAt) })}</p>
            )}
          </Card>
        )
      })}
      {escalations.some(({ answer }) => !answer) ? null : from > at ? (
        <p>{say('later', { at: time(from) })}</p>
      ) : (
        <p>
          <Link href={href}>{say('link')}</Link>
        </p>
      )}
    </>
  )
}

/** Where the writer of a report asks for somebody else. Before its time, and while one waits, it says so. */
export function askElsePage(name: string, back: string, of: Of, { language, at, form }: Asked): Page {
  const say = sayEscalation(language)
  const shown = form(name)
  const { center, report, escalations } = of
  const time = (instant: Date) => writtenTime(instant, language, center.timeZone)
  const from = mayAskFrom(report, center)
  const waiting = escalations.find(({ answer }) => !answer)
  return {
    title: say('title'),
    lead: say('lead'),
    back,
    main: waiting ? (
      <>
        <p>{say(waiting.isByLink ? 'askedByLink' : 'asked', { at: time(new Date(waiting.raisedAt)) })}</p>
        <p>{say('willAnswer', { by: time(escalationBy(waiting.raisedAt, center)) })}</p>
      </>
    ) : from > at ? (
      <p>{say('later', { at: time(from) })}</p>
    ) : (
      <>
        <p>{say('by', { by: time(escalationBy(at, center)) })}</p>
        <p>{say('law')}</p>
        <Form name={name} shown={shown} language={language}>
          <Radios
            name="whyElse"
            label={say('whyLegend')}
            value={shown.value('whyElse')}
            problems={shown.problems}
            options={escalationWhys.map((value) => ({ value, label: say(`whys.${value}`) }))}
          />
          <TextField
            name="aboutStaff"
            label={say('about')}
            hint={say('aboutHint')}
            value={shown.value('aboutStaff')}
            problems={shown.problems}
          />
          <TextArea
            name="words"
            rows={5}
            lengthMax={elseWordsMax}
            language={language}
            label={say('words')}
            value={shown.value('words')}
            problems={shown.problems}
          />
          <Button>{say('send')}</Button>
        </Form>
      </>
    ),
  }
}
