import type { ReactNode } from 'react'
import { Radios } from '#app/_form/choices.tsx'
import { DateField, datePart } from '#app/_form/date-field.tsx'
import { TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import { wordsMax } from '#app/_form/shapes.ts'
import type { Shown } from '#app/_form/shown.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type Draft, pathOf, type QuestionStep } from '#lib/reports/rules/draft.ts'
import {
  attributions,
  observationNames,
  observations,
  peopleMax,
  safeties,
  urgencies,
} from '#lib/reports/rules/report.ts'
import { numbersOf, type ResponseStandards } from '#lib/reports/rules/standards.ts'
import { sayTell } from '#lib/reports/words/tell.ts'

export interface StepProps {
  readonly draft: Draft
  readonly shown: Shown
  readonly language: Language
  /** By when the center answers, for the sentences that say so. */
  readonly standards: ResponseStandards
}

/** Steps of one question, which is their heading. */
const asksOneThing: ReadonlySet<QuestionStep> = new Set(['kind', 'safety', 'urgency'])

/** The questions of one step. */
export function Questions({ step, ...props }: StepProps & { step: QuestionStep }) {
  const say = sayTell(props.language)
  const Fields = fieldsOf[step]
  return (
    <>
      {!asksOneThing.has(step) && <h1>{say(`${step}.title`)}</h1>}
      {(step === 'changes' || step === 'you') && <p className="ajar-lead">{say(`${step}.lead`)}</p>}
      <Form name={`tell-${step}`} shown={props.shown} language={props.language}>
        {/* Ties the words to this report: they are shown again in no other. */}
        <Hidden name="draft" value={props.draft.id} />
        <Fields {...props} />
        <Button>{say('next')}</Button>
      </Form>
    </>
  )
}

/** A field of a step. What was typed a moment ago wins over what the draft keeps. */
function fieldIn({ draft, shown }: StepProps) {
  return (name: string) => ({
    name,
    value: shown.value(name, draft.answers[name]),
    problems: shown.problems,
  })
}

function About(props: StepProps) {
  const { draft, shown, language } = props
  const field = fieldIn(props)
  const say = sayTell(language)
  const born = (part: string) => shown.value(part, datePart(draft.answers.aboutBorn, part))
  return (
    <>
      <TextField {...field('aboutName')} label={say('about.name')} />
      <DateField
        name="aboutBorn"
        label={say('about.born')}
        language={language}
        value={born}
        problems={shown.problems}
      />
      <TextField {...field('relationship')} label={say('about.relationship')} hint={say('about.relationshipHint')} />
      <TextArea
        {...field('alsoAbout')}
        rows={3}
        lengthMax={peopleMax * 100}
        language={language}
        label={say('several.also')}
        hint={say('several.alsoHint')}
      />
    </>
  )
}

/** What brings somebody here. Each leads to questions of its own. */
function Kind(props: StepProps) {
  const say = sayTell(props.language)
  const options = (['concern', 'good_news', 'case_management', 'joint_meeting'] as const).map((value) => ({
    value,
    label: say(`kind.${value}`),
  }))
  return <Radios {...fieldIn(props)('kind')} label={say('kind.title')} asHeading options={options} />
}

/** Asked first of whoever worries, because the answer decides what comes next. */
function SafetyNow(props: StepProps) {
  const say = sayTell(props.language)
  const options = safeties.map((value) => ({ value, label: say(`safety.${value}`) }))
  return <Radios {...fieldIn(props)('safetyNow')} label={say('safety.title')} asHeading options={options} />
}

function What(props: StepProps) {
  const say = sayTell(props.language)
  const path = pathOf(props.draft.answers) ?? 'worry'
  return (
    <TextArea
      {...fieldIn(props)('words')}
      rows={7}
      lengthMax={wordsMax}
      language={props.language}
      label={say(`what.${path}`)}
      hint={say(`what.${path}Hint`)}
    />
  )
}

function Changes(props: StepProps) {
  const { language } = props
  const field = fieldIn(props)
  const say = sayTell(language)
  return (
    <>
      {observationNames.map((name) =>
        observations[name] === 'line' ? (
          <TextField key={name} {...field(name)} label={say(`changes.${name}`)} />
        ) : (
          <TextArea
            key={name}
            {...field(name)}
            rows={2}
            lengthMax={1000}
            language={language}
            label={say(`changes.${name}`)}
          />
        ),
      )}
    </>
  )
}

function HowSoon(props: StepProps) {
  const { language } = props
  return (
    <Radios
      {...fieldIn(props)('urgency')}
      label={sayTell(language)('urgency.title')}
      asHeading
      options={urgencies.map((value) => ({
        value,
        label: sayConsent(language)(`urgencies.${value}`, numbersOf(props.standards)),
      }))}
    />
  )
}

function You(props: StepProps) {
  const { language } = props
  const field = fieldIn(props)
  const say = sayTell(language)
  return (
    <>
      <TextField {...field('writerName')} autoComplete="name" label={say('you.name')} />
      <Radios
        {...field('callBack')}
        label={say('you.callBack')}
        options={[
          { value: 'yes', label: say('you.callBackYes') },
          { value: 'no', label: say('you.callBackNo') },
        ]}
      />
      <TextField {...field('phone')} type="tel" autoComplete="tel" width={20} label={say('you.phone')} />
      <TextField {...field('callBackWhen')} label={say('you.when')} />
      <Radios
        {...field('attribution')}
        label={say('you.attribution')}
        hint={say('you.attributionHint')}
        options={attributions.map((value) => ({ value, label: sayConsent(language)(`attributions.${value}`) }))}
      />
    </>
  )
}

const fieldsOf: Record<QuestionStep, (props: StepProps) => ReactNode> = {
  kind: Kind,
  safety: SafetyNow,
  about: About,
  what: What,
  changes: Changes,
  urgency: HowSoon,
  you: You,
}
