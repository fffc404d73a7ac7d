import { sentenceShape, sentencesOn } from '../care-sentence.ts'
import type { Definition } from '../definition.ts'

/** What staff wrote about substance use care (42 CFR part 2). A page shows it with its notice only. */
export const substanceUse = {
  topic: 'substance_use',
  reach: 'whole',
  shape: sentenceShape,
  facts: sentencesOn('substance_use'),
} satisfies Definition<'substance_use'>
