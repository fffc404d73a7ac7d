import { sql } from 'drizzle-orm'
import type { ReleaseEvent } from '#lib/consent/release.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

/** Something that staff wrote down in a client's name about a form, or about what the client takes along. */
export interface InOwnName {
  readonly releaseId: string
  readonly recipientName: string
  readonly what:
    | 'typed_in'
    | 'checked'
    | 'recorded'
    | 'sent_back'
    | 'countersigned'
    | 'not_signed'
    | 'identified'
    | 'code_made'
    | 'phone_word'
    | 'phone_word_used_up'
    | 'plan_written'
    | 'directive_added'
    | 'card_ended'
    | ReleaseEvent['kind']
  readonly byName: string
  readonly at: Date
}

/** What staff wrote down in the viewer's name in the last days, the newest first. */
export async function inOwnName(tx: Tx, { at }: Viewer<'client'>, { days }: { days: number }): Promise<InOwnName[]> {
  const since = new Date(at.getTime() - days * 86_400_000).toISOString()
  const rows = await tx.execute<{
    release_id: string
    recipient_name: string
    what: InOwnName['what']
    by_name: string
    at: string
  }>(sql`select * from done_in_own_name(${since}::timestamptz) limit 100`)
  return rows.map((row) => ({
    releaseId: row.release_id,
    recipientName: row.recipient_name,
    what: row.what,
    byName: row.by_name,
    at: new Date(row.at),
  }))
}
