import { sentenceShape, sentencesOn } from '../care-sentence.ts'
import type { Definition } from '../definition.ts'

/** Substance use care (42 CFR part 2), which never comes without its notice. */
export const substanceUse = {
  topic: 'substance_use',
  reach: 'whole',
  shape: sentenceShape,
  facts: sentencesOn('substance_use'),
} satisfies Definition<'substance_use'>
