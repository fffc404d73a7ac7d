import type { AccountId } from '#lib/kernel/id.ts'

/** A family member who is signed in while they write. */
export interface OwnWriter {
  readonly accountId: AccountId
  readonly email: string
}
