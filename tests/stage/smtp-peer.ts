import type { AddressInfo, Socket } from 'node:net'
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

type Answer = 'accept' | { readonly code: number; readonly words?: string } | 'hang up'
/** Before the content of the letter is sent. */
export type Stage = 'greeting' | 'AUTH' | 'MAIL FROM' | 'RCPT TO'

/** A real mail server on a free port. It can be slow, refuse at any stage, and hang up there or after the content. */
export async function startSmtpPeer(
  options: {
    slowMs?: () => number
    before?: (stage: Stage) => Answer
    answer?: (mail: ParsedMail) => Answer
    port?: number
  } = {},
): Promise<SmtpPeer> {
  const received: Received[] = []
  const lines = new Set<Socket>()
  const at = (stage: Stage, go: (error?: Error) => void) => {
    const answer = options.before?.(stage) ?? 'accept'
    if (answer === 'accept') return go()
    if (answer !== 'hang up') return go(refused(answer))
    for (const line of lines) line.destroy()
  }
  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    allowInsecureAuth: true,
    logger: false,
    onConnect: (_session, callback) => at('greeting', callback),
    onAuth: (_login, _session, callback) => at('AUTH', (error) => callback(error ?? null, { user: 'ajar' })),
    onMailFrom: (_address, _session, callback) => at('MAIL FROM', callback),
    onRcptTo: (_address, _session, callback) => at('RCPT TO', callback),
    onData(stream, _session, callback) {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', async () => {
        const raw = Buffer.concat(chunks).toString()
        const mail = await simpleParser(raw)
        await new Promise((done) => setTimeout(done, options.slowMs?.() ?? 0))
        const answer = options.answer?.(mail) ?? 'accept'
        if (typeof answer === 'object') return callback(refused(answer))
        received.push({ mail, raw, at: performance.now() })
        // It took the letter, but the answer that says so is lost on the way.
        if (answer === 'hang up') return callback(Object.assign(new Error('gone'), { responseCode: 421 }))
        callback()
      })
    },
  })
  server.on('error', () => {})
  server.server.on('connection', (line: Socket) => {
    lines.add(line)
    line.once('close', () => lines.delete(line))
  })
  await new Promise<void>((done) => server.listen(options.port ?? 0, '127.0.0.1', () => done()))
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    received,
    close: () => new Promise((done) => server.close(() => done())),
  }
}

function refused({ code, words = 'refused' }: { code: number; words?: string }): Error {
  return Object.assign(new Error(words), { responseCode: code })
}
