import type { CenterId, ClientId, FamilyMemberId, ReleaseId, StaffId } from '../kernel/id.ts'
import type { ForbiddenCategory, LifeArea, Topic } from './topic.ts'

/** The statements a signed text can contain. Which of them a place requires is in its rule pack. */
export const statements = [
  'right_to_revoke',
  'reliance_exception',
  'not_conditioned',
  'may_be_passed_on',
  'plain_language',
  'copy_given',
  'right_to_inspect_and_copy',
  'consequences_of_refusal',
  'nature_understood',
  'need_explained',
] as const
export type Statement = (typeof statements)[number]

/** One wording of the center's release form. It never changes once it is published. */
interface FormVersion {
  readonly publishedAt: Date
  readonly statements: readonly Statement[]
  /** Whether it holds the extra statements of 42 CFR 2.31 for substance use care. */
  readonly hasPart2Statement: boolean
}

export interface Representative {
  readonly name: string
  readonly authority: string
  readonly evidence: string
  readonly endsAt: Date | null
}

/** What happened to a release after signing. Nothing is ever overwritten: each change is one more event. */
export type ReleaseEvent =
  | { readonly kind: 'revoked' | 'suspended' | 'resumed' | 'known_false' | 'expiry_event'; readonly at: Date }
  | { readonly kind: 'narrowed'; readonly at: Date; readonly topic: Topic; readonly area: LifeArea | null }

/** One agreement: one client lets one center tell one named family member about certain topics until a certain date. */
export interface Release {
  readonly id: ReleaseId
  readonly centerId: CenterId
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly form: 'paper' | 'electronic'
  readonly formVersion: FormVersion
  readonly clientName: string
  /** The client's birthday as the center knows it now, as `YYYY-MM-DD`. */
  readonly clientBornOn: string | null
  readonly discloser: string
  readonly recipientName: string
  readonly relationship: string
  /** The institution of the named person, as the form says it; a private person belongs to none. */
  readonly recipientAffiliation: string
  /** Who at the center is responsible for what is released, as the form says it. */
  readonly responsibleName: string
  /** The client's birth date as it stands on the form, as `YYYY-MM-DD`. */
  readonly statedBirthDate: string | null
  readonly topics: readonly Topic[]
  readonly areas: readonly LifeArea[]
  readonly professionals: readonly StaffId[]
  /** Topics that open only while a clinician has declared a crisis. */
  readonly onlyInCrisis: readonly Topic[]
  readonly forbidden: readonly ForbiddenCategory[]
  /** What the form says no to, box by box. Such a topic stays closed, whatever else is ticked. */
  readonly refusedTopics: readonly Topic[]
  readonly purposes: readonly string[]
  readonly startsAt: Date | null
  readonly expiresAt: Date | null
  /**
   * An expiry event such as "until I move out". It ends the release when it is recorded, and after the longest term at
   * the latest.
   */
  readonly expiryEvent: string
  readonly signedName: string
  readonly signedAt: Date | null
  readonly representative: Representative | null
  readonly witnessName: string
  readonly staffSignatureName: string
  readonly agreedToSignElectronically: boolean
  /**
   * SHA-256 of the text as signed, and of the text as stored now. If they differ, the release is not what was signed.
   */
  readonly signedTextHash: string
  readonly storedTextHash: string
  /** When the record was complete; null for a draft, which opens nothing. */
  readonly completedAt: Date | null
  readonly events: readonly ReleaseEvent[]
}
