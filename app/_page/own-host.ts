/** The host this portal was asked under, with its port; a proxy in front of it says so in `X-Forwarded-Host`. */
export function ownHostOf(request: Request): string | null {
  return request.headers.get('x-forwarded-host') ?? request.headers.get('host')
}

/** Whether a link on a page of this portal was followed, as far as the browser says so. */
export function isLinkOfOwnPage(request: Request): boolean {
  const site = request.headers.get('sec-fetch-site')
  if (site) return site === 'same-origin'
  const referer = request.headers.get('referer')
  return referer !== null && URL.canParse(referer) && new URL(referer).host === ownHostOf(request)
}

/**
 * The same as a center is named by: in small letters, without the port and the dot a full name may end with; null for
 * what is no host.
 */
export function hostNameOf(request: Request): string | null {
  return hostNameIn(ownHostOf(request))
}

export function hostNameIn(host: string | null): string | null {
  if (!host || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`).hostname.replace(/\.$/, '')
}
