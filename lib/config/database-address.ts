/** Names of this very machine, where nobody else can overhear. */
export const isLoopback = /^(localhost|127(\.\d{1,3}){3}|\[?::1\]?)$/

/**
 * Whether what is said on the way to this database stays private: it is on this machine (the loopback, or a socket in a
 * folder), or TLS is demanded and the server's certificate is verified. The address is read as the driver reads it.
 */
export function isPrivateLine(address: string): boolean {
  if (!URL.canParse(firstHostOnly(address))) return false
  const { searchParams } = new URL(firstHostOnly(address))
  // `require` and its like take any certificate, and so anybody who stands in between.
  if (searchParams.getAll('sslmode').at(-1) === 'verify-full') return true
  if (searchParams.has('sslmode') || searchParams.has('sslrootcert')) return false
  const hosts = hostsOf(address)
  return hosts.length > 0 && hosts.every((host) => host.startsWith('/') || isLoopback.test(host))
}

function hostsOf(address: string): string[] {
  const named = decoded(authorityOf(address).replace(/^.*@/, ''))
  return named.split(',').map((host) => (host.startsWith('/') ? host : host.replace(/:\d+$/, '')))
}

function authorityOf(address: string): string {
  return /^[a-z]+:\/\/([^/?]*)/.exec(address)?.[1] ?? ''
}

/** Several hosts in one address are PostgreSQL's own way of writing; a URL has one. */
function firstHostOnly(address: string): string {
  const authority = authorityOf(address)
  return authority.includes(',') ? address.replace(authority, authority.split(',')[0]!) : address
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
