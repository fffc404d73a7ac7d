import { createHmac, timingSafeEqual } from 'node:crypto'
import { config } from '#lib/config/config.ts'
import { log } from '#lib/config/log.ts'

/** What came to an address of ours, in the name of the carrier. */
export interface FromCarrier {
  /** The query of the address, with its question mark. */
  readonly search: string
  readonly posted: Readonly<Record<string, string>>
  readonly signature: string
}

/** How a carrier signs what it tells us: over the address it calls and all it says, in the order of its names. */
export function signatureOf(address: string, posted: Readonly<Record<string, string>>, secret: string): string {
  const whole = Object.keys(posted)
    .toSorted()
    .reduce((text, name) => text + name + posted[name], address)
  return createHmac('sha1', secret).update(whole).digest('base64')
}

/** Whether it is the carrier who says this, by the token we sign in to it with. */
export function isOfCarrier({ search, posted, signature }: FromCarrier, address: string): boolean {
  const secret = config.textSecret
  const [ours, theirs] = [
    Buffer.from(secret === null ? '' : signatureOf(address + search, posted, secret)),
    Buffer.from(signature),
  ]
  const isTheirs = secret !== null && ours.length === theirs.length && timingSafeEqual(ours, theirs)
  if (!isTheirs) log('warn', 'not from the carrier')
  return isTheirs
}
