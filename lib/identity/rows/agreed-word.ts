import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import { phoneWord, phoneWordTry } from '#drizzle/tables/identity.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { holdReleasesOf } from '#lib/releases/rows/known-about.ts'
import type { Pair } from '../rules/identified.ts'
import type { Try } from '../rules/phone-word.ts'

/** When a word was agreed between the two, without the word, and how it was tried since, the newest first. */
interface AgreedWord {
  readonly id: string
  readonly setAt: Date
  /** Whether nobody can be known by it any more, because too many said another word. */
  readonly isUsedUp: boolean
  readonly tries: readonly Try[]
}

const shownTries = 10

const columns = {
  id: phoneWord.id,
  setAt: phoneWord.setAt,
  isUsedUp: sql<boolean>`phone_word_used_up_at(${phoneWord.centerId}, ${phoneWord.id}) is not null`,
}

/** The word that is agreed between the two now; null where there is none. */
export async function agreedWord(tx: Tx, pair: Pair): Promise<AgreedWord | null> {
  const [agreed] = await tx.select(columns).from(phoneWord).where(isAgreed(pair))
  return agreed ? { ...agreed, tries: await triesOf(tx, agreed.id) } : null
}

/** The same for the client whose word it is, with the word. */
export async function ownWord(tx: Tx, pair: Pair): Promise<(AgreedWord & { word: string }) | null> {
  const [agreed] = await tx
    .select({ ...columns, word: phoneWord.word })
    .from(phoneWord)
    .where(isAgreed(pair))
  return agreed ? { ...agreed, tries: await triesOf(tx, agreed.id) } : null
}

/** Writes down another word for the two. The one before counts no more, also one that is said at this moment. */
export async function agreeOn(
  tx: Tx,
  { at }: Viewer,
  { centerId, pair, word, by }: { centerId: CenterId; pair: Pair; word: string; by: AccountId },
): Promise<void> {
  await holdReleasesOf(tx, pair.clientId)
  await endWord(tx, at, pair)
  await tx.insert(phoneWord).values({ centerId, id: crypto.randomUUID(), ...pair, word, setByAccountId: by, setAt: at })
}

export async function endWord(tx: Tx, at: Date, pair: Pair): Promise<void> {
  await tx.update(phoneWord).set({ endedAt: at }).where(isAgreed(pair))
}

function isAgreed({ clientId, familyMemberId }: Pair) {
  return and(eq(phoneWord.clientId, clientId), eq(phoneWord.familyMemberId, familyMemberId), isNull(phoneWord.endedAt))
}

function triesOf(tx: Tx, id: string): Promise<Try[]> {
  return tx
    .select({ wasRight: phoneWordTry.wasRight, at: phoneWordTry.at })
    .from(phoneWordTry)
    .where(eq(phoneWordTry.phoneWordId, id))
    .orderBy(desc(phoneWordTry.at))
    .limit(shownTries)
}
