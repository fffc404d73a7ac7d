import { eq, sql } from 'drizzle-orm'
import { formVersion, type release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { type Evidence, evidenceIn } from '../rules/evidence.ts'
import type { Check } from './check-of.ts'

type Row = typeof release.$inferSelect

/** The evidence of a release, as staff read it, who know who typed it in and who compared it. */
export async function evidenceFor(tx: Tx, row: Row, check: Check | null): Promise<Evidence> {
  const compared =
    check?.state === 'checked' && check.lookedBy && check.lookedAt ? { by: check.lookedBy, at: check.lookedAt } : null
  const typed = check ? { by: check.typedBy, at: check.typedAt } : null
  return evidenceIn(row, { formLabel: await labelOf(tx, row), typed, compared })
}

/** The evidence of a release, as the client reads it whose it is. */
export async function ownEvidence(tx: Tx, row: Row): Promise<Evidence> {
  const acts = row.form === 'paper' ? await actsOf(tx, row) : []
  const act = (...whats: string[]) => {
    const found = acts.find(({ what }) => whats.includes(what))
    return found ? { by: found.by_name, at: new Date(found.at) } : null
  }
  const typed = act('typed_in', 'recorded')
  return evidenceIn(row, { formLabel: await labelOf(tx, row), typed, compared: act('checked') })
}

/** What staff did with a paper in the client's name: with this form, and with the one it completes. */
async function actsOf(tx: Tx, { id, replacesDraftId }: Row) {
  return tx.execute<{ what: string; by_name: string; at: string }>(sql`
    select what, by_name, at from done_in_own_name('-infinity'::timestamptz)
    where release_id in (${id}, ${replacesDraftId}::uuid) order by at`)
}

async function labelOf(tx: Tx, { formVersionId }: Row): Promise<string> {
  const [version] = await tx
    .select({ label: formVersion.label })
    .from(formVersion)
    .where(eq(formVersion.id, formVersionId))
  return version?.label ?? ''
}
