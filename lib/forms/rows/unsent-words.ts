import { desc, eq, sql } from 'drizzle-orm'
import { unsentWords } from '#drizzle/tables/forms.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** What somebody typed into one form as it was shown once, and has not sent. */
export interface UnsentWords {
  /** The key of the form they were typed into. */
  readonly key: string
  readonly form: string
  /** Which of several forms of this name on the page. */
  readonly part: string
  readonly values: Record<string, string[]>
  readonly updatedAt: Date
}

export interface Keeping extends Omit<UnsentWords, 'updatedAt'> {
  readonly page: string
  /** The key of the words the form was shown with; these take their place. */
  readonly shownWith: string | null
  /** Whether the page was drawn for an account. Then no other account and no browser ever reads them. */
  readonly isOfSession: boolean
}

/** Keeps them for their holder, for a day. False if that takes a new row and `mayAdd` is not set. */
export async function keepUnsentWords(tx: Tx, words: Keeping, mayAdd: boolean): Promise<boolean> {
  const { key, shownWith, page, form, part, values, isOfSession } = words
  const [row] = await tx.execute<{ kept: boolean }>(sql`
    select keep_unsent_words(${key}, ${shownWith}, ${page}, ${form}, ${part}, ${JSON.stringify(values)}::jsonb,
      ${isOfSession}, ${mayAdd}) as kept`)
  return row!.kept
}

/**
 * Forgets what is kept under these keys, unsent or refused, once it was sent or is kept elsewhere: so that going back
 * shows no problem that is none any more. Steps that were accepted stay, unless `withSteps`: whoever goes back to one
 * finds it as they left it.
 */
export async function forgetWords(
  tx: Tx,
  keys: readonly string[],
  { withSteps } = { withSteps: false },
): Promise<void> {
  await tx.execute(sql`select forget_unsent_words(${`{${keys.join(',')}}`}::uuid[], ${withSteps})`)
}

/** How many windows of one page are told apart. */
const shownMax = 20

/** What the viewer typed on a page and has not sent, the latest first. */
export async function findUnsentWords(tx: Tx, page: string): Promise<UnsentWords[]> {
  const { key, form, part, values, updatedAt } = unsentWords
  return tx
    .select({ key, form, part, values, updatedAt })
    .from(unsentWords)
    .where(eq(unsentWords.page, page))
    .orderBy(desc(unsentWords.updatedAt))
    .limit(shownMax)
}
