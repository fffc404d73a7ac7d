import { hash as digest } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import { openDatabase } from '#lib/database/open-database.ts'
import { pool } from '#lib/database/pool.ts'
import type { Head } from '../rules/anchor.ts'
import { type Break, beginning, breakAt, breakAtEnd } from '../rules/follow.ts'
import { anchoredHeads, type Chain, chainKey, readAnchors } from './anchors.ts'
import { type PlacedRow, rowPages } from './row-pages.ts'

export interface BrokenChain extends Break, Chain {
  readonly of: 'client' | 'staff'
}

export interface Checked {
  readonly rows: number
  readonly chains: number
  /** How many blocks of heads the files hold. */
  readonly blocks: number
  readonly broken: readonly BrokenChain[]
  /** Days whose heads were anchored, while no file holds what was written then. */
  readonly lost: readonly string[]
}

/** A chain on the way from its first row to its head. */
interface Followed extends Chain {
  readonly head: Pick<Head, 'seq' | 'hash'> | null
  readonly anchor: Head | undefined
  end: Pick<Head, 'seq' | 'hash'>
  isBroken: boolean
}

/**
 * Follows every chain from its first row to its head, and compares it with the newest heads in the files: a chain that
 * was made anew as a whole fits itself, but not what was written outside. Hashes are computed here, by no function that
 * the database keeps. It reads one state of the database, a page of rows at a time, and holds one head for each chain
 * of the files. Of each broken chain it names the first broken row.
 */
export async function checkAudit(paths: readonly string[]): Promise<Checked> {
  const anchors = await readAnchors(paths)
  return openDatabase(pool('worker')).transaction(
    async (tx) => {
      const found: (Break & Chain)[] = []
      let [rows, chains] = [0, 0]
      let open: Followed | null = null
      for await (const page of rowPages(tx)) {
        for (const row of page) {
          rows++
          if (!open || open.chain !== row.chain || open.centerId !== row.centerId) {
            if (open) closeChain(open, found)
            chains++
            open = opened(row, anchors.newest)
          }
          follow(open, row, found)
        }
      }
      if (open) closeChain(open, found)
      // What is left was anchored, or has a head, and has no row at all.
      for (const key of [...anchors.newest.keys(), ...(await headsWithoutRows(tx))])
        found.push({ ...chainOf(key), seq: 1, fault: 'cut' })
      const broken = await Promise.all(onlyOnce(found).map(async (each) => named(tx, paths, each)))
      return { rows, chains, blocks: anchors.hashes.size, broken, lost: await lostAnchors(tx, anchors.hashes) }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )
}

function opened(row: PlacedRow, newest: Map<string, Head>): Followed {
  const { centerId, chain, head } = row
  const anchor = newest.get(chainKey(row))
  newest.delete(chainKey(row))
  return { centerId, chain, head, anchor, end: beginning, isBroken: false }
}

function follow(open: Followed, row: PlacedRow, found: (Break & Chain)[]): void {
  if (open.isBroken) return
  const computed = digest('sha256', `${row.said}\n${row.previous}`)
  const isOther = open.anchor?.seq === row.seq && open.anchor.hash !== row.hash
  const broken = breakAt(open.end, { ...row, computed }) ?? (isOther ? { seq: row.seq, fault: 'made_anew' } : null)
  open.end = row
  if (broken) report(open, broken, found)
}

function closeChain(open: Followed, found: (Break & Chain)[]): void {
  if (open.isBroken) return
  const isShort = open.anchor && open.anchor.seq > open.end.seq
  const broken = breakAtEnd(open.end, open.head) ?? (isShort ? { seq: open.end.seq + 1, fault: 'cut' } : null)
  if (broken) report(open, broken, found)
}

function report(open: Followed, broken: Break, found: (Break & Chain)[]): void {
  open.isBroken = true
  found.push({ centerId: open.centerId, chain: open.chain, ...broken })
}

async function headsWithoutRows(tx: Tx): Promise<string[]> {
  const rows = await tx.execute<{ key: string }>(sql`
    select h.center_id || ' ' || h.chain as key from audit_head h
    where h.seq > 0 and not exists (select from audit_entry e where e.center_id = h.center_id and e.chain = h.chain)`)
  return rows.map(({ key }) => key)
}

function chainOf(key: string): Chain {
  const [centerId, chain] = key.split(' ')
  return { centerId: centerId as Chain['centerId'], chain: chain! }
}

function onlyOnce(found: readonly (Break & Chain)[]): (Break & Chain)[] {
  return [...new Map(found.map((each) => [chainKey(each), each])).values()]
}

/** Says whose chain it is and, of one that was made anew, after which row that began. */
async function named(tx: Tx, paths: readonly string[], each: Break & Chain): Promise<BrokenChain> {
  const [row] = await tx.execute<{ of: 'client' | 'staff' }>(sql`
    select case when exists (select from client c where c.center_id = ${each.centerId} and c.id = ${each.chain})
      then 'client' else 'staff' end as of`)
  const isWhole = each.fault === 'made_anew' || each.fault === 'cut'
  const madeAnew = isWhole ? await firstMadeAnew(tx, paths, each) : null
  return { ...each, ...(madeAnew && { seq: madeAnew, fault: 'made_anew' }), of: row!.of }
}

/** The row after the last one that is still as it was anchored; null when no row is another than was anchored. */
async function firstMadeAnew(tx: Tx, paths: readonly string[], each: Break & Chain): Promise<number | null> {
  let lastSame = 0
  for (const { seq, hash } of await anchoredHeads(paths, each)) {
    const [row] = await tx.execute<{ same: boolean }>(sql`
      select encode(hash, 'hex') = ${hash} as same from audit_entry
      where center_id = ${each.centerId} and chain = ${each.chain} and seq = ${seq}`)
    if (row && !row.same) return lastSame + 1
    if (!row) return null
    lastSame = seq
  }
  return null
}

async function lostAnchors(tx: Tx, known: ReadonlyMap<string, string>): Promise<string[]> {
  const rows = await tx.execute<{ day: string; hash: string }>(
    sql`select day, encode(hash, 'hex') as hash from audit_anchor order by day`,
  )
  const hashes = [...rows.map(({ hash }) => hash), ...known.values()]
  const days = new Map(rows.map(({ day, hash }) => [hash, day]))
  const lost = hashes.filter((hash) => !known.has(hash))
  return [...new Set(lost.map((hash) => days.get(hash) ?? 'a day that the database does not know any more'))]
}
