import { launchBrowser } from '../stage/browser.ts'
import type { Served } from '../stage/web-server.ts'

export interface Wire {
  readonly documentBytes: number
  readonly bytes: number
  readonly scriptBytes: number
  readonly requests: number
}

/** What a cold visit in a real browser costs, headers included. */
export async function onTheWire(web: Served, path: string, cookie: string): Promise<Wire> {
  const browser = await launchBrowser()
  try {
    const context = await browser.newContext()
    const [name, value] = cookie.split('=') as [string, string]
    await context.addCookies([{ name, value, url: web.url }])
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    await session.send('Network.enable')
    const answers = new Map<string, { bytes: number; type: string }>()
    session.on('Network.responseReceived', ({ requestId, type, response }) => {
      // The icon is a data: address in the document: it is no request and no bytes of its own.
      if (response.url.startsWith('http')) answers.set(requestId, { bytes: 0, type })
    })
    session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
      const known = answers.get(requestId)
      if (known) known.bytes = encodedDataLength
    })
    await page.goto(web.url + path, { waitUntil: 'networkidle' })
    const all = [...answers.values()]
    const sum = (type?: string) =>
      all.filter((each) => !type || each.type === type).reduce((total, { bytes }) => total + bytes, 0)
    return { documentBytes: sum('Document'), bytes: sum(), scriptBytes: sum('Script'), requests: all.length }
  } finally {
    await browser.close()
  }
}
