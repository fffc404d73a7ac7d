import { and, desc, eq, gt, isNull, lt, sql } from 'drizzle-orm'
import { account, client, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { session, signInAttempt } from '#drizzle/tables/sign-in.ts'
import { codeFor, hashOf, isSame, newToken } from '#lib/auth/secret.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type AccountId, newId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'

const triesMax = 5
const sessionHours = 12

export interface SignedIn {
  readonly token: string
  readonly returnTo: string
}

type Proof = { readonly code: string } | { readonly attemptId: string }

/**
 * Turns the newest code this browser asked for into a session. Single use, five tries, ten minutes; a code or link
 * opened in another browser opens nothing. Whoever holds the address is let in: the first time, as a family member.
 */
export async function enterCode(wish: {
  proof: Proof
  browser: string
  at: Date
}): Promise<Result<SignedIn, 'wrong_code' | 'other_browser'>> {
  const viewer = { audience: 'gate', at: wish.at, browser: wish.browser } as const
  return asViewer(viewer, async (tx) => {
    const byLink = 'attemptId' in wish.proof ? eq(signInAttempt.id, wish.proof.attemptId) : undefined
    const [attempt] = await tx
      .select()
      .from(signInAttempt)
      .where(and(eq(signInAttempt.browserHash, wish.browser), byLink))
      .orderBy(desc(signInAttempt.createdAt), desc(signInAttempt.id))
      .limit(1)
    if (!attempt) return refused(byLink ? 'other_browser' : 'wrong_code')
    const right = 'attemptId' in wish.proof || isSame(codeFor(attempt.id), wish.proof.code)
    // Counted and spent by one statement, so that two at once are still two tries or one use.
    const [taken] = await tx
      .update(signInAttempt)
      .set({ tries: sql`${signInAttempt.tries} + 1`, ...(right ? { usedAt: wish.at } : {}) })
      .where(
        and(
          eq(signInAttempt.centerId, attempt.centerId),
          eq(signInAttempt.id, attempt.id),
          isNull(signInAttempt.usedAt),
          lt(signInAttempt.tries, triesMax),
          gt(signInAttempt.expiresAt, wish.at),
        ),
      )
      .returning({ id: signInAttempt.id })
    if (!taken || !right) return refused('wrong_code')
    const accountId = await accountOf(tx, attempt, wish.at)
    const token = newToken()
    await tx.insert(session).values({
      centerId: attempt.centerId,
      id: crypto.randomUUID(),
      tokenHash: hashOf(token),
      accountId,
      createdAt: wish.at,
      seenAt: wish.at,
      expiresAt: new Date(wish.at.getTime() + sessionHours * 3_600_000),
    })
    return ok({ token, returnTo: await goalOf(tx, accountId, attempt.returnTo) })
  })
}

async function accountOf(
  tx: Tx,
  attempt: { centerId: typeof account.$inferSelect.centerId; email: string; language: Language },
  at: Date,
): Promise<AccountId> {
  const { centerId, email, language } = attempt
  await tx
    .insert(account)
    .values({ centerId, id: newId<'account'>(), email, language, createdAt: at })
    .onConflictDoNothing()
  const [found] = await tx
    .select({ id: account.id })
    .from(account)
    .where(and(eq(account.centerId, centerId), eq(account.email, email)))
  const [staff] = await tx.select({ id: staffMember.id }).from(staffMember).where(eq(staffMember.accountId, found!.id))
  const [asClient] = await tx.select({ id: client.id }).from(client).where(eq(client.accountId, found!.id))
  if (!staff && !asClient) {
    await tx
      .insert(familyMember)
      .values({ centerId, id: newId<'family-member'>(), accountId: found!.id, createdAt: at })
      .onConflictDoNothing()
  }
  return found!.id
}

/** Where somebody goes on: where they were, or staff to their work, a client to what is theirs, everyone else as family. */
async function goalOf(tx: Tx, accountId: AccountId, wanted: string): Promise<string> {
  const [staff] = await tx
    .select({ confirmedAt: staffMember.totpConfirmedAt })
    .from(staffMember)
    .where(and(eq(staffMember.accountId, accountId), isNull(staffMember.leftAt)))
  if (staff?.confirmedAt) return `/sign-in/second-factor${wanted && `?goal=${encodeURIComponent(wanted)}`}`
  if (wanted || staff) return wanted || '/staff'
  const [asClient] = await tx.select({ id: client.id }).from(client).where(eq(client.accountId, accountId))
  return asClient ? '/client' : '/family'
}
