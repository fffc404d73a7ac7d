import type { ReactNode } from 'react'
import { KnownWords, OwnWords } from '#app/_parts/own-words.tsx'
import { Card, Tag } from '#app/_parts/parts.tsx'
import type { Disclosed } from '#lib/disclosure/disclose.ts'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { PersonProps } from './shared-person.tsx'

/**
 * What the client works on, what comes next, how it goes, and how to help. These are three topics, and each is shown
 * only if it is open itself.
 */
export function Goals(props: PersonProps) {
  const { person, language, of, heading: Heading = 'h2' } = props
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
          <Heading>{say('person.goalsTitle', { name: person.name })}</Heading>
          {goals.length === 0 && <p>{say('person.goalsNone')}</p>}
          {goals.map((goal) => (
            <Goal
              key={goal.id}
              {...props}
              goal={goal}
              progress={progress.filter((each) => each.goalId === goal.id)}
              help={help}
            />
          ))}
        </Card>
      )}
      {looseProgress.length > 0 && (
        <Card>
          <Heading>{say('person.progressTitle')}</Heading>
          <ul>
            {looseProgress.map((each) => (
              <li key={each.goalId + each.approvedAt}>
                <OwnWords words={each.sentence} of={of} language={language} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {looseHelp.length > 0 && (
        <Card>
          <Heading>{say('person.helpTitle')}</Heading>
          {looseHelp.map((each) => (
            <Help key={each.stepId} help={each} of={of} language={language} />
          ))}
        </Card>
      )}
    </>
  )
}

type Step = Disclosed<'goals'>['steps'][number]

interface GoalProps extends PersonProps {
  readonly goal: Disclosed<'goals'>
  readonly progress: readonly Disclosed<'progress'>[]
  readonly help: readonly Disclosed<'ways_to_help'>[]
}

/** One goal with the step that comes next; what was done and what follows is one press away. */
function Goal(props: GoalProps) {
  const { goal, progress, help, of, language } = props
  const say = sayFamily(language)
  const sayC = sayConsent(language)
  const next = goal.state === 'active' ? goal.steps.find((step) => !step.done) : undefined
  const others = goal.steps.filter((step) => step !== next)
  const own = (words: string) => <OwnWords words={words} of={of} language={language} />
  const helpWith = (step: Step) =>
    help
      .filter((each) => each.stepId === step.id)
      .map((each) => <Help key={each.stepId} help={each} of={of} language={language} />)
  return (
    <div className="ajar-goal">
      <p className="ajar-quote">“{own(goal.words)}”</p>
      <p>
        <Tag>{sayC(`areas.${goal.area}`)}</Tag>
        {goal.state !== 'active' && <Tag tone="good">{sayC(`goalStates.${goal.state}`)}</Tag>}
      </p>
      {progress[0] && <p>{own(progress[0].sentence)}</p>}
      {next && (
        <>
          <p>
            <strong>{say('person.nextStep')}</strong> {own(next.words)}
          </p>
          <HowStep step={next} {...props} />
          {helpWith(next)}
        </>
      )}
      {others.length > 0 && (
        <details>
          <summary>{say('person.otherSteps')}</summary>
          <ol className="ajar-steps">
            {others.map((step) => (
              <li key={step.id}>
                {own(step.words)} {step.done && <Tag tone="good">{say('person.done')}</Tag>}
                <HowStep step={step} {...props} />
                {helpWith(step)}
              </li>
            ))}
          </ol>
        </details>
      )}
    </div>
  )
}

/** Who does a step, with how much support, and what is learned by it. */
function HowStep({ step, person, of, language }: GoalProps & { step: Step }) {
  const say = sayFamily(language)
  const skill: ReactNode = step.skill && (
    <>
      {' '}
      {say('person.skill')} <KnownWords kind="skills" written={step.skill} of={of} language={language} />.
    </>
  )
  return (
    <p className="ajar-kicker">
      {step.doer === 'client'
        ? say(`person.does.${step.support}`, { name: person.name })
        : say(`person.does.${step.doer}`, { name: person.name })}
      {skill}
    </p>
  )
}

interface HelpProps extends Pick<PersonProps, 'of' | 'language'> {
  readonly help: Disclosed<'ways_to_help'>
}

function Help({ help, of, language }: HelpProps) {
  const say = sayFamily(language)
  const line = (label: string, words: string) => (
    <p className="ajar-help">
      <strong>{label}</strong> <OwnWords words={words} of={of} language={language} />
    </p>
  )
  return (
    <>
      {help.wouldHelp && line(say('person.wouldHelp'), help.wouldHelp)}
      {help.wouldNotHelp && line(say('person.wouldNotHelp'), help.wouldNotHelp)}
    </>
  )
}
