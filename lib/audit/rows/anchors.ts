import type { CenterId } from '#lib/kernel/id.ts'
import { type Head, noHash } from '../rules/anchor.ts'
import { readBlocks } from './anchor-file.ts'

export interface Chain {
  readonly centerId: CenterId
  readonly chain: string
}

export const chainKey = ({ centerId, chain }: Chain) => `${centerId} ${chain}`

export interface Anchors {
  /** The newest anchored head of each chain. */
  readonly newest: Map<string, Head>
  /** The hash of every block, and the one that its block says came before; its own where none did. */
  readonly hashes: ReadonlyMap<string, string>
}

/** Reads the files once, whatever order their blocks are in. Throws when one cannot be read. */
export async function readAnchors(paths: readonly string[]): Promise<Anchors> {
  const newest = new Map<string, Head>()
  const hashes = new Map<string, string>()
  for (const path of paths) {
    for await (const { centerId, previous, heads, hash } of readBlocks(path)) {
      hashes.set(hash, previous === noHash ? hash : previous)
      for (const head of heads) {
        const key = chainKey({ centerId, chain: head.chain })
        if (head.seq > (newest.get(key)?.seq ?? 0)) newest.set(key, head)
      }
    }
  }
  return { newest, hashes }
}

/** Every anchored head of one chain, the oldest first. */
export async function anchoredHeads(paths: readonly string[], { centerId, chain }: Chain): Promise<Head[]> {
  const found: Head[] = []
  for (const path of paths) {
    for await (const block of readBlocks(path))
      if (block.centerId === centerId) found.push(...block.heads.filter((head) => head.chain === chain))
  }
  return found.sort((one, other) => one.seq - other.seq)
}
