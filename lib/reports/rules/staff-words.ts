import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { NeutralReply } from './report.ts'

/** Words of staff's own, and what they tell of. */
export interface StaffWords {
  readonly words: string
  readonly topics: readonly Topic[]
  readonly area?: LifeArea
  readonly professional?: string
}

/** What staff write to somebody of the family: a sentence that tells nothing, or words of their own. */
export type StaffAnswer = { readonly neutral: NeutralReply } | ({ readonly neutral?: undefined } & StaffWords)

/** The same as a form sends it. `looked` is what was pointed out beside the words: keys of hints, parted by commas. */
export type SentAnswer =
  | Exclude<StaffAnswer, StaffWords>
  | (Extract<StaffAnswer, StaffWords> & { readonly looked: string })
