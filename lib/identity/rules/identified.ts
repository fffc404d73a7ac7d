import type { ClientId, FamilyMemberId } from '#lib/kernel/id.ts'

/** A client and one family member. */
export interface Pair {
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
}

/** How staff can make sure that somebody is the person whom a form names (45 CFR 164.514(h)). */
export const recordedWays = ['met', 'document', 'called_back'] as const
export type RecordedWay = (typeof recordedWays)[number]

/** `code`: they typed what the client or staff handed over. `before`: they were known before Ajar asked. */
export type IdentifiedHow = RecordedWay | 'code' | 'before'

/** Why somebody is known to be the right person, and since when. */
export interface Identification {
  readonly at: Date
  readonly how: IdentifiedHow
}

/** For how long a code can be typed after it was made. */
export const codeDays = 14

/** A code as it is compared: people leave out the lines, and type small letters. */
export function plainCode(typed: string): string {
  return typed.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase()
}
