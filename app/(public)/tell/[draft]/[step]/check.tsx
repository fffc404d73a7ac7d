import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { SummaryList } from '#app/_parts/parts.tsx'
import { writtenDay } from '#app/_parts/written-date.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { standardNumbers } from '#lib/reports/rules/clock.ts'
import {
  type Attribution,
  observationNames,
  type ReportKind,
  type Safety,
  type Urgency,
} from '#lib/reports/rules/report.ts'
import type { OwnWriter } from '#lib/reports/rules/writer.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import type { QuestionStep } from '../../shapes.ts'
import type { StepProps } from './questions.tsx'

/** Shows the whole report once more before it is sent. */
export function Check({ draft, shown, language, writer }: StepProps & { writer: OwnWriter | null }) {
  const { answers, id } = draft
  const say = sayTell(language)
  const sayC = sayConsent(language)
  const given = (text: string | undefined) => text || say('check.empty')
  const row = (key: string, value: string, step: QuestionStep) => ({
    key,
    value: <span className="ajar-words">{value}</span>,
    changeHref: `/tell/${id}/${step}`,
  })
  return (
    <>
      <h1>{say('check.title')}</h1>
      <p className="ajar-lead">{say('check.lead')}</p>
      <p>{writer ? say('check.asAccount', { email: writer.email }) : say('check.asNobody')}</p>
      <SummaryList
        language={language}
        rows={[
          row(say('check.about'), given(answers.aboutName), 'about'),
          row(
            say('check.born'),
            answers.aboutBorn ? writtenDay(answers.aboutBorn, language) : say('check.empty'),
            'about',
          ),
          row(say('check.relationship'), given(answers.relationship), 'about'),
          row(say('check.kind'), sayC(`kinds.${answers.kind as ReportKind}`), 'what'),
          row(say('check.words'), given(answers.words), 'what'),
          ...observationNames.flatMap((name) =>
            answers[name] ? [row(say(`changes.${name}`), answers[name], 'changes')] : [],
          ),
          row(
            say('check.safety'),
            given(answers.safetyNow && say(`urgency.${answers.safetyNow as Safety}`)),
            'urgency',
          ),
          row(say('check.urgency'), sayC(`urgencies.${answers.urgency as Urgency}`, standardNumbers), 'urgency'),
          row(say('check.name'), given(answers.writerName), 'you'),
          row(
            say('check.callBack'),
            answers.callBack === 'yes'
              ? [answers.phone, answers.callBackWhen].filter(Boolean).join(', ')
              : say('you.callBackNo'),
            'you',
          ),
          row(say('check.attribution'), sayC(`attributions.${answers.attribution as Attribution}`), 'you'),
        ]}
      />
      <Form name="tell-send" shown={shown} language={language}>
        <Hidden name="draft" value={id} />
        {Object.entries(answers).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <Button>{say('check.send')}</Button>
      </Form>
    </>
  )
}
