import type { FamilyMemberId } from '#lib/kernel/id.ts'

export interface Guest {
  readonly familyMemberId: FamilyMemberId
  readonly wantedAt: Date | null
  readonly invitedAt: Date | null
  readonly withdrawnAt: Date | null
}

/** Whether somebody is invited, and the client wants them there. */
export function isInvited({ wantedAt, invitedAt, withdrawnAt }: Guest): boolean {
  return wantedAt !== null && invitedAt !== null && withdrawnAt === null
}

/**
 * What a new choice of the client changes: who stays, who is invited again, who is not wanted there any more. Nothing
 * changes for somebody who was never wanted, or whose invitation ended without them.
 */
export function changedGuests<Of extends Guest>(proposed: readonly Of[], wanted: readonly string[]) {
  const isWanted = ({ familyMemberId }: Of) => wanted.includes(familyMemberId)
  return {
    staying: proposed.filter((each) => isWanted(each) && isInvited(each)),
    again: proposed.filter((each) => isWanted(each) && !isInvited(each)),
    gone: proposed.filter((each) => !isWanted(each) && isInvited(each)),
  }
}
