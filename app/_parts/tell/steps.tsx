import type { ReactNode } from 'react'
import type { Shown } from '#app/_form/attempt.ts'
import { Radios } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form.tsx'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { standardNumbers } from '#lib/reports/rules/clock.ts'
import type { Draft, ReportStep } from '#lib/reports/rules/draft.ts'
import { attributions, reportKinds, urgencies } from '#lib/reports/rules/report.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { saveAbout, saveChanges, saveUrgency, saveWhat, saveYou } from './actions.ts'

export interface StepProps {
  readonly draft: Draft
  readonly form: Shown
  readonly language: Language
}

/** A question page: what was typed a moment ago wins over what was kept before. */
function Step({
  draft,
  form,
  language,
  action,
  children,
}: StepProps & { action: typeof saveAbout; children: ReactNode }) {
  return (
    <Form action={action} formKey={form.key} problems={form.problems} language={language}>
      <Hidden name="draft" value={draft.id} />
      {children}
      <Button>{sayTell(language)('next')}</Button>
    </Form>
  )
}

function About(props: StepProps) {
  const { draft, form, language } = props
  const say = sayTell(language)
  const born = (part: string) => form.value(part, datePart(draft.answers.aboutBorn, part))
  return (
    <>
      <h1>{say('about.title')}</h1>
      <Step {...props} action={saveAbout}>
        <TextField
          name="aboutName"
          label={say('about.name')}
          value={form.value('aboutName', draft.answers.aboutName)}
          problems={form.problems}
        />
        <DateField
          name="aboutBorn"
          label={say('about.born')}
          language={language}
          value={born}
          problems={form.problems}
        />
        <TextField
          name="relationship"
          label={say('about.relationship')}
          hint={say('about.relationshipHint')}
          value={form.value('relationship', draft.answers.relationship)}
          problems={form.problems}
        />
      </Step>
    </>
  )
}

function What(props: StepProps) {
  const { draft, form, language } = props
  const say = sayTell(language)
  const options = reportKinds.map((value) => ({ value, label: sayConsent(language)(`kinds.${value}`) }))
  return (
    <>
      <h1>{say('what.title')}</h1>
      <Step {...props} action={saveWhat}>
        <Radios
          name="kind"
          label={say('what.kind')}
          options={options}
          value={form.value('kind', draft.answers.kind)}
          problems={form.problems}
        />
        <TextArea
          name="words"
          rows={7}
          label={say('what.words')}
          hint={say('what.wordsHint')}
          value={form.value('words', draft.answers.words)}
          problems={form.problems}
        />
      </Step>
    </>
  )
}

const noticed = ['sleep', 'eating', 'medication', 'mood', 'behavior', 'wordsSaid', 'whatHelps'] as const

function Changes(props: StepProps) {
  const { draft, form, language } = props
  const say = sayTell(language)
  return (
    <>
      <h1>{say('changes.title')}</h1>
      <p className="ajar-lead">{say('changes.lead')}</p>
      <Step {...props} action={saveChanges}>
        <TextField
          name="sinceWhen"
          label={say('changes.sinceWhen')}
          value={form.value('sinceWhen', draft.answers.sinceWhen)}
          problems={form.problems}
        />
        {noticed.map((name) => (
          <TextArea
            key={name}
            name={name}
            rows={2}
            label={say(`changes.${name}`)}
            value={form.value(name, draft.answers[name])}
            problems={form.problems}
          />
        ))}
        <TextField
          name="whoIsWithThem"
          label={say('changes.whoIsWithThem')}
          value={form.value('whoIsWithThem', draft.answers.whoIsWithThem)}
          problems={form.problems}
        />
      </Step>
    </>
  )
}

function UrgencyStep(props: StepProps) {
  const { draft, form, language } = props
  const say = sayTell(language)
  const safety = [
    { value: 'safe', label: say('urgency.safe') },
    { value: 'unsure', label: say('urgency.unsure') },
    { value: 'not_safe', label: say('urgency.notSafe') },
  ]
  return (
    <>
      <h1>{say('urgency.title')}</h1>
      <Step {...props} action={saveUrgency}>
        <Radios
          name="safetyNow"
          label={say('urgency.safetyNow')}
          options={safety}
          value={form.value('safetyNow', draft.answers.safetyNow)}
          problems={form.problems}
        />
        <Radios
          name="urgency"
          label={say('urgency.urgency')}
          options={urgencies.map((value) => ({
            value,
            label: sayConsent(language)(`urgencies.${value}`, standardNumbers),
          }))}
          value={form.value('urgency', draft.answers.urgency)}
          problems={form.problems}
        />
      </Step>
    </>
  )
}

function You(props: StepProps) {
  const { draft, form, language } = props
  const say = sayTell(language)
  return (
    <>
      <h1>{say('you.title')}</h1>
      <p className="ajar-lead">{say('you.lead')}</p>
      <Step {...props} action={saveYou}>
        <TextField
          name="writerName"
          autoComplete="name"
          label={say('you.name')}
          value={form.value('writerName', draft.answers.writerName)}
          problems={form.problems}
        />
        <Radios
          name="callBack"
          label={say('you.callBack')}
          options={[
            { value: 'yes', label: say('you.callBackYes') },
            { value: 'no', label: say('you.callBackNo') },
          ]}
          value={form.value('callBack', draft.answers.callBack)}
          problems={form.problems}
        />
        <TextField
          name="phone"
          type="tel"
          autoComplete="tel"
          width={20}
          label={say('you.phone')}
          value={form.value('phone', draft.answers.phone)}
          problems={form.problems}
        />
        <TextField
          name="callBackWhen"
          label={say('you.when')}
          value={form.value('callBackWhen', draft.answers.callBackWhen)}
          problems={form.problems}
        />
        <Radios
          name="attribution"
          label={say('you.attribution')}
          hint={say('you.attributionHint')}
          options={attributions.map((value) => ({ value, label: sayConsent(language)(`attributions.${value}`) }))}
          value={form.value('attribution', draft.answers.attribution)}
          problems={form.problems}
        />
      </Step>
    </>
  )
}

export const steps: Record<Exclude<ReportStep, 'check'>, (props: StepProps) => ReactNode> = {
  about: About,
  what: What,
  changes: Changes,
  urgency: UrgencyStep,
  you: You,
}
