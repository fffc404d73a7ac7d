import type { Statement } from './release.ts'

export type Place = 'us' | 'us-mn' | 'us-il' | 'us-pa'

/** What a place asks of a release and of a center, as data. */
interface RulePack {
  readonly place: Place
  /** The longest a release may run, in calendar years from the signature. A center may choose less, never more. */
  readonly maximumTermYears: number
  /** The age from which somebody decides alone what is told about their mental health care. */
  readonly ageOfControl: number
  readonly requiredStatements: readonly Statement[]
  readonly witnessRequired: boolean
  readonly staffSignatureRequired: boolean
  /** Whether the place refuses an expiry event ("until I move") and asks for a calendar date. */
  readonly expiryDateRequired: boolean
  /** Business days within which the center asks the client, once a family member has asked the center. */
  readonly askClientWithinDays: number
  /** Whether asking the client is a legal duty in this place, or the center's own policy. */
  readonly askClientByLaw: boolean
  /** Which notice comes with each disclosure: a key of the words of the `consent` area. */
  readonly notice: 'federal' | 'illinois' | 'pennsylvania'
  readonly crisisLines: readonly { readonly name: string; readonly tel: string }[]
  readonly source: string
}

const nationalLines = [
  { name: '911', tel: '911' },
  { name: '988', tel: '988' },
] as const

const federalStatements = [
  'right_to_revoke',
  'reliance_exception',
  'not_conditioned',
  'may_be_passed_on',
  'plain_language',
  'copy_given',
] as const

const federal: RulePack = {
  place: 'us',
  maximumTermYears: 1,
  ageOfControl: 18,
  requiredStatements: federalStatements,
  witnessRequired: false,
  staffSignatureRequired: false,
  expiryDateRequired: false,
  askClientWithinDays: 5,
  askClientByLaw: false,
  notice: 'federal',
  crisisLines: nationalLines,
  source: '45 CFR 164.508(c); 42 CFR 2.31, 2.32',
}

export const rulePacks: Readonly<Record<Place, RulePack>> = {
  us: federal,
  'us-mn': {
    ...federal,
    place: 'us-mn',
    askClientWithinDays: 3,
    askClientByLaw: true,
    source: 'Minn. Stat. 144.293 (one year unless the consent says otherwise), 144.294 (inquiry on a family request)',
  },
  'us-il': {
    ...federal,
    place: 'us-il',
    ageOfControl: 12,
    requiredStatements: [...federalStatements, 'right_to_inspect_and_copy', 'consequences_of_refusal'],
    witnessRequired: true,
    expiryDateRequired: true,
    notice: 'illinois',
    source: '740 ILCS 110/4, 110/5',
  },
  'us-pa': {
    ...federal,
    place: 'us-pa',
    ageOfControl: 14,
    requiredStatements: [...federalStatements, 'nature_understood'],
    staffSignatureRequired: true,
    expiryDateRequired: true,
    notice: 'pennsylvania',
    source: '55 Pa. Code 5100.33, 5100.34',
  },
}

/** The rules of one center: its place's pack, its own shorter term if it chose one, and where its days begin. */
export interface Rules {
  readonly pack: RulePack
  /** The longest term in days that the center chose; null where the pack's years count. */
  readonly termDays: number | null
  readonly timeZone: string
}

/**
 * A chosen term under one day, or not shorter than the pack's, is replaced by the pack's, so that a mistake never
 * lengthens a release.
 */
export function rulesFor(place: Place, chosenTermDays: number | null, timeZone: string): Rules {
  const pack = rulePacks[place]
  const isShorter = chosenTermDays !== null && chosenTermDays >= 1 && chosenTermDays < pack.maximumTermYears * 365
  return { pack, termDays: isShorter ? chosenTermDays : null, timeZone }
}
