import { z } from 'zod'
import { choices, optionalChoice, optionalWords, words } from '#app/_form/shapes.ts'
import { lifeAreas, topics } from '#lib/consent/topic.ts'

/** The fields of an answer in staff's own words. They stand in `TellingFields`. */
export const tellingShape = {
  words: words('enter_words'),
  topics: choices(topics).refine((ticked) => ticked.length > 0, { error: 'choose_topics' }),
  area: optionalChoice(lifeAreas),
  professional: z.preprocess((value) => value || undefined, z.uuid().optional()),
  /** What was pointed out beside the words: keys of hints, with commas between them. */
  looked: optionalWords(2000),
}
