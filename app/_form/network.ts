/** The sender's network, too coarse to single out a person: /24 for IPv4, /48 for IPv6. */
export function networkOf(request: Request): string {
  const forwarded = request.headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? 'unknown'
  return forwarded.includes(':')
    ? forwarded.split(':').slice(0, 3).join(':')
    : forwarded.split('.').slice(0, 3).join('.')
}
