import { createHash } from 'node:crypto'

/** Makes the same ids each time for the same words, so that a story can be found again. */
export function idsFrom(words: string): () => string {
  let made = 0
  return () => {
    const hex = createHash('sha256').update(`${words} ${made++}`).digest('hex')
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}
