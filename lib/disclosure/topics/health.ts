import { sentenceShape, sentencesOn } from '../care-sentence.ts'
import type { Definition } from '../definition.ts'

/** How the client's health is. */
export const health = {
  topic: 'health',
  reach: 'whole',
  shape: sentenceShape,
  facts: sentencesOn('health'),
} satisfies Definition<'health'>
