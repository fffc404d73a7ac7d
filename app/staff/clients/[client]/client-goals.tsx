import { Tick } from '#app/_form/choices.tsx'
import { Select, TextArea, TextField } from '#app/_form/field.tsx'
import { Button, Form } from '#app/_form/form-element.tsx'
import type { Asked } from '#app/_page/asked.ts'
import { Card, Tag } from '#app/_parts/parts.tsx'
import type { SeenClient } from '#lib/clients/see/see-client.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { lifeAreas } from '#lib/consent/topic.ts'
import { stepDoers, supports } from '#lib/goals/rules/goal.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { inWords } from '#lib/i18n/known.ts'

/** What client and case manager work on, and the forms that add to it. */
export function ClientGoals({ client, asked }: { client: SeenClient; asked: Asked }) {
  const { language } = asked
  const say = sayStaffClients(language)
  const sayC = sayConsent(language)
  const goal = asked.form('client-goal')
  const step = asked.form('client-step')
  const progress = asked.form('client-progress')
  const mayWrite = client.rights.has('write_goals')
  const goalOptions = client.goals.map((each) => ({ value: each.id, label: each.words }))
  return (
    <>
      <h2>{say('goals')}</h2>
      {client.goals.length === 0 && <p>{say('goalsNone')}</p>}
      {client.goals.map((each) => (
        <Card key={each.id}>
          <p className="ajar-quote">“{each.words}”</p>
          <p>
            <Tag>{sayC(`areas.${each.area}`)}</Tag> <Tag tone="wait">{sayC(`goalStates.${each.state}`)}</Tag>{' '}
            <Tag tone={each.shared ? 'good' : 'warn'}>{say(each.shared ? 'goalShared' : 'goalPrivate')}</Tag>
          </p>
          <ol className="ajar-steps">
            {client.steps
              .filter((one) => one.goalId === each.id)
              .map((one) => (
                <li key={one.id}>
                  {one.words}
                  <p className="ajar-kicker">
                    {[
                      sayC(`doers.${one.doer}`),
                      one.skill && inWords('skills', one.skill, language),
                      sayC(`supports.${one.support}`),
                    ]
                      .filter(Boolean)
                      .join(' · ')}
                  </p>
                </li>
              ))}
          </ol>
          {client.progress
            .filter((one) => one.goalId === each.id)
            .map((one) => (
              <p key={one.id}>
                {one.sentence} {!one.approvedAt && <Tag tone="wait">{say('progressWaiting')}</Tag>}
              </p>
            ))}
        </Card>
      ))}
      {mayWrite && (
        <Card>
          <h2>{say('addGoal')}</h2>
          <Form name="client-goal" shown={goal} language={language}>
            <TextField name="words" label={say('goalWords')} value={goal.value('words')} problems={goal.problems} />
            <Select
              name="area"
              label={say('goalArea')}
              value={goal.value('area')}
              options={lifeAreas.map((value) => ({ value, label: sayC(`areas.${value}`) }))}
            />
            <Tick name="shared" label={say('goalSharedTick')} checked={goal.value('shared') === 'yes'} />
            <Button kind="quiet">{say('goalSave')}</Button>
          </Form>
        </Card>
      )}
      {mayWrite && client.goals.length > 0 && (
        <>
          <Card>
            <h2>{say('addStep')}</h2>
            <Form name="client-step" shown={step} language={language}>
              <Select name="goal" label={say('goals')} value={step.value('goal')} options={goalOptions} />
              <TextField name="step" label={say('stepWords')} value={step.value('step')} problems={step.problems} />
              <Select
                name="doer"
                label={say('stepDoer')}
                value={step.value('doer')}
                options={stepDoers.map((value) => ({ value, label: sayC(`doers.${value}`) }))}
              />
              <TextField name="skill" label={say('stepSkill')} value={step.value('skill')} problems={step.problems} />
              <Select
                name="support"
                label={say('stepSupport')}
                value={step.value('support')}
                options={supports.map((value) => ({ value, label: sayC(`supports.${value}`) }))}
              />
              <TextField
                name="wouldHelp"
                label={say('stepHelp')}
                value={step.value('wouldHelp')}
                problems={step.problems}
              />
              <TextField
                name="wouldNotHelp"
                label={say('stepNoHelp')}
                value={step.value('wouldNotHelp')}
                problems={step.problems}
              />
              <Button kind="quiet">{say('stepSave')}</Button>
            </Form>
          </Card>
          <Card>
            <h2>{say('addProgress')}</h2>
            <Form name="client-progress" shown={progress} language={language}>
              <Select name="goalOf" label={say('goals')} value={progress.value('goalOf')} options={goalOptions} />
              <TextArea
                name="sentence"
                lengthMax={500}
                language={language}
                rows={2}
                label={say('progressWords')}
                value={progress.value('sentence')}
                problems={progress.problems}
              />
              <Button kind="quiet">{say('progressSave')}</Button>
            </Form>
          </Card>
        </>
      )}
    </>
  )
}
