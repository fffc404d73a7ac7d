import type { Topic } from '#lib/consent/topic.ts'
import { type ExceptionalBasis, isAccountable } from '#lib/exceptions/rules/basis.ts'

/** What decides whether a line stands in the accounting that the law asks for. */
interface Told {
  readonly topics: readonly Topic[]
  /** On what ground it was told; null for a release. */
  readonly basis: ExceptionalBasis | null
  /** Whether it is kept as something that should not have been told. */
  readonly isWrong: boolean
}

/** Why a line must be accounted for, or by which exception it need not be. */
export type Accountability =
  | { readonly must: true; readonly why: 'wrong' | 'without_permission' | 'part2' }
  | { readonly must: false; readonly why: 'release' | 'involved_in_care' | 'representative' }

/** Where that is written, as it is in every language. */
export const accountabilityCitation: Readonly<Record<Accountability['why'], string>> = {
  // What was told against the rules is in none of the exceptions.
  wrong: '45 CFR 164.528(a)(1)',
  without_permission: '45 CFR 164.528(a)(1)',
  part2: '42 CFR 2.25',
  release: '45 CFR 164.528(a)(1)(iv)',
  involved_in_care: '45 CFR 164.528(a)(1)(v)',
  representative: '45 CFR 164.528(a)(1)(ii)',
}

/**
 * Whether something that was told must be accounted for. What a release let be told need not be (an authorization), but
 * for substance use care, which 42 CFR 2.25 counts even with consent.
 */
export function accountabilityOf({ topics, basis, isWrong }: Told): Accountability {
  if (isWrong) return { must: true, why: 'wrong' }
  if (basis && isAccountable(basis)) return { must: true, why: 'without_permission' }
  if (topics.includes('substance_use')) return { must: true, why: 'part2' }
  if (basis === null) return { must: false, why: 'release' }
  return { must: false, why: basis === 'personal_representative' ? 'representative' : 'involved_in_care' }
}

/** A line of the accounting: something told by a release, or on another ground. */
export type LineAsked =
  | { readonly disclosureId: string; readonly exceptionalId: null }
  | { readonly disclosureId: null; readonly exceptionalId: string }
