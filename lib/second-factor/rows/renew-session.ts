import { and, eq } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf, renewedToken } from '#lib/auth/secret.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { atDoor, type Viewer } from '#lib/people/rules/viewer.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { giveWordsAtDoor } from '#lib/sign-in/rows/words-at-sign-in.ts'
import { isSecondPress, secondPressesMax } from '../rules/second-press.ts'
import { type StaffAtDoor, staffAtDoor } from './staff-at-door.ts'

/** What one press of a button brought: the key of the form as it was shown, and what was typed into it. */
export interface Press {
  readonly key: string
  readonly answer: string
}

/**
 * Both presses of a double click make the same of it, and nobody who lacks the browser or typed something else does.
 */
const tokenFor = (sessionId: string, { browser }: Viewer, { key, answer }: Press) =>
  renewedToken(sessionId, JSON.stringify([key, browser ?? '', answer]))

/** Marks a session as proven by a second factor and gives it a new token. The old one is dead from then on. */
export async function renewSession(
  tx: Tx,
  viewer: Viewer,
  { centerId, sessionId }: StaffAtDoor,
  press: Press,
): Promise<string> {
  const token = tokenFor(sessionId, viewer, press)
  await giveWordsAtDoor(tx)
  await tx
    .update(session)
    .set({ secondFactorAt: viewer.at, tokenHash: hashOf(token), replacedHash: viewer.session })
    .where(and(eq(session.centerId, centerId), eq(session.id, sessionId)))
  return token
}

/**
 * The token that the first press of a button was given, for a second one some seconds later that brings the same
 * answer; null for anything else. The token is made from the answer that was right, so that no other answer leads to
 * it, and the few tries are counted: whoever copied the dead token may hold the key of the form as well.
 */
export async function renewedBefore(viewer: Viewer, press: Press): Promise<string | null> {
  const dead = viewer.session ?? ''
  const [found] = await asViewer(atDoor({ ...viewer, session: null }), (tx) =>
    tx.select({ id: session.id }).from(session).where(eq(session.replacedHash, dead)),
  )
  if (!found || !(await countTry(viewer, 'second-press', dead, secondPressesMax))) return null
  const token = tokenFor(found.id, viewer, press)
  const staff = await asViewer(atDoor({ ...viewer, session: hashOf(token) }), staffAtDoor)
  return staff && isSecondPress(staff.secondFactorAt, viewer.at) ? token : null
}
