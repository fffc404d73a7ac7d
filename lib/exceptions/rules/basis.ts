/** On what ground something may be told without a release, in the order in which staff are asked. */
export const exceptionalBases = [
  'client_agreed',
  'professional_judgment',
  'serious_threat',
  'personal_representative',
  'required_by_law',
] as const
export type ExceptionalBasis = (typeof exceptionalBases)[number]

/** Where each ground is written. It stands as it is in every language. */
export const citationOf: Readonly<Record<ExceptionalBasis, string>> = {
  client_agreed: '45 CFR 164.510(b)(2)',
  professional_judgment: '45 CFR 164.510(b)(3)',
  serious_threat: '45 CFR 164.512(j)',
  personal_representative: '45 CFR 164.502(g)',
  required_by_law: '45 CFR 164.512(a)',
}

/** Whether an objection of the client's closes this ground: the two that stand on what the client wants. */
export function isClosedByObjection(basis: ExceptionalBasis): boolean {
  return basis === 'client_agreed' || basis === 'professional_judgment'
}

/** Whether telling the client of it can wait for a day that a privacy officer names, because somebody's safety asks. */
export function mayBeDelayed(basis: ExceptionalBasis): boolean {
  return basis === 'serious_threat' || basis === 'required_by_law'
}

/**
 * Whether it stands in the accounting that 45 CFR 164.528 asks for. What is told to persons involved in care (164.510)
 * and to whoever stands in for the client (164.502(g)(1), as to the client) is left out by 164.528(a)(1)(ii) and (v).
 */
export function isAccountable(basis: ExceptionalBasis): boolean {
  return basis === 'serious_threat' || basis === 'required_by_law'
}
