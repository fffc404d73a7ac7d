/** The sender's network, coarse enough not to be a person: /24 of IPv4, /48 of IPv6. */
export function networkOf(request: Request): string {
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
  return forwarded.includes(':')
    ? forwarded.split(':').slice(0, 3).join(':')
    : forwarded.split('.').slice(0, 3).join('.')
}
