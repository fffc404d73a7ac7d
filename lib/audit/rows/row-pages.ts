import { sql } from 'drizzle-orm'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Head } from '../rules/anchor.ts'
import type { Chain } from './anchors.ts'

const perPage = 10_000
const before = '00000000-0000-0000-0000-000000000000'

/** A row of the audit with the head of its chain. */
export interface PlacedRow extends Chain {
  readonly seq: number
  /** What is hashed of it, but for the last line, which is `previous`. */
  readonly said: string
  readonly previous: string
  readonly hash: string
  readonly head: Pick<Head, 'seq' | 'hash'> | null
}

type Raw = Record<'center_id' | 'chain' | 'seq' | 'said' | 'previous' | 'hash' | 'head_seq' | 'head_hash', string>

/** Every row, chain after chain and each chain from its first row on. */
export async function* rowPages(tx: Tx): AsyncGenerator<PlacedRow[]> {
  for (let coming = pageAfter(tx, { centerId: before, chain: before, seq: 0 }); ; ) {
    const page = await coming
    const isLast = page.length < perPage
    // The next page is read while this one is followed.
    if (!isLast) coming = pageAfter(tx, page.at(-1)!)
    if (page.length > 0) yield page
    if (isLast) return
  }
}

async function pageAfter(tx: Tx, after: { centerId: string; chain: string; seq: number }): Promise<PlacedRow[]> {
  // What is hashed is put together here once more, by functions of PostgreSQL's own.
  const rows = await tx.execute<Raw>(sql`
      select e.center_id, e.chain, e.seq, encode(e.previous, 'hex') as previous, encode(e.hash, 'hex') as hash,
        concat_ws(E'\n', 'ajar audit ' || e.version, e.center_id, e.chain, e.seq,
          to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.staff_id, e.signed_in_by, e.kind, e.what,
          array_to_string(e.clients, ',')) as said,
        h.seq as head_seq, encode(h.hash, 'hex') as head_hash
      from audit_entry e left join audit_head h on h.center_id = e.center_id and h.chain = e.chain
      where (e.center_id, e.chain, e.seq) > (${after.centerId}::uuid, ${after.chain}::uuid, ${after.seq}::bigint)
      order by e.center_id, e.chain, e.seq limit ${perPage}`)
  return rows.map(placed)
}

function placed(raw: Raw): PlacedRow {
  const { center_id: centerId, chain, said, previous, hash } = raw
  const head = raw.head_hash === null ? null : { seq: Number(raw.head_seq), hash: raw.head_hash }
  return { centerId: centerId as Chain['centerId'], chain, seq: Number(raw.seq), said, previous, hash, head }
}
