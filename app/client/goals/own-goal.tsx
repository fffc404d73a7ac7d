import { Button, Form, Hidden } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card, Note, Tag } from '#app/_parts/parts.tsx'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import type { seeGoals } from '#lib/goals/see/see-goals.ts'
import { sayConsent } from '#lib/i18n/consent.ts'

export type Goals = NonNullable<Awaited<ReturnType<typeof seeGoals>>>
type Goal = Goals['goals'][number]

/** One goal, with who may know it and the button that changes that. */
export function OwnGoal({ goal, asked }: { goal: Goal; asked: Asked }) {
  const { language } = asked
  const say = sayClientLife(language)
  const sayC = sayConsent(language)
  return (
    <Card>
      <p className="ajar-quote">“{goal.words}”</p>
      <p>
        <Tag>{sayC(`areas.${goal.area}`)}</Tag> <Tag tone="wait">{sayC(`goalStates.${goal.state}`)}</Tag>
      </p>
      <ol className="ajar-steps">
        {goal.steps.map((step) => (
          <li key={step.id}>
            {step.words}
            <p className="ajar-kicker">
              {sayC(step.doer === 'client' ? 'ownStep' : `doers.${step.doer}`)} · {sayC(`supports.${step.support}`)}
            </p>
          </li>
        ))}
      </ol>
      <p className="ajar-kicker">
        {!goal.shared
          ? say('goals.private')
          : goal.knownTo.length > 0
            ? say('goals.shared', { names: goal.knownTo.join(', ') })
            : say('goals.sharedNobody')}
      </p>
      {goal.progress.map((one) => (
        <Progress key={one.id} progress={one} asked={asked} />
      ))}
      <Form name="goal-shared" shown={asked.form('goal-shared', { goal: goal.id })} language={language}>
        <Hidden name="goal" value={goal.id} />
        <Hidden name="shared" value={goal.shared ? 'no' : 'yes'} />
        <Button kind="quiet">{say(goal.shared ? 'goals.keepPrivate' : 'goals.share')}</Button>
      </Form>
    </Card>
  )
}

/** A sentence about how the goal goes, or the question whether it may be told. */
function Progress({ progress, asked }: { progress: Goal['progress'][number]; asked: Asked }) {
  const { language, form } = asked
  const say = sayClientLife(language)
  if (progress.approvedAt)
    return (
      <p>
        {progress.sentence} <Tag tone="good">{say('goals.approved')}</Tag>
      </p>
    )
  return (
    <Note tone="wait">
      <p>
        {say('goals.progressWaits')} “{progress.sentence}”
      </p>
      <Form name="progress-approve" shown={form('progress-approve', { progress: progress.id })} language={language}>
        <Hidden name="progress" value={progress.id} />
        <Button>{say('goals.approve')}</Button>
      </Form>
    </Note>
  )
}
