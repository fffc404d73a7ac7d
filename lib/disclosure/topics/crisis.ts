import { sentenceShape, sentencesOn } from '../care-sentence.ts'
import type { Definition } from '../definition.ts'

/** What staff wrote about a crisis, hospital or coming home. */
export const crisis = {
  topic: 'crisis',
  reach: 'whole',
  shape: sentenceShape,
  facts: sentencesOn('crisis'),
} satisfies Definition<'crisis'>
