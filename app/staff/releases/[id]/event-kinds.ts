/** What a client can say about a release, as staff write it down. */
export const releaseEventKinds = ['revoked', 'suspended', 'resumed', 'narrowed', 'expiry_event', 'known_false'] as const
