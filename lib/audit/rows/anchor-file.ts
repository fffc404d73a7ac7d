import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { mkdir, open } from 'node:fs/promises'
import { dirname } from 'node:path'
import { createInterface } from 'node:readline'
import type { CenterId } from '#lib/kernel/id.ts'
import { type AnchorBlock, type Head, linesOf, readFirstLine, readHead } from '../rules/anchor.ts'

/** The hash of a block. It stands in the block's last line, in the next block, and in the database. */
export function hashOfBlock(block: AnchorBlock): string {
  return createHash('sha256').update(linesOf(block)).digest('hex')
}

/**
 * Adds blocks to the end of the file and answers when they are on the disk. A block that was torn off by a crash stays
 * as it is; the next one begins on a line of its own.
 */
export async function appendBlocks(path: string, blocks: readonly AnchorBlock[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const isNew = !existsSync(path)
  // Only for adding: not even this process changes what stands there.
  const file = await open(path, 'a', 0o600)
  try {
    const text = blocks.map((block) => `${linesOf(block)}end ${hashOfBlock(block)}\n`).join('')
    await file.appendFile((await isTorn(path)) ? `\n${text}` : text)
    await file.sync()
  } finally {
    await file.close()
  }
  if (isNew) await syncFolder(dirname(path))
}

async function isTorn(path: string): Promise<boolean> {
  const file = await open(path, 'r')
  try {
    const { size } = await file.stat()
    if (size === 0) return false
    const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1)
    return buffer.toString() !== '\n'
  } finally {
    await file.close()
  }
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r')
  await folder.sync()
  await folder.close()
}

interface ReadBlock extends AnchorBlock {
  readonly hash: string
}

/**
 * The whole blocks of the file, in order. A block that was torn off or changed is none; what it should have been is
 * missing then, and the database knows its hash.
 */
export async function* readBlocks(path: string): AsyncGenerator<ReadBlock> {
  let block: { centerId: CenterId; at: Date; previous: string; count: number; heads: Head[] } | null = null
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY })) {
    const begun = readFirstLine(line)
    if (begun) block = { ...begun, heads: [] }
    else if (block && line.startsWith('end ')) {
      const hash = hashOfBlock(block)
      if (line === `end ${hash}` && block.count === block.heads.length) yield { ...block, hash }
      block = null
    } else {
      const head = readHead(line)
      if (head) block?.heads.push(head)
      else block = null
    }
  }
}
