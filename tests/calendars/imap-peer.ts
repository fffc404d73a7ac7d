import { createRequire } from 'node:module'
import type { AddressInfo, Server, Socket } from 'node:net'

/** What we ask of the server, which comes without types. */
interface Hoodiecrow {
  readonly server: Server
  readonly storage: { readonly INBOX: { readonly messages: { readonly flags: string[] }[] } }
  listen(port: number, done: () => void): void
  close(done: () => void): void
  appendMessage(mailbox: string, flags: string[], internalDate: string, raw: string): unknown
}

const hoodiecrow: (options: { plugins: string[]; storage: object }) => Hoodiecrow = createRequire(import.meta.url)(
  'hoodiecrow-imap',
)

/** A mailbox on a real IMAP server in this process. */
export interface ImapPeer {
  readonly url: string
  /** Puts a letter there, as the mail server received it at an instant. */
  receive(raw: string, at: Date): void
  /** The flags of every letter, in the order they came. */
  flags(): string[][]
  empty(): void
  /** Ends the server and every line to it. It comes back on the same port. */
  stop(): Promise<void>
  start(): Promise<void>
}

/** How IMAP writes an instant: `14-Sep-2026 21:22:28 +0000`. */
function internalDate(at: Date): string {
  const [, day, month, year, time] = /^\w+, (\d+) (\w+) (\d+) ([\d:]+)/.exec(at.toUTCString())!
  return `${day}-${month}-${year} ${time} +0000`
}

export async function startImapPeer(): Promise<ImapPeer> {
  const server = hoodiecrow({ plugins: ['ID', 'UIDPLUS'], storage: { INBOX: { messages: [] } } })
  const lines = new Set<Socket>()
  server.server.on('connection', (line: Socket) => {
    lines.add(line)
    line.on('close', () => lines.delete(line))
  })
  let port = 0
  const start = async () => {
    await new Promise<void>((done) => server.listen(port, done))
    port = (server.server.address() as AddressInfo).port
  }
  await start()
  return {
    url: `imap://testuser:testpass@127.0.0.1:${port}`,
    receive: (raw, at) => void server.appendMessage('INBOX', [], internalDate(at), raw),
    flags: () => server.storage.INBOX.messages.map(({ flags }) => flags.filter((flag) => flag !== '\\Recent')),
    empty: () => {
      server.storage.INBOX.messages.length = 0
    },
    start,
    stop: async () => {
      const ended = new Promise<void>((done) => server.close(done))
      for (const line of lines) line.destroy()
      await ended
    },
  }
}
