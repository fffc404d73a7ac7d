import { createServer } from 'node:https'
import type { AddressInfo } from 'node:net'
import { signatureOf } from '#lib/texts/rows/from-carrier.ts'
import type { Certificate } from '#tests/launch/own-authority.ts'

export interface TakenText {
  readonly to: string
  readonly from: string
  readonly body: string
  readonly reportsTo: string
}

/** What the carrier answers to a text: it takes it, refuses it, or the line breaks once it was taken. */
type Answer = 'take' | 'hang up' | { readonly status: number; readonly code?: number }

export interface TextPeer {
  /** With a login, as a center configures it. */
  readonly url: string
  /** Each text once, however often it was handed over. */
  readonly taken: Map<string, TakenText>
  /** How often any was handed over. */
  readonly heard: () => number
  /** What it would post to us, signed as by a carrier. */
  readonly signed: (address: string, said: Readonly<Record<string, string>>) => Request
  close(): Promise<void>
}

const secret = 'peer-token'

/** A carrier on a free port that behaves like one: over TLS, with a login, a form in and JSON out. */
export async function startTextPeer(
  certificate: Certificate,
  answer: (text: TakenText) => Answer = () => 'take',
): Promise<TextPeer> {
  const taken = new Map<string, TakenText>()
  let heard = 0
  const server = createServer(certificate, async (request, response) => {
    const chunks: Buffer[] = []
    for await (const chunk of request) chunks.push(chunk as Buffer)
    const said = new URLSearchParams(Buffer.concat(chunks).toString())
    const say = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
    if (request.headers.authorization !== `Basic ${Buffer.from(`peer:${secret}`).toString('base64')}`)
      return say(401, { code: 20003 })
    heard++
    const text = {
      to: said.get('To')!,
      from: said.get('From')!,
      body: said.get('Body')!,
      reportsTo: said.get('StatusCallback')!,
    }
    const given = answer(text)
    if (typeof given === 'object') return say(given.status, given.code ? { code: given.code } : {})
    taken.set(String(request.headers['idempotency-key']), text)
    if (given === 'hang up') return request.socket.destroy()
    return say(201, { sid: 'SM1', status: 'queued' })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return {
    url: `https://peer:${secret}@localhost:${(server.address() as AddressInfo).port}/messages`,
    taken,
    heard: () => heard,
    signed: (address, said) =>
      new Request(address, {
        method: 'POST',
        headers: { 'x-twilio-signature': signatureOf(address, said, secret) },
        body: new URLSearchParams(said),
      }),
    close: () => new Promise((done) => server.close(() => done())),
  }
}
