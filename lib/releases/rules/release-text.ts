import type { Statement } from '#lib/consent/release.ts'
import type { ForbiddenCategory, LifeArea, Topic } from '#lib/consent/topic.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import { dayInWords } from '#lib/i18n/day-in-words.ts'
import { inWords } from '#lib/i18n/known.ts'
import { type Language, languages } from '#lib/i18n/language.ts'
import { sayReleaseText } from '#lib/releases/words/release-text.ts'
import type { OwnWords, WordPart } from './own-words.ts'

/** Everything a release says, in the order people read it. */
interface ReleaseElements {
  readonly formLabel: string
  /** What the center says in its own words. It never stands in the place of what the law wants. */
  readonly ownWords?: OwnWords
  readonly clientName: string
  /** What some places ask for on top; left out where the form does not say it. */
  readonly statedBirthDate?: string | null
  readonly recipientAffiliation?: string
  readonly responsibleName?: string
  /** What the form says no to. */
  readonly refusedTopics?: readonly Topic[]
  readonly discloser: string
  readonly recipientName: string
  readonly relationship: string
  /** The address the person signs in with, where it is written down with the form. */
  readonly email?: string
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  /** Names of the professionals ticked for the care team. */
  readonly professionals: readonly string[]
  readonly onlyInCrisis: readonly Topic[]
  readonly forbidden: readonly ForbiddenCategory[]
  readonly purposes: readonly string[]
  readonly startsOn: string | null
  readonly expiresOn: string | null
  readonly expiryEvent: string
  readonly statements: readonly Statement[]
  /** Whether the person told may pass it on where the center is. */
  readonly mayBePassedOn: boolean
  readonly hasPart2Statement: boolean
  readonly representative: { readonly name: string; readonly authority: string } | null
}

/**
 * The exact text that is signed. The same elements always give the same text, so that its hash binds the signature to
 * it (15 U.S.C. 7001(e): accurate and reproducible).
 */
export function releaseText(elements: ReleaseElements, language: Language): string {
  const say = sayReleaseText(language)
  const sayC = sayConsent(language)
  const list = (items: readonly string[]) => items.map((item) => `  - ${item}`).join('\n')
  const topic = (each: Topic) =>
    elements.onlyInCrisis.includes(each)
      ? `${sayC(`topics.${each}.name`)} (${say('onlyInCrisis')})`
      : sayC(`topics.${each}.name`)
  const until = elements.expiresOn ? dayInWords(elements.expiresOn, language) : elements.expiryEvent || say('open')
  // Set in from the margin, so that no line of the center's can be taken for an element of the form.
  const inOwnWords = (parts: readonly WordPart[]) => {
    const lines = parts.flatMap((part) => (elements.ownWords?.[part]?.[language] ?? '').split('\n'))
    const said = lines.map((line) => line.trim()).filter((line) => line !== '')
    return (
      said.length > 0 &&
      `${say('inOwnWords', { discloser: elements.discloser })}\n${said.map((line) => `    ${line}`).join('\n')}`
    )
  }
  const blocks = [
    `${say('title')}\n${elements.formLabel}`,
    inOwnWords(['why']),
    say('whose', { client: elements.clientName }),
    elements.statedBirthDate && say('born', { date: dayInWords(elements.statedBirthDate, language, 'plain') }),
    say('who', { discloser: elements.discloser }),
    elements.responsibleName && say('responsible', { name: elements.responsibleName }),
    say('whom', {
      recipient: elements.recipientName,
      relationship: inWords('relationships', elements.relationship, language),
    }),
    elements.recipientAffiliation && say('affiliation', { affiliation: elements.recipientAffiliation }),
    elements.email && say('reach', { email: elements.email }),
    `${say('what')}\n${list(elements.topics.map(topic))}`,
    elements.refusedTopics?.length &&
      `${say('refused')}\n${list(elements.refusedTopics.map((each) => sayC(`topics.${each}.name`)))}`,
    elements.areas.length > 0 && `${say('areas')}\n${list(elements.areas.map((area) => sayC(`areas.${area}`)))}`,
    elements.professionals.length > 0 && `${say('professionals')}\n${list(elements.professionals)}`,
    elements.forbidden.length > 0 &&
      `${say('forbidden')}\n${list(elements.forbidden.map((each) => sayC(`forbidden.${each}`)))}`,
    `${say('purpose')}\n${list(elements.purposes)}`,
    elements.startsOn && say('from', { date: dayInWords(elements.startsOn, language) }),
    say('until', { until }),
    `${say('statements')}\n${list(statedIn(elements, language))}`,
    inOwnWords(['help', 'takeBack']),
    elements.representative && say('representative', elements.representative),
  ]
  return `${blocks.filter(Boolean).join('\n\n')}\n`
}

/** What whoever signs is told of the law, sentence by sentence. */
export function statedIn(
  of: Pick<ReleaseElements, 'statements' | 'mayBePassedOn' | 'hasPart2Statement'>,
  language: Language,
): string[] {
  const say = sayConsent(language)
  return [
    ...of.statements.map((each) =>
      each === 'may_be_passed_on' && !of.mayBePassedOn ? say('mayNotBePassedOn') : say(`statements.${each}`),
    ),
    ...(of.hasPart2Statement ? [say('part2Statement')] : []),
  ]
}

/** In which language a text was signed: by its first line, which is ours. */
export function languageOfText(text: string): Language {
  return languages.find((language) => text.startsWith(sayReleaseText(language)('title'))) ?? 'en'
}
