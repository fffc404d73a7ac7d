import { sentenceShape, sentencesOn } from '../care-sentence.ts'
import type { Definition } from '../definition.ts'

/** What staff wrote about the client's health. */
export const health = {
  topic: 'health',
  reach: 'whole',
  shape: sentenceShape,
  facts: sentencesOn('health'),
} satisfies Definition<'health'>
