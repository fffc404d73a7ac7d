import { Select, TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { stepDoers, supports } from '#lib/goals/rules/goal.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import type { SeenSummary } from './after-forms.tsx'

/** The steps that were agreed, each under its goal, and the form that puts another there. */
export function AgreedSteps(props: { seen: SeenSummary; mayWrite: boolean; asked: Asked }) {
  const { seen, mayWrite, asked } = props
  const { language, form } = asked
  const [say, sayC] = [saySummary(language), sayConsent(language)]
  const shown = form('agreed-step')
  const field = (name: string) => ({ name, value: shown.value(name), problems: shown.problems })
  // Nothing is chosen beforehand: a step under the goal that happens to stand first would be told to the wrong people.
  const choose = { value: '', label: say('steps.choose') }
  return (
    <>
      <h2>{say('steps.title')}</h2>
      {seen.steps.length === 0 && <p>{say('steps.none')}</p>}
      <ul>
        {seen.steps.map((step) => (
          <li key={step.id}>
            {step.words} ({sayC(`doers.${step.doer}`)}).{' '}
            {say('steps.under', { goal: step.shared ? step.goal : say('steps.isPrivate', { goal: step.goal }) })}
            {step.wouldHelp && <> · {say('steps.help', { words: step.wouldHelp })}</>}
          </li>
        ))}
      </ul>
      {mayWrite && seen.goals.length === 0 && <p>{say('steps.noGoal')}</p>}
      {mayWrite && seen.goals.length > 0 && (
        <Form name="agreed-step" shown={shown} language={language}>
          <p>{say('steps.lead')}</p>
          <Select
            {...field('goal')}
            label={say('steps.goal')}
            options={[
              choose,
              ...seen.goals.map(({ id, words, shared }) => ({
                value: id,
                label: shared ? words : say('steps.isPrivate', { goal: words }),
              })),
            ]}
          />
          <TextField {...field('step')} label={say('steps.words')} />
          <Select
            {...field('doer')}
            label={say('steps.doer')}
            options={[choose, ...stepDoers.map((value) => ({ value, label: sayC(`doers.${value}`) }))]}
          />
          <TextField {...field('skill')} label={say('steps.skill')} />
          <Select
            {...field('support')}
            label={say('steps.support')}
            options={[choose, ...supports.map((value) => ({ value, label: sayC(`supports.${value}`) }))]}
          />
          <TextField {...field('wouldHelp')} label={say('steps.wouldHelp')} />
          <TextField {...field('wouldNotHelp')} label={say('steps.wouldNotHelp')} />
          <Button>{say('steps.send')}</Button>
        </Form>
      )}
    </>
  )
}
