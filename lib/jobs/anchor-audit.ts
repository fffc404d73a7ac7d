import { existsSync } from 'node:fs'
import { and, desc, eq, gt, sql } from 'drizzle-orm'
import { auditAnchor, auditHead } from '#drizzle/tables/audit.ts'
import { appendBlocks, hashOfBlock } from '#lib/audit/rows/anchor-file.ts'
import { type AnchorBlock, dayOfAnchor, noHash } from '#lib/audit/rules/anchor.ts'
import { log, logFailure } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'

const retryMs = 600_000

/**
 * Writes the heads that changed since the last time to the file outside the database, once a day by UTC for each
 * center. Of several workers one writes. What was written and not marked, because the worker died in between, is
 * written again.
 */
export async function anchorAudit(path: string, at: Date): Promise<void> {
  await asViewer({ audience: 'worker', at }, async (tx) => {
    const centers = await tx
      .selectDistinct({ id: auditHead.centerId })
      .from(auditHead)
      .where(gt(auditHead.seq, auditHead.anchoredSeq))
    for (const { id } of centers) {
      const block = await claimedBlock(tx, path, id, at)
      if (!block) continue
      await appendBlocks(path, [block])
      await markAnchored(tx, block)
      log('info', 'audit anchored', { count: block.heads.length })
    }
  })
}

/** The block of today, if nobody has written it. Another process that wants to write it waits for this transaction. */
async function claimedBlock(tx: Tx, path: string, centerId: CenterId, at: Date): Promise<AnchorBlock | null> {
  const hash = sql<string>`encode(hash, 'hex')`
  const heads = await tx
    .select({ chain: auditHead.chain, seq: auditHead.seq, hash })
    .from(auditHead)
    .where(and(eq(auditHead.centerId, centerId), gt(auditHead.seq, auditHead.anchoredSeq)))
    .orderBy(auditHead.chain)
  const [last] = await tx
    .select({ hash })
    .from(auditAnchor)
    .where(eq(auditAnchor.centerId, centerId))
    .orderBy(desc(auditAnchor.day))
    .limit(1)
  // A new file begins: `audit:check` will miss what stood in the old one.
  if (last && !existsSync(path)) log('warn', 'the anchors written before are not in their place')
  const block = { centerId, at, previous: last?.hash ?? noHash, heads }
  const row = { centerId, day: dayOfAnchor(at), at, heads: heads.length, hash: Buffer.from(hashOfBlock(block), 'hex') }
  const written = await tx.insert(auditAnchor).values(row).onConflictDoNothing().returning({ day: auditAnchor.day })
  return written.length > 0 ? block : null
}

async function markAnchored(tx: Tx, { centerId, heads }: AnchorBlock): Promise<void> {
  const [chains, seqs] = [heads.map(({ chain }) => chain), heads.map(({ seq }) => seq)]
  await tx.execute(sql`
    update audit_head h set anchored_seq = w.seq
    from unnest(${`{${chains.join(',')}}`}::uuid[], ${`{${seqs.join(',')}}`}::bigint[]) w (chain, seq)
    where h.center_id = ${centerId} and h.chain = w.chain`)
}

/** Anchors when a new day has begun, and once more some minutes after it failed. */
export function anchoringDaily(path: string, clock: () => Date): () => Promise<void> {
  let doneOn = ''
  let failedAt = 0
  return async () => {
    const at = clock()
    if (doneOn === dayOfAnchor(at) || at.getTime() - failedAt < retryMs) return
    try {
      await anchorAudit(path, at)
      doneOn = dayOfAnchor(at)
    } catch (error) {
      failedAt = at.getTime()
      logFailure('anchor audit failed', error)
    }
  }
}

/**
 * Alerts the privacy officer of a center whose audit has been without an anchor for more than a day, once on each day.
 * It is asked apart from the anchoring, which may hang at a disk.
 */
export function alertingOfLateAnchors(clock: () => Date): () => Promise<void> {
  let alertedOn = ''
  return async () => {
    const at = clock()
    if (alertedOn === dayOfAnchor(at)) return
    await asViewer({ audience: 'worker', at }, async (tx) => {
      const late = await tx.execute<{ id: CenterId }>(sql`select id from centers_without_anchor() id`)
      for (const { id } of late) await alertStaff(tx, id, { role: 'privacy_officer' }, at, null)
      if (late.length > 0) alertedOn = dayOfAnchor(at)
    })
  }
}
