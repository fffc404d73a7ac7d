import { Card, Tag } from '#app/_parts/parts.tsx'
import type { Disclosed } from '#lib/disclosure/disclose.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharedPersonProps } from './shared-person.tsx'

/**
 * What the client works on, how it goes, and how to help. These are three topics, and each is shown only if it is open
 * itself.
 */
export function Goals({ person, language }: SharedPersonProps) {
  const say = sayFamily(language)
  const goals = person.told('goals')
  const progress = person.told('progress')
  const help = person.told('ways_to_help')
  const shownGoals = new Set(goals.map((goal) => goal.id))
  const shownSteps = new Set(goals.flatMap((goal) => goal.steps.map((step) => step.id)))
  const looseProgress = progress.filter((each) => !shownGoals.has(each.goalId))
  const looseHelp = help.filter((each) => !shownSteps.has(each.stepId))
  return (
    <>
      {person.isOpen('goals') && (
        <Card>
          <h2>{say('person.goalsTitle', { name: person.name })}</h2>
          {goals.length === 0 && <p>{say('person.goalsNone')}</p>}
          {goals.map((goal) => (
            <Goal
              key={goal.id}
              goal={goal}
              language={language}
              progress={progress.filter((each) => each.goalId === goal.id)}
              help={help}
            />
          ))}
        </Card>
      )}
      {looseProgress.length > 0 && (
        <Card>
          <h2>{say('person.progressTitle')}</h2>
          <ul>
            {looseProgress.map((each) => (
              <li key={each.goalId + each.approvedAt}>{each.sentence}</li>
            ))}
          </ul>
        </Card>
      )}
      {looseHelp.length > 0 && (
        <Card>
          <h2>{say('person.helpTitle')}</h2>
          {looseHelp.map((each) => (
            <Help key={each.stepId} help={each} language={language} />
          ))}
        </Card>
      )}
    </>
  )
}

interface GoalProps {
  readonly goal: Disclosed<'goals'>
  readonly progress: readonly Disclosed<'progress'>[]
  readonly help: readonly Disclosed<'ways_to_help'>[]
  readonly language: Language
}

function Goal({ goal, progress, help, language }: GoalProps) {
  const say = sayFamily(language)
  const sayC = sayConsent(language)
  return (
    <div>
      <p className="ajar-quote">“{goal.words}”</p>
      <p>
        <Tag>{sayC(`areas.${goal.area}`)}</Tag> <Tag tone="wait">{sayC(`goalStates.${goal.state}`)}</Tag>
      </p>
      {progress[0] && <p>{progress[0].sentence}</p>}
      <ol className="ajar-steps">
        {goal.steps.map((step) => (
          <li key={step.id}>
            {step.words} {step.done && <Tag tone="good">{say('person.done')}</Tag>}
            <p className="ajar-kicker">
              {sayC(`doers.${step.doer}`)}
              {step.skill && <> · {say('person.skill', { skill: step.skill })}</>} · {sayC(`supports.${step.support}`)}
            </p>
            {help
              .filter((each) => each.stepId === step.id)
              .map((each) => (
                <Help key={each.stepId} help={each} language={language} />
              ))}
          </li>
        ))}
      </ol>
    </div>
  )
}

function Help({ help, language }: { help: Disclosed<'ways_to_help'>; language: Language }) {
  const say = sayFamily(language)
  return (
    <p>
      {help.wouldHelp && (
        <>
          <strong>{say('person.wouldHelp')}</strong> {help.wouldHelp}
        </>
      )}
      {help.wouldHelp && help.wouldNotHelp && <br />}
      {help.wouldNotHelp && (
        <>
          <strong>{say('person.wouldNotHelp')}</strong> {help.wouldNotHelp}
        </>
      )}
    </p>
  )
}
