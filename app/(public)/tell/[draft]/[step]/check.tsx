import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { SummaryList } from '#app/_parts/parts.tsx'
import { writtenBirthday } from '#app/_parts/written-date.ts'
import { sayAttachments } from '#lib/attachments/words/attachments.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'
import { type QuestionStep, stepsOf, urgencyOf } from '#lib/reports/rules/draft.ts'
import { namesOfOthers } from '#lib/reports/rules/people-named.ts'
import { type Attribution, observationNames, type Safety } from '#lib/reports/rules/report.ts'
import { numbersOf } from '#lib/reports/rules/standards.ts'
import type { OwnWriter } from '#lib/reports/rules/writer.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import type { StepProps } from './questions.tsx'

/** Shows the whole report once more before it is sent. */
export function Check({ draft, shown, language, standards, writer }: StepProps & { writer: OwnWriter | null }) {
  const { answers, id } = draft
  const say = sayTell(language)
  const given = (text: string | undefined) => text || say('check.empty')
  const row = (key: string, value: string, step: QuestionStep) => ({
    key,
    value: <span className="ajar-words">{value}</span>,
    changeHref: `/tell/${id}/${step}`,
  })
  const asks = (step: QuestionStep) => stepsOf(answers).includes(step)
  const rows = [
    ...(asks('safety') ? [row(say('check.safety'), say(`safety.${answers.safetyNow as Safety}`), 'safety')] : []),
    row(say('check.about'), given(answers.aboutName), 'about'),
    row(
      say('check.born'),
      answers.aboutBorn ? writtenBirthday(answers.aboutBorn, language) : say('check.empty'),
      'about',
    ),
    row(say('check.relationship'), given(inWords('relationships', answers.relationship ?? '', language)), 'about'),
    row(
      sayTell(language)('several.alsoShort'),
      given(namesOfOthers(answers.alsoAbout ?? '', answers.aboutName).join('\n')),
      'about',
    ),
    row(say('check.words'), given(answers.words), 'what'),
    ...observationNames.flatMap((name) =>
      asks('changes') && answers[name] ? [row(say(`changes.${name}`), answers[name], 'changes')] : [],
    ),
    row(
      say('check.urgency'),
      sayConsent(language)(`urgencies.${urgencyOf(answers)}`, numbersOf(standards)),
      asks('urgency') ? 'urgency' : (stepsOf(answers)[0] ?? 'kind'),
    ),
    row(say('check.name'), given(answers.writerName), 'you'),
    row(
      say('check.callBack'),
      answers.callBack === 'yes'
        ? [answers.phone, answers.callBackWhen].filter(Boolean).join(', ')
        : say('you.callBackNo'),
      'you',
    ),
    row(say('check.attribution'), sayConsent(language)(`attributions.${answers.attribution as Attribution}`), 'you'),
  ]
  return (
    <>
      <h1>{say('check.title')}</h1>
      <p className="ajar-lead">{say('check.lead')}</p>
      <p>{writer ? say('check.asAccount', { email: writer.email }) : say('check.asNobody')}</p>
      <SummaryList language={language} rows={rows} />
      <Form name="tell-send" shown={shown} language={language}>
        <Hidden name="draft" value={id} />
        {Object.entries(answers).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        <p className="govuk-hint">{sayAttachments(language)('afterwards')}</p>
        <Button>{say('check.send')}</Button>
      </Form>
    </>
  )
}
