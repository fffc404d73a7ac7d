const lengthMax = 20_000

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
    const body = await request.text()
    const isTheirs =
      body.length <= lengthMax &&
      (await take({
        search: new URL(request.url).search,
        posted: Object.fromEntries(new URLSearchParams(body)),
        signature: request.headers.get('x-twilio-signature') ?? '',
      }))
    if (!isTheirs) return new Response(null, { status: 403 })
    return new Response('<Response/>', { headers: { 'content-type': 'text/xml', 'cache-control': 'no-store' } })
  }
}
