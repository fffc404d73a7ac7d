import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyLinkId, FamilyMemberId } from '#lib/kernel/id.ts'

/** Somebody whose letters a mail server refuses for good, as far as this member of staff may know of them. */
export interface Undelivered {
  readonly email: string
  readonly code: string
  readonly at: Date
  /** Null for somebody whom no release names. */
  readonly clientId: ClientId | null
  readonly linkId: FamilyLinkId | null
  readonly familyMemberId: FamilyMemberId | null
}

export async function undelivered(tx: Tx): Promise<Undelivered[]> {
  const rows = await tx.execute<Record<string, string>>(sql`
    select email, code, at, client_id, link_id, family_member_id from undelivered() order by at desc limit 200`)
  return rows.map((row) => ({
    email: row.email!,
    code: row.code!,
    at: new Date(row.at!),
    clientId: (row.client_id ?? null) as ClientId | null,
    linkId: (row.link_id ?? null) as FamilyLinkId | null,
    familyMemberId: (row.family_member_id ?? null) as FamilyMemberId | null,
  }))
}
