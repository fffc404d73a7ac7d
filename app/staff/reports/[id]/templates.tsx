import { Link } from '#app/_parts/link.tsx'
import { sayConsent } from '#lib/i18n/consent.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { type NeutralReply, neutralReplies } from '#lib/reports/rules/report.ts'
import { sayDesk } from '#lib/reports/words/desk.ts'
import { neutralIn } from './neutral-words.ts'

interface Props {
  readonly path: string
  readonly language: Language
  /** The language in which the writer told us. */
  readonly writerLanguage: Language
}

/** Sentences that need no topic, in both languages: one press puts one into the answer, behind what is typed there. */
export function Templates({ path, language, writerLanguage }: Props) {
  const say = sayDesk(language)
  const inOrder = [writerLanguage, ...languages.filter((each) => each !== writerLanguage)]
  return (
    <details>
      <summary>{say('templates.title')}</summary>
      <p>{say('templates.hint')}</p>
      <ul className="ajar-doors">
        {neutralReplies.map((reply) => (
          <li key={reply}>
            {inOrder.map((each) => (
              <p key={each}>
                <span lang={each}>{sayConsent(each)(`neutralReplies.${reply}`)}</span>{' '}
                <Link href={`${path}?fill=${reply}.${each}`}>
                  {say(`templates.take.${each}`)}
                  <span className="ajar-visually-hidden">: {sayConsent(each)(`neutralReplies.${reply}`)}</span>
                </Link>
              </p>
            ))}
          </li>
        ))}
      </ul>
    </details>
  )
}

/** What is typed into an answer, with the sentence behind it that the address names. */
export function withTemplate(typed: string, fill: string | null): string {
  const [reply, language] = (fill ?? '').split('.')
  const isOne = neutralReplies.includes(reply as NeutralReply) && languages.includes(language as Language)
  if (!isOne) return typed
  const sentence = neutralIn(reply as NeutralReply, language as Language)
  return typed.includes(sentence) ? typed : [typed.trim(), sentence].filter(Boolean).join('\n\n')
}
