import type { AddressInfo } from 'node:net'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'

export interface Received {
  readonly mail: ParsedMail
  readonly raw: string
  readonly at: number
}

export interface SmtpPeer {
  readonly url: string
  readonly received: Received[]
  close(): Promise<void>
}

type Answer = 'accept' | { readonly code: number } | 'hang up'

/** A real mail server on a free port, which can be slow, refuse, or hang up after the last word. */
export async function startSmtpPeer(
  options: { slowMs?: () => number; answer?: (mail: ParsedMail) => Answer; port?: number } = {},
): Promise<SmtpPeer> {
  const received: Received[] = []
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString()
        const mail = await simpleParser(raw)
        await new Promise((done) => setTimeout(done, options.slowMs?.() ?? 0))
        const answer = options.answer?.(mail) ?? 'accept'
        if (typeof answer === 'object')
          return callback(Object.assign(new Error('refused'), { responseCode: answer.code }))
        received.push({ mail, raw, at: performance.now() })
        // Taken, but the answer that says so is lost on the way.
        if (answer === 'hang up') return callback(Object.assign(new Error('gone'), { responseCode: 421 }))
        callback()
      })
    },
  })
  server.on('error', () => {})
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', () => done()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((done) => server.close(() => done())),
  }
}
