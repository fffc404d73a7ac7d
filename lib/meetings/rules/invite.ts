import { decide, type Known, type Refusal } from '#lib/consent/decide.ts'
import type { Pair } from '#lib/consent/scope.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'

/** Whether a release lets this person be told of the client's meetings now, and so be invited to one. */
export function mayBeInvited(known: Known, pair: Pair): boolean {
  return whyNotInvited(known, pair) === null
}

/** Why this person cannot be invited now, for those on staff who read what may be told. */
export function whyNotInvited(known: Known, pair: Pair): Refusal | null {
  const decision = decide(known, { ...pair, topic: 'meetings' })
  return decision.permitted ? null : decision.reason
}

/**
 * The people to invite. Refused when nobody is named, or when a release does not cover every one of them: a meeting is
 * not held with only some of those it was meant for.
 */
export function invitable<Person extends { readonly familyMemberId: FamilyMemberId }>(
  known: Known,
  about: Omit<Pair, 'familyMemberId'>,
  named: readonly Person[],
): Result<readonly Person[], 'choose_family' | 'no_meeting_release'> {
  if (named.length === 0) return refused('choose_family')
  const isCovered = named.every(({ familyMemberId }) => mayBeInvited(known, { ...about, familyMemberId }))
  return isCovered ? ok(named) : refused('no_meeting_release')
}
