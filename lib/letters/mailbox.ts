import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'

const note = z.object({
  to: z.string(),
  subject: z.string(),
  text: z.string(),
  at: z.string(),
  calendar: z.string().optional(),
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

/** One letter with its file as a mail server would have got it; null for an unknown id. */
export async function readMailboxLetter(folder: string, id: string): Promise<(MailboxLetter & { raw: Buffer }) | null> {
  const letter = await readNote(folder, id)
  return letter && { ...letter, raw: await readFile(join(folder, `${id}.eml`)) }
}

async function readNote(folder: string, id: string): Promise<MailboxLetter | null> {
  if (!idShape.safeParse(id).success) return null
  const text = await readFile(join(folder, `${id}.json`), 'utf8').catch(() => null)
  return text === null ? null : { id, ...note.parse(JSON.parse(text)) }
}
