import type { TalkCard, TalkItem } from '#lib/consent/talk-card.ts'
import { hasAreas, type LifeArea, lifeAreas } from '#lib/consent/topic.ts'
import type { StaffWords } from './staff-words.ts'
import { type Subject, topicWords } from './topic-words.ts'

/** A word that staff may want to look at once more before an answer leaves. */
export interface WordHint {
  /** As it was typed. */
  readonly word: string
  /** What the client never wants told, what is not open, what is open and not ticked, who is not ticked. */
  readonly why: 'never_share' | 'not_open' | 'not_ticked' | 'not_named'
  readonly subject: Subject | null
}

interface Around {
  readonly card: TalkCard
  /** Who treats the client: a name is a fact until it is ticked. */
  readonly professionals: readonly { readonly id: string; readonly name: string }[]
}

/**
 * Words of an answer that tell of something which is not open to its reader, or not ticked, and names of professionals
 * who are not ticked: the first of each kind. A help for whoever writes, in both languages and from a list; never what
 * decides. What decides are the topics that were ticked.
 */
export function wordHints(answer: StaffWords, { card, professionals }: Around): WordHint[] {
  const typed = [...answer.words.matchAll(/[\p{L}\p{N}’']+/gu)].map(([word]) => word)
  const plain = typed.map(folded)
  const hints: WordHint[] = []
  for (const [subject, patterns] of Object.entries(topicWords) as [Subject, readonly string[]][]) {
    const why = whyNot(subject, answer, card)
    if (!why) continue
    const found = patterns.map((pattern) => placeOf(pattern.split(' '), plain)).filter((place) => place !== null)
    const first = found.sort((a, b) => a.from - b.from)[0]
    if (first) hints.push({ word: typed.slice(first.from, first.to).join(' '), why, subject })
  }
  for (const { id, name } of professionals) {
    if (answer.topics.includes('care_team') && answer.professional === id) continue
    const named = typed.find((word, at) => /^\p{Lu}/u.test(word) && lastNamesOf(name).includes(plain[at]!))
    if (named) hints.push({ word: named, why: 'not_named', subject: null })
  }
  return hints
}

/** Tells hints apart, so that whoever has looked at one is not asked about it again. */
export function keyOfHint({ word, why }: WordHint): string {
  return `${why}:${folded(word)}`
}

function whyNot(subject: Subject, { topics, area }: StaffWords, card: TalkCard): WordHint['why'] | null {
  const tells = (item: Pick<TalkItem, 'topic' | 'area'>) =>
    isArea(subject) ? hasAreas(item.topic) && item.area === subject : item.topic === subject
  const isTicked = isArea(subject) ? area === subject && topics.some(hasAreas) : topics.includes(subject)
  if (card.may.some(tells)) return isTicked ? null : 'not_ticked'
  return card.mayNot.some((item) => item.reason === 'never_share' && tells(item)) ? 'never_share' : 'not_open'
}

export const isArea = (subject: Subject): subject is LifeArea => (lifeAreas as readonly string[]).includes(subject)

function placeOf(pattern: readonly string[], words: readonly string[]): { from: number; to: number } | null {
  const fits = (part: string, word: string | undefined) =>
    word !== undefined && (part.endsWith('*') ? word.startsWith(part.slice(0, -1)) : word === part)
  const from = words.findIndex((_, at) => pattern.every((part, n) => fits(part, words[at + n])))
  return from < 0 ? null : { from, to: from + pattern.length }
}

const folded = (word: string) => word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()

/** The parts of a name that tell who it is, without titles and what is shorter than three letters. */
const lastNamesOf = (name: string) =>
  name
    .split(/[\s.,]+/)
    .slice(1)
    .map(folded)
    .filter((part) => part.length > 2)
