import { hashOf } from '#lib/auth/secret.ts'
import { log, sessionInLog } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'
import { accountOf, roomsOf } from '../rows/account-of.ts'
import { type Arrival, type Brought, beginSession, broughtNothing } from '../rows/begin-session.ts'
import { giveTryBack } from '../rows/count-try.ts'
import { type Attempt, attemptOfLink, spend } from '../rows/live-attempts.ts'
import { type CodeRefusal, matchCode } from '../rows/match-code.ts'
import { countedFor, holdWrongCodes, writeWrongCodes } from '../rows/wrong-codes.ts'
import { afterCode } from '../rules/return-to.ts'

export interface SignedIn extends Arrival {
  readonly returnTo: string
}

/** The code somebody typed, or the link in their letter. */
export type Proof = { readonly code: string } | { readonly attemptId: string }

type Refusal = CodeRefusal | 'other_browser' | 'link_over'

/**
 * Turns the code of any letter this browser asked for into a session, or its link. Each works once, for ten minutes; a
 * code has five tries, and a link opened in another browser opens nothing. Whoever holds the address is let in: the
 * first time, as a family member.
 */
export async function enterCode(
  viewer: Viewer,
  proof: Proof,
  brought = broughtNothing,
): Promise<Result<SignedIn, Refusal>> {
  const way = 'code' in proof ? 'code' : 'link'
  const entered = await asViewer(atGate(viewer), async (tx) => {
    const found =
      'code' in proof ? await matchCode(tx, viewer, proof.code, brought.held) : await ownLink(tx, viewer, proof)
    if (!found.ok) return found
    if (!(await spend(tx, found.value, viewer.at))) return refused(way === 'code' ? 'wrong_code' : 'link_over')
    return ok(await signIn(tx, viewer, found.value, brought))
  })
  log('info', entered.ok ? 'signed in' : 'sign-in refused', {
    session: entered.ok ? sessionInLog(hashOf(entered.value.token)) : undefined,
    kind: way,
    code: entered.ok ? undefined : entered.refusal,
  })
  return entered
}

/** What a link was sent for, if this browser asked for it. Its tries were for the code; nobody can guess a link. */
async function ownLink(
  tx: Tx,
  viewer: Viewer,
  { attemptId }: { readonly attemptId: string },
): Promise<Result<Attempt, 'other_browser' | 'link_over'>> {
  const attempt = await attemptOfLink(tx, attemptId)
  if (!attempt) return refused('link_over')
  return attempt.browserHash === viewer.browser ? ok(attempt) : refused('other_browser')
}

async function signIn(tx: Tx, viewer: Viewer, attempt: Attempt, brought: Brought): Promise<SignedIn> {
  const { at } = viewer
  const { centerId, email, network, returnTo } = attempt
  // Only the count from everywhere ends: the pauses of a network would tell those who wait that somebody signed in.
  await holdWrongCodes(tx, centerId, countedFor(email), at)
  await writeWrongCodes(tx, centerId, countedFor(email), { inARow: 0, lastAt: at })
  await giveTryBack(tx, 'sign-in-code-from', network, at)
  const accountId = await accountOf(tx, attempt)
  const arrival = await beginSession(tx, viewer, { centerId, accountId, brought })
  return { ...arrival, returnTo: afterCode(await roomsOf(tx, accountId), returnTo) }
}
