import { session } from '#drizzle/tables/sign-in.ts'
import { hashOf, newToken } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import type { Device } from '../rules/device.ts'
import { type Room, roomsToSwitch } from '../rules/rooms.ts'
import { sessionHours } from '../rules/sign-in-code.ts'
import { roomsOf } from './account-of.ts'
import { endSession } from './end-session.ts'
import { rememberBrowser } from './known-browsers.ts'
import { giveWordsTo } from './words-at-sign-in.ts'

/** What the browser of somebody who was let in holds from now on. */
export interface Arrival {
  readonly token: string
  /** So that it always gets its letter; null if it holds that already. */
  readonly browserKnownBy: string | null
  /** The rooms they can switch between. */
  readonly rooms: readonly Room[]
}

/** What a browser brings that somebody is let in with. */
export interface Brought {
  /** What it holds of accounts it signed in to before. */
  readonly held: readonly string[]
  /** What it says it is, for the list that its owner reads. */
  readonly device: Device | null
}

export const broughtNothing: Brought = { held: [], device: null }

interface LetIn {
  readonly centerId: CenterId
  readonly accountId: AccountId
  /** When a second factor was given, if that is part of this way in. */
  readonly secondFactorAt?: Date | null
  readonly brought: Brought
}

/**
 * Opens a session for an account, whatever the way in. Whoever was signed in with this browser before is not any more,
 * and what it holds for nobody goes on with this account.
 */
export async function beginSession(tx: Tx, viewer: Viewer, letIn: LetIn): Promise<Arrival> {
  const { at } = viewer
  const { centerId, accountId, secondFactorAt = null, brought } = letIn
  const [token, id] = [newToken(), crypto.randomUUID()]
  await tx.insert(session).values({
    centerId,
    id,
    tokenHash: hashOf(token),
    accountId,
    createdAt: at,
    seenAt: at,
    expiresAt: new Date(at.getTime() + sessionHours * 3_600_000),
    device: brought.device,
    ...(secondFactorAt && { secondFactorAt }),
  })
  await endSession(tx, viewer)
  await giveWordsTo(tx, id)
  const browserKnownBy = await rememberBrowser(tx, { centerId, accountId, held: brought.held }, at)
  return { token, browserKnownBy, rooms: roomsToSwitch(await roomsOf(tx, accountId)) }
}
