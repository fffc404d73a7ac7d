import { inArray, sql } from 'drizzle-orm'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import type { release } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { type Evidence, evidenceIn } from '../rules/evidence.ts'
import type { Check } from './check-of.ts'

type Row = typeof release.$inferSelect

/** The evidence of a release, as staff read it, who know who typed it in and who compared it. */
export async function evidenceFor(tx: Tx, row: Row, check: Check | null): Promise<Evidence> {
  const compared =
    row.form === 'paper' && check?.state === 'checked' && check.lookedBy && check.lookedAt
      ? { by: check.lookedBy, at: check.lookedAt }
      : null
  const typed = check && row.form === 'paper' ? { by: check.typedBy, at: check.typedAt } : null
  const labels = await labelsOf(tx, [row])
  return evidenceIn(row, { formLabel: labels.get(row.formVersionId) ?? '', typed, compared })
}

/** The evidence of releases, as the client reads it whose they are, in the order in which they were given. */
export async function ownEvidence(tx: Tx, rows: readonly Row[]): Promise<Evidence[]> {
  const acts = await actsOf(tx, rows)
  const labels = await labelsOf(tx, rows)
  return rows.map((row) => {
    const own = acts.filter((each) => each.release_id === row.id || each.release_id === row.replacesDraftId)
    const act = (...whats: string[]) => {
      const found = own.find(({ what }) => whats.includes(what))
      return found ? { by: found.by_name, at: new Date(found.at) } : null
    }
    const formLabel = labels.get(row.formVersionId) ?? ''
    return evidenceIn(row, { formLabel, typed: act('typed_in', 'recorded'), compared: act('checked') })
  })
}

/** What staff did with papers in the client's name: with these forms, and with those they complete. */
async function actsOf(tx: Tx, rows: readonly Row[]) {
  const ids = rows.flatMap(({ form, id, replacesDraftId }) => (form === 'paper' ? [id, replacesDraftId ?? id] : []))
  if (ids.length === 0) return []
  return tx.execute<{ release_id: string; what: string; by_name: string; at: string }>(sql`
    select release_id, what, by_name, at from done_in_own_name('-infinity'::timestamptz)
    where ${inArray(sql`release_id`, ids)} order by at`)
}

async function labelsOf(tx: Tx, rows: readonly Row[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.map(({ formVersionId }) => formVersionId)
  if (ids.length === 0) return new Map()
  const versions = await tx
    .select({ id: formVersion.id, label: formVersion.label })
    .from(formVersion)
    .where(inArray(formVersion.id, ids))
  return new Map(versions.map(({ id, label }) => [id, label]))
}
