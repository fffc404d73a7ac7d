import { inArray, sql } from 'drizzle-orm'
import { releaseScan } from '#drizzle/tables/release-papers.ts'
import type { release } from '#drizzle/tables/releases.ts'
import type { FileKind, KeptFile } from '#lib/attachments/rules/attachment.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, ReleaseId } from '#lib/kernel/id.ts'

/** The scan of a paper, without what is in it. */
export interface Scan {
  readonly id: string
  readonly name: string
  readonly sizeBytes: number
  readonly at: Date
}

/** How many scans the forms that one paper was typed into may hold together. */
export const scansMax = 10

type Row = Pick<typeof release.$inferSelect, 'centerId' | 'id'>

/** Keeps a scan beside the form it is of. What it shows is looked at by the second person. */
export async function keepScan(
  tx: Tx,
  { centerId, id }: Row,
  { name, kind, bytes }: KeptFile,
  { byAccountId, at }: { byAccountId: AccountId; at: Date },
): Promise<void> {
  await tx.insert(releaseScan).values({
    centerId,
    id: crypto.randomUUID(),
    releaseId: id,
    name,
    kind,
    sizeBytes: bytes.length,
    content: Buffer.from(bytes),
    byAccountId,
    at,
  })
}

/** The forms that a paper was typed into: each of these, and those it corrects or completes. */
const ofOnePaper = (ids: readonly ReleaseId[]) => sql`
  with recursive typed (form, id, draft) as (
    select r.id, r.id, r.replaces_draft_id from release r where ${inArray(sql`r.id`, [...ids])}
    union
    select t.form, r.id, r.replaces_draft_id from typed t join release r on r.id = t.draft
  )`

/** The scans of the paper that each of these forms is of, the first one first. */
export async function scansOfForms(tx: Tx, ids: readonly ReleaseId[]): Promise<ReadonlyMap<ReleaseId, Scan[]>> {
  const scans = new Map(ids.map((id): [ReleaseId, Scan[]] => [id, []]))
  if (ids.length === 0) return scans
  const rows = await tx.execute<{ form: ReleaseId; id: string; name: string; size_bytes: number; at: string }>(sql`
    ${ofOnePaper(ids)}
    select t.form, s.id, s.name, s.size_bytes, s.at
    from typed t join release_scan s on s.release_id = t.id order by s.at, s.id`)
  for (const { form, id, name, size_bytes, at } of rows)
    scans.get(form)!.push({ id, name, sizeBytes: size_bytes, at: new Date(at) })
  return scans
}

/** The scans of the paper a form is of. */
export async function scansOf(tx: Tx, id: ReleaseId): Promise<Scan[]> {
  return (await scansOfForms(tx, [id])).get(id)!
}

/** One scan of the paper a form is of, to be saved; null when there is none by this id. */
export async function scanOf(tx: Tx, id: ReleaseId, scan: string) {
  const [found] = await tx.execute<{ name: string; kind: FileKind; content: Uint8Array }>(sql`
    ${ofOnePaper([id])}
    select s.name, s.kind, s.content from typed t join release_scan s on s.release_id = t.id where s.id = ${scan}::uuid`)
  return found ?? null
}
