import { Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharingPerson } from '#lib/releases/rules/sharing-person.ts'
import { sayClient } from '#lib/releases/words/client.ts'

export function StateTag({ person, language }: { person: SharingPerson; language: Language }) {
  const { state } = person.sharing
  const tone = state === 'in_force' ? 'good' : state === 'not_yet_in_force' ? 'wait' : 'warn'
  return <Tag tone={tone}>{sayClient(language)(hasLeft(person) ? 'person.left' : `states.${state}`)}</Tag>
}

/** How things stand with one person, in one sentence. */
export function stateSentence(person: SharingPerson, language: Language, timeZone: string): string {
  const { state, endsAt } = person.sharing
  if (hasLeft(person)) {
    const date = writtenDate(person.leftAt, language, timeZone)
    return sayClient(language)('person.leftExplained', { name: person.name, date })
  }
  return sayClient(language)(`stateExplained.${state}`, {
    name: person.name,
    date: endsAt ? writtenDate(endsAt, language, timeZone) : '',
  })
}

/** Whether they left by themselves, and nothing else is in the way. */
function hasLeft(person: SharingPerson): person is SharingPerson & { leftAt: Date } {
  return person.sharing.state === 'not_identified' && person.leftAt !== null
}
