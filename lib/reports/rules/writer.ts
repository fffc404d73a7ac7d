import type { AccountId } from '#lib/kernel/id.ts'

/** The family member who writes, as far as a report remembers them. */
export interface OwnWriter {
  readonly accountId: AccountId
  readonly email: string
}
