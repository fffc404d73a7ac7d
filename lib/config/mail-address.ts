import { isLoopback } from './database-address.ts'

/**
 * Whether a mail server is asked over TLS or not at all: every one but that of this machine. Otherwise whoever stands
 * in between could take the offer of TLS out of its greeting, and read the letters with their codes and links.
 */
export function needsTls(address: string): boolean {
  return !isLoopback.test(new URL(address).hostname)
}

/** Whether an address names a server and nothing else. What follows a `?` would be settings, also of TLS. */
export function isPlainMailAddress(address: string): boolean {
  return URL.canParse(address) && new URL(address).search === ''
}
