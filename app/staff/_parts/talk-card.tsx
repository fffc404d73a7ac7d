import type { ReactNode } from 'react'
import { Icon } from '#app/_parts/icon.tsx'
import type { TalkItem } from '#lib/consent/talk-card.ts'
import { topics } from '#lib/consent/topic.ts'
import { sayConsent, sayRefusal } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'
import { sayable } from './sayable.ts'

interface Props {
  readonly seen: SeenTalkCard
  readonly language: Language
  readonly timeZone: string
  /** In which language the sentences are said, where the family member speaks another than the reader. */
  readonly spoken?: Language
  /** Set where it stands beside something else, in a narrow column. */
  readonly isBeside?: boolean
}

/** What staff may say, in sentences; what they may not say, by reason; and what they may always listen to. */
export function TalkCard({ seen, language, timeZone, spoken = language, isBeside }: Props) {
  const say = sayTalk(language)
  return (
    <div className={isBeside ? 'ajar-stack' : 'ajar-three'}>
      <Said kind="yes" title={say('may')}>
        <MayBeSaid seen={seen} language={language} timeZone={timeZone} spoken={spoken} />
      </Said>
      <Said kind="no" title={say('mayNot')}>
        <MayNotBeSaid seen={seen} language={language} />
      </Said>
      <Said kind="ear" title={say('listen')}>
        <ul>
          {(['listenAll', 'listenReport', 'listenNothing'] as const).map((key) => (
            <li key={key}>{say(key)}</li>
          ))}
        </ul>
      </Said>
    </div>
  )
}

interface SaidProps {
  readonly kind: 'yes' | 'no' | 'ear'
  readonly title: string
  readonly children: ReactNode
}

/** One column of a talk card. */
function Said({ kind, title, children }: SaidProps) {
  return (
    <section className={`ajar-card ajar-say is-${kind}`}>
      <h2>
        <Icon name={kind} /> {title}
      </h2>
      {children}
    </section>
  )
}

/** Topic by topic: the sentences of what is written down and can be read here, and then what else may be said. */
function MayBeSaid({ seen, language, timeZone, spoken }: Required<Omit<Props, 'isBeside'>>) {
  const say = sayTalk(language)
  const sentences = seen.shared ? sayable(seen.shared, spoken, timeZone) : []
  const open = topics.filter((topic) => seen.card.may.some((item) => item.topic === topic))
  if (open.length === 0) return <p>{say('mayNothing')}</p>
  const about = open.map((topic) => ({
    topic,
    name: namesOf(
      seen.card.may.filter((item) => item.topic === topic),
      seen,
      language,
    ),
    written: sentences.filter((each) => each.topic === topic),
  }))
  const unwritten = about.filter(({ written }) => written.length === 0)
  return (
    <>
      {about.map(
        ({ topic, name, written }) =>
          written.length > 0 && (
            <div key={topic}>
              <h3 className="ajar-kicker">{name}</h3>
              <ul {...(spoken === language ? {} : { lang: spoken })}>
                {written.map(({ words }) => (
                  <li key={words}>{words}</li>
                ))}
              </ul>
            </div>
          ),
      )}
      {unwritten.length > 0 && (
        <>
          <p>{say('notWritten')}</p>
          <ul>
            {unwritten.map(({ topic, name }) => (
              <li key={topic}>{name}</li>
            ))}
          </ul>
        </>
      )}
    </>
  )
}

/** Folded up under the reason, because most of it is the same every day. */
function MayNotBeSaid({ seen, language }: Pick<Props, 'seen' | 'language'>) {
  const reasons = [...new Set(seen.card.mayNot.map(({ reason }) => reason))]
  return reasons.map((reason) => (
    <details key={String(reason)}>
      <summary>{sayRefusal(reason, language)}</summary>
      <ul>
        {topics.flatMap((topic) => {
          const items = seen.card.mayNot.filter((item) => item.reason === reason && item.topic === topic)
          return items.length === 0 ? [] : [<li key={topic}>{namesOf(items, seen, language)}</li>]
        })}
      </ul>
    </details>
  ))
}

/** The topic of these items, with the parts of life or the professionals they reach. */
function namesOf(items: readonly TalkItem[], { professionals }: SeenTalkCard, language: Language): string {
  const sayC = sayConsent(language)
  const reached = items.flatMap(({ area, professional }) => {
    const detail = area ? sayC(`areas.${area}`) : professionals.find(({ id }) => id === professional)?.name
    return detail ? [detail] : []
  })
  const name = sayC(`topics.${items[0]!.topic}.name`)
  return reached.length > 0 ? `${name}: ${[...new Set(reached)].join(', ')}` : name
}
