/** How many bytes of files are in hand at once, of everybody and of one network: a dozen of the largest, and four. */
const bytesMax = { all: 128_000_000, network: 48_000_000 }
/** What each counts at least, since a small picture takes as long to be made anew as a large one. */
const bytesLeast = 4_000_000

const bytesOf = new Map<string, number>()
let bytesOfAll = 0

/** A file that is being sent, from its first byte until what was sent with it is kept or refused. */
export interface Upload {
  /** Takes room until it holds so many bytes. False, and nothing is taken, where there is none. */
  grows(toBytes: number): boolean
  /** Gives its room back. */
  ends(): void
}

/**
 * Room in our memory for a file that somebody in this network sends. Whoever sends many at once, or begins to send and
 * never ends, takes their network's share and leaves the rest to everybody else.
 */
export function beginUpload(network: string): Upload {
  let held = 0
  function take(bytes: number): void {
    held += bytes
    bytesOfAll += bytes
    const ofNetwork = (bytesOf.get(network) ?? 0) + bytes
    if (ofNetwork > 0) bytesOf.set(network, ofNetwork)
    else bytesOf.delete(network)
  }
  return {
    grows(toBytes) {
      const more = Math.max(bytesLeast, toBytes) - held
      if (more <= 0) return true
      if (bytesOfAll + more > bytesMax.all || (bytesOf.get(network) ?? 0) + more > bytesMax.network) return false
      take(more)
      return true
    },
    ends: () => take(-held),
  }
}
