import { isIdentified, type Known } from '#lib/consent/decide.ts'
import type { Defect } from '#lib/consent/defects.ts'
import type { Release } from '#lib/consent/release.ts'
import { type Pair, sharingBetween } from '#lib/consent/scope.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import type { ReleaseWish } from './release-wish.ts'

/** Whether anything at all may be told to this person now. */
export function isAnythingOpen(known: Known, pair: Pair): boolean {
  return sharingBetween(known, pair)?.lines.some((line) => line.decision.permitted) ?? false
}

/** Whether a form that counts from now on is the first to open anything to somebody who is known. */
export function isFirstOpening(known: Known, pair: Pair): boolean {
  return isIdentified(known, pair) && !isAnythingOpen(known, pair)
}

/**
 * Why a signed form cannot be recorded now, if there is a reason. `begins_later`: the newest form governs from its
 * signature on, so one that begins later would close what is open until then. `hour_needed`: something else was signed
 * or taken back on the same day, and only the hour says which of the two counts.
 */
export function whyNotRecorded(
  known: Known,
  pair: Pair,
  { startsAt, signedWithin }: Pick<ReleaseWish, 'startsAt' | 'signedWithin'>,
): 'begins_later' | 'hour_needed' | null {
  if (startsAt && startsAt > pair.at && isAnythingOpen(known, pair)) return 'begins_later'
  if (signedWithin && hasOtherNews(known.releases, pair.familyMemberId, signedWithin)) return 'hour_needed'
  return null
}

/** Whether something else between the two was signed or taken back within this time. */
function hasOtherNews(
  releases: readonly Release[],
  familyMemberId: FamilyMemberId,
  { from, until }: { from: Date; until: Date },
): boolean {
  const isWithin = (at: Date | null) => at !== null && at >= from && at <= until
  return releases.some(
    (each) =>
      each.familyMemberId === familyMemberId &&
      each.completedAt !== null &&
      (isWithin(each.signedAt) || each.events.some((event) => isWithin(event.at))),
  )
}

/** Whether a form is complete: it has no defect, except that it may begin later. */
export function isComplete(found: readonly Defect[]): boolean {
  return found.every((defect) => defect === 'not_yet_in_force')
}

/** Whether a form lacks nothing but that a member of staff signs too, as some places want it. */
export function lacksStaffAlone(found: readonly Defect[]): boolean {
  return found.length > 0 && found.every((defect) => defect === 'missing_staff_signature')
}

/** Why a client cannot sign a form on the screen, if there is a reason. Staff who must sign too do so afterwards. */
export function whyNotSigned(found: readonly Defect[]): 'form_defective' | null {
  return found.length === 0 || lacksStaffAlone(found) ? null : 'form_defective'
}
