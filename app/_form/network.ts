import { isIP } from 'node:net'

/**
 * The sender's network, too coarse to single out a person: /24 for IPv4, /48 for IPv6. The proxy in front of us wrote
 * the last address of `X-Forwarded-For`; all before it are the sender's own words. What is no address is one network,
 * `unknown`, so that nobody gets a fresh one by inventing.
 */
export function networkOf(request: Request): string {
  const address = plainAddress(request.headers.get('x-forwarded-for')?.split(',').at(-1) ?? '')
  if (isIP(address) === 4) return address.split('.').slice(0, 3).join('.')
  if (isIP(address) !== 6) return 'unknown'
  const groups = groupsOf(address)
  return ipv4In(groups)?.slice(0, 3).join('.') ?? `${groups.slice(0, 3).map(hex).join(':')}::`
}

/** The address alone: without brackets, port and zone, as proxies write them. */
function plainAddress(written: string): string {
  const bare = written.trim().replace(/^"(.*)"$/, '$1')
  const bracketed = /^\[([^\]]*)\](:\d+)?$/.exec(bare)?.[1]
  const address = bracketed ?? (/^[\d.]+:\d+$/.test(bare) ? bare.split(':')[0]! : bare)
  return address.split('%')[0]!.toLowerCase()
}

/** The eight groups of an IPv6 address, however it was shortened (RFC 4291, section 2.2). */
function groupsOf(address: string): number[] {
  const whole = address.replace(/[\d.]+$/, (end) => (end.includes('.') ? asTwoGroups(end) : end))
  const [front, back] = whole.split('::').map((half) =>
    half
      .split(':')
      .filter(Boolean)
      .map((group) => Number.parseInt(group, 16)),
  )
  if (back === undefined) return front!
  return [...front!, ...Array<number>(8 - front!.length - back.length).fill(0), ...back]
}

function asTwoGroups(ipv4: string): string {
  const [a, b, c, d] = ipv4.split('.').map(Number) as [number, number, number, number]
  return `${hex(a * 256 + b)}:${hex(c * 256 + d)}`
}

/**
 * The IPv4 address that an IPv6 address only carries: mapped (RFC 4291, section 2.5.5.2), or translated on the way
 * (RFC 6052). Otherwise everybody with IPv4 would be one network, or have a second one.
 */
function ipv4In(groups: readonly number[]): number[] | null {
  const [high, low] = [groups[6]!, groups[7]!]
  const before = groups.slice(0, 6).map(hex).join(':')
  if (before !== '0:0:0:0:0:ffff' && before !== '64:ff9b:0:0:0:0' && before !== '0:0:0:0:0:0') return null
  if (before === '0:0:0:0:0:0' && high === 0) return null
  return [high >> 8, high & 255, low >> 8, low & 255]
}

function hex(group: number): string {
  return group.toString(16)
}
