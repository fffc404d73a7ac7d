import { z } from 'zod'
import { choices, optionalChoice, optionalWords, words } from '#app/_form/shapes.ts'
import type { Shown } from '#app/_form/shown.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'
import type { NeutralReply } from '#lib/reports/rules/report.ts'
import type { StaffAnswer } from '#lib/reports/rules/staff-words.ts'

/** The fields of an answer in staff's own words. They stand in `TellingFields`. */
export const tellingShape = {
  words: words('enter_words'),
  topics: choices(topics).refine((ticked) => ticked.length > 0, { error: 'choose_topics' }),
  area: optionalChoice(lifeAreas),
  professional: z.preprocess((value) => value || undefined, z.uuid().optional()),
  /** What was pointed out beside the words: keys of hints, with commas between them. */
  looked: optionalWords(2000),
  /** Pressed to read the words as whoever they go to, before they are sent. */
  readAs: optionalChoice(['yes']),
}

const toReadShape = z.object(tellingShape).extend({ topics: choices(topics) })

/**
 * The words of a form that somebody wants to read first as whoever they go to; null for any other form. `neutralOf`
 * says which words need no topic.
 */
export function toReadIn(
  shown: Shown,
  neutralOf: (words: string) => NeutralReply | null = () => null,
): StaffAnswer | null {
  if (shown.value('readAs') !== 'yes') return null
  const fields = ['words', 'area', 'professional', 'readAs'].map((name) => [name, shown.value(name)])
  const read = toReadShape.safeParse({ ...Object.fromEntries(fields), topics: shown.values('topics') })
  if (!read.success) return null
  if (read.data.topics.length > 0) return read.data
  const neutral = neutralOf(read.data.words)
  return neutral && { neutral }
}
