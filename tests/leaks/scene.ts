import type { Happening, Telling } from '#drizzle/seed/telling.ts'
import type { LifeArea, Topic } from '#lib/consent/topic.ts'
import type { Id } from '#lib/kernel/id.ts'
import { idsFrom } from '../stage/ids.ts'
import type { Random } from './random.ts'

export const areas: LifeArea[] = ['housing', 'daily_activity', 'money', 'social_life']

/** The staff of the town, by name. */
export const desk = ['Marcus Hill', 'Dana Whitfield']
export const clinicians = ['Dr. Chen', 'Jo Moreau']

/** One family of one world, as it is being told. */
export interface Scene {
  readonly telling: Telling
  readonly n: number
  /** Which one it is of those who may be told of meetings or, for whoever may not, of those. */
  readonly turn: number
  readonly at: Date
  /** Draws the same values in both worlds. */
  readonly base: Random
  /** Draws other values in each world. */
  readonly hidden: Random
  /** What is open between the client and the family member. */
  readonly open: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly clinicians: readonly string[]
  readonly client: string
  readonly familyMember: string
  readonly invitationId: string
  readonly letterId: string
  /** The hash of what opens an invitation. */
  readonly answerHash: (invitation: string) => string
  /** The hash of what opens a report without an account. */
  readonly statusHash: (report: string) => string
}

/** The same happening, with ids drawn from this source. Ids that a page shows are the same in both worlds. */
export function withIds(newId: () => string, happening: Happening): Happening {
  return (here) =>
    happening({
      story: here.story,
      at: here.at,
      add: here.add,
      newId: <Kind extends string>() => newId() as Id<Kind>,
      get client() {
        return here.client
      },
      get familyMember() {
        return here.familyMember
      },
    })
}

/** Drawn now, because a happening takes its ids only when the next one is told. */
export function idsOf(random: Random): () => string {
  return idsFrom(random.uuid())
}

/** Words that stand nowhere else in either world. */
export function words(random: Random): string {
  return `words ${random.uuid()}`
}

/** A number that a family member gives, and to which somebody else, in one world or the other, wants no texts. */
export const givenNumber = '+16125550134'

/** A code that a family member types, and that was once made for them in one world or the other. */
export const typedCode = 'ABCD-EFGH-JKMN'
