import { Tag } from '#app/_parts/parts.tsx'
import { writtenDate } from '#app/_parts/written-date.ts'
import type { SharingState } from '#lib/consent/scope.ts'
import type { Language } from '#lib/i18n/language.ts'
import type { SharingPerson } from '#lib/releases/rules/sharing-person.ts'
import { sayClient } from '#lib/releases/words/client.ts'

export function StateTag({ state, language }: { state: SharingState; language: Language }) {
  const tone = state === 'in_force' ? 'good' : state === 'not_yet_in_force' ? 'wait' : 'warn'
  return <Tag tone={tone}>{sayClient(language)(`states.${state}`)}</Tag>
}

/** How things stand with one person, in one sentence. */
export function stateSentence(person: SharingPerson, language: Language, timeZone: string): string {
  const { state, endsAt } = person.sharing
  return sayClient(language)(`stateExplained.${state}`, {
    name: person.name,
    date: endsAt ? writtenDate(endsAt, language, timeZone) : '',
  })
}
