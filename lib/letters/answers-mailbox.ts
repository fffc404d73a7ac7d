import { ImapFlow, type MessageStructureObject } from 'imapflow'
import { needsTls } from '#lib/config/mail-address.ts'

const waitMsMax = 15_000
/** Letters looked at in one visit. The rest waits for the next. */
const perVisit = 200

/** A letter in the mailbox that holds something for a calendar, with the means to read that. */
export interface CalendarLetter {
  readonly name: string
  readonly receivedAt: Date
  /** Null when it is larger than asked for, or cannot be read. */
  readonly content: string | null
}

/** How a letter is left: `done` as read, `for-people` as unread and flagged, for whoever opens the mailbox. */
export type LeftAs = 'done' | 'for-people'

export interface AnswersMailbox {
  /**
   * Visits the mailbox once, and hands over each letter that a calendar wrote since the last visit, the oldest first.
   * Letters of people stay as they are. A letter is behind us only once it was left; a visit that fails begins with it.
   */
  visit(bytesMax: number, take: (letter: CalendarLetter) => Promise<LeftAs>): Promise<void>
}

/** The mailbox that the organizer's address leads to, over IMAP. Each visit is a connection of its own. */
export function openAnswersMailbox(address: string): AnswersMailbox {
  // Where the last visit ended. A worker that starts looks at all of it again, and each answer counts once.
  let seen = { validity: 0n, uid: 0 }
  return {
    async visit(bytesMax, take) {
      const client = new ImapFlow(optionsOf(address))
      // Without a listener, a line that breaks in between would end the worker.
      client.on('error', () => {})
      await client.connect()
      try {
        await client.mailboxOpen('INBOX')
        const validity = client.mailbox ? client.mailbox.uidValidity : 0n
        if (validity !== seen.validity) seen = { validity, uid: 0 }
        const letters = []
        // A range that ends with `*` always holds the last letter (RFC 3501, section 6.4.8).
        for await (const each of client.fetch(
          `${seen.uid + 1}:*`,
          { uid: true, envelope: true, internalDate: true, bodyStructure: true },
          { uid: true },
        ))
          if (each.uid > seen.uid) letters.push(each)
        letters.sort((a, b) => a.uid - b.uid)
        for (const each of letters.slice(0, perVisit)) {
          const part = each.bodyStructure && calendarPart(each.bodyStructure)
          if (part) {
            const isSmall = (part.size ?? 0) <= bytesMax
            const content = isSmall ? await textOf(client, each.uid, part, bytesMax).catch(unlessOnline(client)) : null
            const name = each.envelope?.messageId ?? `${validity}.${each.uid}`
            const left = await take({ name, receivedAt: new Date(each.internalDate ?? 0), content })
            const flags = left === 'done' ? ['\\Seen'] : ['\\Flagged']
            await client.messageFlagsAdd(String(each.uid), flags, { uid: true })
          }
          seen = { validity, uid: each.uid }
        }
      } finally {
        await client.logout().catch(() => client.close())
      }
    },
  }
}

/** What cannot be read over a line that holds is a fault of that letter, and must not keep back those behind it. */
function unlessOnline(client: ImapFlow): (error: unknown) => null {
  return (error) => {
    if (!client.usable) throw error
    return null
  }
}

function optionsOf(address: string): ConstructorParameters<typeof ImapFlow>[0] {
  const { protocol, hostname, port, username, password } = new URL(address)
  const secure = protocol === 'imaps:'
  return {
    host: hostname,
    port: Number(port || (secure ? 993 : 143)),
    secure,
    doSTARTTLS: secure ? undefined : needsTls(address),
    auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) },
    logger: false,
    disableAutoIdle: true,
    connectionTimeout: waitMsMax,
    greetingTimeout: waitMsMax,
    socketTimeout: waitMsMax,
  }
}

/** The calendar's own part, not that of a letter within the letter: a letter of ours that came back holds one too. */
function calendarPart(node: MessageStructureObject): MessageStructureObject | null {
  if (node.type === 'text/calendar') return isReply(node) ? node : null
  if (node.type === 'message/rfc822') return null
  const [first] = (node.childNodes ?? []).flatMap((child) => calendarPart(child) ?? [])
  return first ?? null
}

/** A counter-proposal is for people, who find it flagged. A file that names no method may be an answer. */
function isReply({ parameters }: MessageStructureObject): boolean {
  return ['reply', 'counter'].includes((parameters?.method ?? 'reply').toLowerCase())
}

async function textOf(
  client: ImapFlow,
  uid: number,
  { part }: MessageStructureObject,
  bytesMax: number,
): Promise<string | null> {
  const { content } = await client.download(String(uid), part ?? '1', { uid: true, maxBytes: bytesMax + 1 })
  const chunks: Buffer[] = []
  for await (const chunk of content ?? []) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks)
  return !content || text.length > bytesMax ? null : text.toString('utf8')
}
