import { Checkboxes } from '#app/_form/choices.tsx'
import { Link } from '#app/_parts/link.tsx'
import { type Topic, topics } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { howMuchOf } from '#lib/releases/rules/on-never-list.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { chosen, type SigningProps, Step } from './steps.tsx'

const groups = ['everyday', 'goals', 'care'] as const

/** Under which heading each topic is asked for, from what is said easily to what is closest. */
const groupOf: Readonly<Record<Topic, (typeof groups)[number]>> = {
  case_manager: 'everyday',
  case_manager_contact: 'everyday',
  meetings: 'everyday',
  visits: 'everyday',
  goals: 'goals',
  progress: 'goals',
  ways_to_help: 'goals',
  care_team: 'care',
  crisis: 'care',
  health: 'care',
  substance_use: 'care',
}

export function What(props: SigningProps) {
  const { start, shown, language, never } = props
  const hintOf = (topic: Topic) => {
    const much = howMuchOf(topic, never)
    const hint = `${sayC(`topics.${topic}.explained`)} ${say(`what.examples.${topic}`)}`
    return much === 'nothing' ? hint : `${hint} ${say(`what.onNever.${much}`)}`
  }
  const say = sayClientSign(language)
  const sayC = sayConsent(language)
  return (
    <>
      <h1>{say('what.title')}</h1>
      <Step {...props} step="what">
        <Checkboxes
          name="topics"
          values={chosen(shown, start, 'topics')}
          problems={shown.problems}
          label={say('what.topics')}
          hint={say('what.topicsHint')}
          options={groups.flatMap((group) =>
            topics
              .filter((topic) => groupOf[topic] === group)
              .map((value, index) => ({
                value,
                heading: index === 0 ? say(`what.groups.${group}`) : undefined,
                label: sayC(`topics.${value}.name`),
                hint: hintOf(value),
              })),
          )}
        />
      </Step>
      {never.length > 0 && (
        <p>
          <Link href="/client/never">{say('what.toNever')}</Link>
        </p>
      )}
    </>
  )
}
