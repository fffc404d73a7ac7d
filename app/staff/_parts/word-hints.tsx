import { Note } from '#app/_parts/parts.tsx'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SeenTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { sayTalk } from '#lib/releases/words/talk.ts'
import { isArea, type WordHint } from '#lib/reports/rules/word-hints.ts'

interface Props {
  readonly hints: readonly WordHint[]
  readonly talk: SeenTalkCard
  readonly language: Language
}

/** What whoever writes an answer may want to look at once more, and why. */
export function WordHints({ hints, talk, language }: Props) {
  if (hints.length === 0) return null
  const say = sayTalk(language)
  const sayC = sayConsent(language)
  const named = ({ subject }: WordHint) =>
    !subject ? '' : isArea(subject) ? sayC(`areas.${subject}`) : sayC(`topics.${subject}.name`)
  return (
    <Note tone="wait">
      <h4>{say('hints.title')}</h4>
      <p>{say('hints.lead')}</p>
      <ul>
        {hints.map((hint) => (
          <li key={hint.why + hint.word}>
            {say(`hints.${hint.why}`, {
              word: hint.word,
              client: talk.clientName,
              name: talk.recipientName,
              subject: named(hint),
            })}
          </li>
        ))}
      </ul>
    </Note>
  )
}
