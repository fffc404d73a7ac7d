import type { Sharing } from '#lib/consent/scope.ts'
import type { FamilyLinkId, FamilyMemberId } from '#lib/kernel/id.ts'

/** One person a client has signed for, and how things stand. */
export interface SharingPerson {
  readonly linkId: FamilyLinkId
  readonly familyMemberId: FamilyMemberId
  readonly name: string
  readonly relationship: string
  readonly sharing: Sharing
  /** When they left by themselves; null unless they are gone now. */
  readonly leftAt: Date | null
}
