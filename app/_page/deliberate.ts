/**
 * Whether a person asked for this page, as far as a browser says so. A HEAD, a page fetched ahead of a press, a
 * preview, and anything that is not opened as a document of its own are a machine's. A browser too old to say what it
 * asks for is believed: what it is shown is accounted for.
 */
export function isDeliberate({ method, headers }: Request): boolean {
  if (method === 'HEAD') return false
  // Sec-Purpose is the standard (Fetch, section 2.2.5); the others are older browsers' names for the same.
  if (
    ['sec-purpose', 'purpose', 'x-purpose', 'x-moz'].some((name) =>
      /prefetch|prerender|preview/i.test(headers.get(name) ?? ''),
    )
  )
    return false
  const destination = headers.get('sec-fetch-dest')
  return destination === null || destination === 'document'
}
