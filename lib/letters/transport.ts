import { createHash } from 'node:crypto'
import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from 'nodemailer'
import { needsTls } from '#lib/config/mail-address.ts'
import type { Delivery, Letter } from './letter.ts'
import { type MailError, refusalOf } from './rules/refusal.ts'
import { writeWhole } from './write-whole.ts'

const waitMsMax = 8_000

export interface Transport {
  send(letter: Letter): Promise<Delivery>
  close(): Promise<void>
}

/**
 * Hands letters to the mail server. Without one, only the practice center may run: it writes them into a folder as RFC
 * 5322 files, and nobody receives them.
 */
export function openTransport(options: {
  smtpUrl?: string
  mailFrom: string
  mailboxFolder: string
  demo: boolean
}): Transport {
  if (options.smtpUrl) return overSmtp(options.smtpUrl, options.mailFrom)
  if (options.demo) return intoFolder(options.mailboxFolder, options.mailFrom)
  throw new Error('SMTP_URL is missing')
}

function overSmtp(url: string, from: string): Transport {
  const pool = nodemailer.createTransport({
    url,
    pool: true,
    requireTLS: needsTls(url),
    maxConnections: 4,
    connectionTimeout: waitMsMax,
    greetingTimeout: waitMsMax,
    socketTimeout: waitMsMax,
    dnsTimeout: waitMsMax,
  } as Parameters<typeof nodemailer.createTransport>[0])
  return {
    async send(letter) {
      try {
        // The whole exchange has one time limit, because releases are locked meanwhile. Past it, nothing more is sent.
        await pool.sendMail({ ...mailOf(letter, from), signal: AbortSignal.timeout(waitMsMax) })
        return { outcome: 'accepted' }
      } catch (error) {
        const refused = error as MailError
        // What nodemailer met, where it has a name of its own for it.
        const code = refused.responseCode ?? refused.originalCode ?? refused.code ?? 'unknown'
        return { outcome: refusalOf(refused), code: String(code) }
      }
    },
    async close() {
      pool.close()
    },
  }
}

function intoFolder(folder: string, from: string): Transport {
  const composer = nodemailer.createTransport({ streamTransport: true, buffer: true, newline: 'windows' })
  return {
    async send(letter) {
      // The file is named after the Message-ID, so that a letter handed over twice is one file.
      const name = createHash('sha256').update(letter.messageId).digest('hex').slice(0, 32)
      const composed = await composer.sendMail(mailOf(letter, from))
      const note = {
        to: letter.to,
        subject: letter.subject,
        text: letter.text,
        at: new Date().toISOString(),
        calendar: letter.calendar?.content,
      }
      await mkdir(folder, { recursive: true })
      await writeWhole(join(folder, `${name}.eml`), composed.message as Buffer)
      await writeWhole(join(folder, `${name}.json`), Buffer.from(JSON.stringify(note)))
      return { outcome: 'accepted' }
    },
    async close() {
      composer.close()
    },
  }
}

function mailOf({ to, subject, text, html, messageId, calendar }: Letter, from: string) {
  return {
    from,
    to,
    subject,
    text,
    html,
    messageId,
    headers: { 'Auto-Submitted': 'auto-generated' },
    icalEvent: calendar && { method: calendar.method, filename: calendar.filename, content: calendar.content },
  }
}
