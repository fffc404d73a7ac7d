import { and, eq, type SQL, sql } from 'drizzle-orm'
import { formAttempt, formReceipt } from '#drizzle/tables/forms.ts'
import { sealed, unsealed } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'

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
 * account of whoever is signed in, or else to this browser.
 */
export function keepWords(tx: Tx, viewer: Viewer, form: string, kept: KeptWords): Promise<string> {
  return keepFor(tx, viewer, { holder: sql`holder()`, form, kept })
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
): Promise<string | null> {
  const [row] = await tx.execute<{ whose: string | null }>(
    sql`select coalesce(former_holder(), substring(holder() from '^door .*')) as whose`,
  )
  return row?.whose ? keepFor(tx, viewer, { holder: row.whose, form, kept }) : null
}

async function keepFor(
  tx: Tx,
  viewer: Viewer,
  { holder, form, kept }: { holder: SQL | string; form: string; kept: KeptWords },
): Promise<string> {
  const id = crypto.randomUUID()
  await tx.insert(formAttempt).values({
    centerId: await ownCenterId(tx),
    id,
    holder,
    form,
    values: kept.values,
    problems: kept.problems,
    createdAt: viewer.at,
  })
  return id
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
