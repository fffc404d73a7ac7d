import type { ScopeLine } from '#lib/consent/scope.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { sayClient } from '#lib/releases/words/client.ts'

type Names = ReadonlyMap<StaffId, string>

interface TopicLines {
  readonly topic: Topic
  readonly words: string
  readonly onlyInCrisis: boolean
  readonly lines: readonly ScopeLine[]
}

/** Groups what somebody may know by topic and says each topic in one phrase: "your goals in housing and money". */
export function topicLines(lines: readonly ScopeLine[], staffNames: Names, language: Language): TopicLines[] {
  const grouped = Map.groupBy(lines, (line) => line.topic)
  return [...grouped].map(([topic, ofTopic]) => ({
    topic,
    words: knowsWords(topic, ofTopic, staffNames, language),
    onlyInCrisis: ofTopic.some((line) => line.onlyInCrisis),
    lines: ofTopic,
  }))
}

export function knowsWords(topic: Topic, lines: readonly ScopeLine[], staffNames: Names, language: Language): string {
  const sayC = sayConsent(language)
  return sayClient(language)(`knows.${topic}`, {
    areas: listed(
      lines.flatMap((line) => (line.area ? [sayC(`areas.${line.area}`).toLocaleLowerCase(language)] : [])),
      language,
    ),
    professionals: listed(
      lines.flatMap((line) => (line.professional ? [staffNames.get(line.professional) ?? ''] : [])).filter(Boolean),
      language,
    ),
  })
}

/** "a, b and c", in the order and with the word of this language. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(items)
}
