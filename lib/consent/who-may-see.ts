import type { FamilyMemberId } from '../kernel/id.ts'
import { decide, type Known, type Question } from './decide.ts'
import type { Release } from './release.ts'

/**
 * The question asked backwards: exactly the family members to whom this may be told, each with the release that allows
 * it.
 */
export function whoMaySee(
  known: Known,
  question: Omit<Question, 'familyMemberId'>,
): readonly { familyMemberId: FamilyMemberId; release: Release }[] {
  const named = new Set(
    known.releases.filter((release) => release.clientId === question.clientId).map((release) => release.familyMemberId),
  )
  return [...named].flatMap((familyMemberId) => {
    const decision = decide(known, { ...question, familyMemberId })
    return decision.permitted ? [{ familyMemberId, release: decision.release }] : []
  })
}
