import { and, eq, gt, sql } from 'drizzle-orm'
import { formAttempt, formReceipt } from '#drizzle/tables/forms.ts'
import { hashOf, sealed, unsealed } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { forgetWords } from './unsent-words.ts'

export interface KeptWords {
  readonly values: Record<string, string[]>
  readonly problems: { field: string; key: string }[]
}

/** The same, with the form they are of. */
export interface KeptForm extends KeptWords {
  readonly id: string
  readonly form: string
  readonly keptAt: Date
}

/**
 * Keeps what was typed into a form that could not be accepted, for a day. Returns the id that brings it back: to the
 * account of whoever is signed in, or else to this browser. The words of one form key are kept once, however often they
 * are sent and refused; without a key they are a step that was accepted.
 */
export async function keepWords(tx: Tx, viewer: Viewer, form: string, kept: KeptWords, key?: string): Promise<string> {
  const [row] = await tx.execute<{ whose: string }>(sql`select holder() as whose`)
  return keepFor(tx, viewer, { holder: row!.whose, form, kept, key })
}

/**
 * The same of a page that was drawn for an account: for that account, even if its session ended by itself, and never
 * for the browser. Null, and nothing is kept, once that account signed out.
 */
export async function keepWordsOfAccount(
  tx: Tx,
  viewer: Viewer,
  form: string,
  kept: KeptWords,
  key: string,
): Promise<string | null> {
  const [row] = await tx.execute<{ whose: string | null }>(
    sql`select coalesce(former_holder(), substring(holder() from '^door .*')) as whose`,
  )
  return row?.whose ? keepFor(tx, viewer, { holder: row.whose, form, kept, key }) : null
}

async function keepFor(
  tx: Tx,
  viewer: Viewer,
  { holder, form, kept, key }: { holder: string; form: string; kept: KeptWords; key?: string },
): Promise<string> {
  const id = key ? uuidFrom(hashOf([holder, form, key].join(' '))) : crypto.randomUUID()
  if (key) await forgetWords(tx, [id])
  const centerId = await ownCenterId(tx)
  const { values, problems } = kept
  // Of two presses at once the second waits for the first, and finds the same words kept.
  await tx
    .insert(formAttempt)
    .values({ centerId, id, holder, form, values, problems, createdAt: viewer.at })
    .onConflictDoNothing()
  return id
}

/** A hash in the shape of an id: of version 8, which is for whoever makes one up (RFC 9562, section 5.8). */
function uuidFrom(hash: string): string {
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5')
}

/** What was kept under an id, and for which form, if this account or browser typed it; null otherwise. */
export async function findKeptWords(tx: Tx, id: string): Promise<KeptForm | null> {
  const [row] = await tx
    .select({
      id: formAttempt.id,
      form: formAttempt.form,
      values: formAttempt.values,
      problems: formAttempt.problems,
      keptAt: formAttempt.createdAt,
    })
    .from(formAttempt)
    .where(eq(formAttempt.id, id))
  return row ?? null
}

/** Where the form with this key led when it was accepted, and a hash of its words; null when it was not accepted. */
export async function findReceipt(
  tx: Tx,
  form: string,
  key: string,
): Promise<{ returnTo: string; wordsHash: string } | null> {
  const [row] = await tx
    .select({ returnTo: formReceipt.returnTo, wordsHash: formReceipt.wordsHash })
    .from(formReceipt)
    .where(and(eq(formReceipt.form, form), eq(formReceipt.key, key)))
  return row ? { ...row, returnTo: unsealed(row.returnTo) } : null
}

/** Where forms of this name led this account or browser that were accepted since then. */
export async function receiptsSince(tx: Tx, form: string, since: Date): Promise<string[]> {
  const rows = await tx
    .select({ returnTo: formReceipt.returnTo })
    .from(formReceipt)
    .where(and(eq(formReceipt.form, form), gt(formReceipt.createdAt, since)))
  return rows.map(({ returnTo }) => unsealed(returnTo))
}

/**
 * Records that a form was accepted. False when the same key was accepted before: the transaction must then be rolled
 * back.
 */
export async function writeReceipt(
  tx: Tx,
  viewer: Viewer,
  receipt: { form: string; key: string; wordsHash: string; returnTo: string },
): Promise<boolean> {
  const rows = await tx
    .insert(formReceipt)
    .values({
      centerId: await ownCenterId(tx),
      holder: sql`holder()`,
      createdAt: viewer.at,
      form: receipt.form,
      key: receipt.key,
      wordsHash: receipt.wordsHash,
      returnTo: sealed(receipt.returnTo),
    })
    .onConflictDoNothing()
    .returning({ key: formReceipt.key })
  return rows.length === 1
}
