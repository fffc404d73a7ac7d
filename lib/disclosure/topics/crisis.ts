import { sentenceShape, sentencesOn } from '../care-sentence.ts'
import type { Definition } from '../definition.ts'

/** What happens in a crisis, and what to do. */
export const crisis = {
  topic: 'crisis',
  reach: 'whole',
  shape: sentenceShape,
  facts: sentencesOn('crisis'),
} satisfies Definition<'crisis'>
