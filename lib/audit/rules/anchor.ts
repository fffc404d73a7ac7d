import type { CenterId } from '#lib/kernel/id.ts'

/** How far a chain had come: its newest row, by number and hash. */
export interface Head {
  readonly chain: string
  readonly seq: number
  /** SHA-256, as 64 hexadecimal digits. */
  readonly hash: string
}

/** The heads of one center that changed, as they stand in the file outside the database. */
export interface AnchorBlock {
  readonly centerId: CenterId
  readonly at: Date
  /** The hash of the block of this center before, or nulls. */
  readonly previous: string
  readonly heads: readonly Head[]
}

export const noHash = '0'.repeat(64)

/** The lines of a block without its last one, which holds the hash of these. */
export function linesOf({ centerId, at, previous, heads }: AnchorBlock): string {
  const first = `anchor 1 ${centerId} ${at.toISOString()} ${heads.length} ${previous}\n`
  return first + heads.map(({ chain, seq, hash }) => `${chain} ${seq} ${hash}\n`).join('')
}

const first = /^anchor 1 ([0-9a-f-]{36}) (\S+) (\d+) ([0-9a-f]{64})$/

/** What the first line of a block says; null when it is none. */
export function readFirstLine(line: string): (Omit<AnchorBlock, 'heads'> & { readonly count: number }) | null {
  const [, centerId, at, count, previous] = first.exec(line) ?? []
  if (!centerId) return null
  return { centerId: centerId as CenterId, at: new Date(at!), count: Number(count), previous: previous! }
}

export function readHead(line: string): Head | null {
  const [, chain, seq, hash] = /^([0-9a-f-]{36}) (\d+) ([0-9a-f]{64})$/.exec(line) ?? []
  return chain ? { chain, seq: Number(seq), hash: hash! } : null
}

/** The day by UTC to which an instant belongs: heads are anchored once on each. */
export function dayOfAnchor(at: Date): string {
  return at.toISOString().slice(0, 10)
}
