import type { Statement } from './release.ts'

export type Place = 'us' | 'us-mn' | 'us-il' | 'us-pa' | 'us-nc' | 'us-oh' | 'us-wa' | 'us-ma' | 'us-mi' | 'us-ca'

/** What some places ask of a form beyond the federal elements. A form that lacks one has a defect of its own. */
export type ExtraElement =
  /** The client's birth date stands on the form. */
  | 'birth_date'
  /** The institution that the named person belongs to; a private person says that they belong to none. */
  | 'affiliation'
  /** Who at the center is responsible for what is released. */
  | 'responsible_person'
  /** The day on which the form begins, beside the day on which it ends. */
  | 'start_date'
  /** One form for each separate use: several purposes on one form are too many. */
  | 'one_purpose'

/** What could not be made certain when a pack was written. It is said to the administrator on the center page. */
export type Uncertain =
  | 'age_of_control'
  | 'longest_term'
  | 'days_to_ask'
  | 'ask_again'
  | 'retention'
  | 'after_death'
  | 'notice'
  | 'forms_of_others'
  | 'approval_by_clinician'
  | 'applies_to_public_providers'
  | 'family_without_release'

/** Standard forms that a place's providers have to accept. Only boxes that are ticked on them open anything. */
export type OtherForm = 'mdhhs_5515' | 'california_universal'

/** A notice in the very words that a law prescribes or states, with where they stand. */
export type LegalNotice = 'part2' | 'illinois' | 'pennsylvania'

/** What a place asks of a release and of a center, as data. */
export interface RulePack {
  readonly place: Place
  /** The longest a release may run, in calendar years from the signature. A center may choose less, never more. */
  readonly maximumTermYears: number
  /** Whether a law sets the longest term. Where none does, the year is the portal's own limit. */
  readonly isTermByLaw: boolean
  /** The age from which somebody decides alone what is told about their mental health care. */
  readonly ageOfControl: number
  readonly requiredStatements: readonly Statement[]
  readonly extraElements: readonly ExtraElement[]
  readonly witnessRequired: boolean
  /** Whether a witness signs when something is taken back. Ajar closes at once all the same, and the paper follows. */
  readonly revocationWitnessed: boolean
  readonly staffSignatureRequired: boolean
  /** Whether the place refuses an expiry event ("until I move") and asks for a calendar date. */
  readonly expiryDateRequired: boolean
  /** Whether the person told may pass it on: then the form warns of it, otherwise it says that they may not. */
  readonly mayBePassedOn: boolean
  /** Business days within which the center asks the client, once a family member has asked the center. */
  readonly askClientWithinDays: number
  /** Whether asking the client is a legal duty in this place, or the center's own policy. */
  readonly askClientByLaw: boolean
  /** After how many days a client who said no, or could not answer, is asked again. */
  readonly askAgainAfterDays: number
  /** The notice that comes with each disclosure; null where no law of the place words one. */
  readonly notice: Exclude<LegalNotice, 'part2'> | null
  readonly formsOfOthers: readonly OtherForm[]
  /** How many years a release and its accounting are kept at least. */
  readonly keptYears: number
  /** Nothing is told after a death in any place; whether the law of this one is stricter than 45 CFR 164.502(f). */
  readonly isDeathProtectedByPlace: boolean
  readonly crisisLines: readonly { readonly name: string; readonly tel: string }[]
  readonly source: string
  readonly uncertain: readonly Uncertain[]
}
