import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyLinkId, FamilyMemberId } from '#lib/kernel/id.ts'

/** Somebody whose letters or texts are refused for good, as far as this member of staff may know of them. */
interface Undelivered {
  /** The address or the number. */
  readonly reachedAt: string
  readonly isText: boolean
  readonly code: string
  readonly at: Date
  /** Null for somebody whom no release names. */
  readonly clientId: ClientId | null
  readonly linkId: FamilyLinkId | null
  readonly familyMemberId: FamilyMemberId | null
}

export async function undelivered(tx: Tx): Promise<Undelivered[]> {
  const rows = await tx.execute<Record<string, string | boolean>>(sql`
    select reached_at, is_text, code, at, client_id, link_id, family_member_id from undelivered() order by at desc limit 200`)
  return rows.map((row) => ({
    reachedAt: row.reached_at as string,
    isText: row.is_text as boolean,
    code: row.code as string,
    at: new Date(row.at as string),
    clientId: (row.client_id ?? null) as ClientId | null,
    linkId: (row.link_id ?? null) as FamilyLinkId | null,
    familyMemberId: (row.family_member_id ?? null) as FamilyMemberId | null,
  }))
}
