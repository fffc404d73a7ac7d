import { and, desc, eq } from 'drizzle-orm'
import { session, signInAttempt } from '#drizzle/tables/sign-in.ts'
import { hashOf, isCodeFor, newToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { accountOf, roomsOf } from '../rows/account-of.ts'
import { spendAttempt } from '../rows/spend-attempt.ts'
import { afterCode } from '../rules/return-to.ts'
import { sessionHours } from '../rules/sign-in-code.ts'

export interface SignedIn {
  readonly token: string
  readonly returnTo: string
}

/** The code somebody typed, or the link in their letter. */
export type Proof = { readonly code: string } | { readonly attemptId: string }

/**
 * Turns the newest code this browser asked for into a session. It works once, for ten minutes and five tries; a code or
 * link opened in another browser opens nothing. Whoever holds the address is let in: the first time, as a family
 * member.
 */
export async function enterCode(
  viewer: Viewer,
  proof: Proof,
): Promise<Result<SignedIn, 'wrong_code' | 'other_browser'>> {
  const { at } = viewer
  return asViewer(atGate(viewer), async (tx) => {
    const byLink = 'attemptId' in proof ? eq(signInAttempt.id, proof.attemptId) : undefined
    const [attempt] = await tx
      .select()
      .from(signInAttempt)
      .where(and(eq(signInAttempt.browserHash, viewer.browser ?? ''), byLink))
      .orderBy(desc(signInAttempt.createdAt), desc(signInAttempt.id))
      .limit(1)
    if (!attempt) return refused(byLink ? 'other_browser' : 'wrong_code')
    const isRight = 'attemptId' in proof || isCodeFor(attempt.id, proof.code)
    const isSpent = await spendAttempt(tx, attempt, isRight, at)
    if (!isSpent || !isRight) return refused('wrong_code')
    const accountId = await accountOf(tx, attempt, at)
    const token = newToken()
    await tx.insert(session).values({
      centerId: attempt.centerId,
      id: crypto.randomUUID(),
      tokenHash: hashOf(token),
      accountId,
      createdAt: at,
      seenAt: at,
      expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
    })
    return ok({ token, returnTo: afterCode(await roomsOf(tx, accountId), attempt.returnTo) })
  })
}
