const bytesMax = 20_000

interface Said {
  readonly search: string
  readonly posted: Readonly<Record<string, string>>
  readonly signature: string
}

/**
 * Answers what the carrier tells us. Nothing of ours goes back: an answer to a text would be one more text. Whoever is
 * not the carrier learns nothing.
 */
export function fromCarrier(take: (said: Said) => Promise<boolean>): (request: Request) => Promise<Response> {
  return async (request) => {
    const body = await bodyOf(request)
    const isTheirs =
      body !== null &&
      (await take({
        search: new URL(request.url).search,
        posted: Object.fromEntries(new URLSearchParams(body)),
        signature: request.headers.get('x-twilio-signature') ?? '',
      }))
    if (!isTheirs) return new Response(null, { status: 403 })
    return new Response('<Response/>', { headers: { 'content-type': 'text/xml', 'cache-control': 'no-store' } })
  }
}

/** What was sent; null once it is more than any carrier says. Anybody can send, so the rest is not read. */
async function bodyOf(request: Request): Promise<string | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of request.body ?? []) {
    bytes += part.byteLength
    if (bytes > bytesMax) return null
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}
