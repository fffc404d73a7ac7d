import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const note = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
  calendar: z.string().optional(),
  /** A text message, which has no file. */
  isText: z.boolean().default(false),
})
const idShape = z.string().regex(/^[0-9a-f]{32}$/)

export type MailboxLetter = z.output<typeof note> & { readonly id: string }

/** The letters in the practice mailbox, the newest first. */
export async function listMailbox(folder: string): Promise<MailboxLetter[]> {
  const names = await readdir(folder).catch(() => [])
  const letters = await Promise.all(
    names.filter((name) => name.endsWith('.json')).map((name) => readNote(folder, name.replace('.json', ''))),
  )
  return letters.filter((letter) => letter !== null).sort((a, b) => b.at.localeCompare(a.at))
}

/** One letter or text; null for an unknown id. */
export async function readMailboxLetter(folder: string, id: string): Promise<MailboxLetter | null> {
  return readNote(folder, id)
}

/** The file of a letter as a mail server would have got it; null for an unknown id, and for a text. */
export async function readMailboxFile(folder: string, id: string): Promise<Buffer | null> {
  const letter = await readNote(folder, id)
  return letter && !letter.isText ? readFile(join(folder, `${id}.eml`)) : null
}

async function readNote(folder: string, id: string): Promise<MailboxLetter | null> {
  if (!idShape.safeParse(id).success) return null
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => null)
  return text === null ? null : { id, ...note.parse(JSON.parse(text)) }
}
