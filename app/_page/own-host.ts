/** The host this portal was asked under, with its port; a proxy in front of it says so in `X-Forwarded-Host`. */
export function ownHostOf(request: Request): string | null {
  return request.headers.get('x-forwarded-host') ?? request.headers.get('host')
}

/**
 * The same as a center is named by: in small letters, without the port and the dot a full name may end with; null for
 * what is no host.
 */
export function hostNameOf(request: Request): string | null {
  const host = ownHostOf(request)
  if (!host || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/\.$/, '')
}
