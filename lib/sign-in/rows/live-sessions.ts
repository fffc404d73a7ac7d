import { and, desc, eq, gt, isNull } from 'drizzle-orm'
import { session } from '#drizzle/tables/sign-in.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { Device } from '../rules/device.ts'
import { idleMinutes } from '../rules/limits.ts'
import type { AccountAtDoor } from './account-at-door.ts'

export interface LiveSession {
  readonly id: string
  /** Null for a session of before devices were kept. */
  readonly device: Device | null
  readonly createdAt: Date
  readonly seenAt: Date
  readonly isThis: boolean
}

const listMax = 50

/** The sessions of one's own that still count, this one first and then the last used. */
export async function liveSessions(
  tx: Tx,
  { centerId, accountId, sessionId, isStaff }: AccountAtDoor,
  at: Date,
): Promise<LiveSession[]> {
  const idleSince = new Date(at.getTime() - idleMinutes[isStaff ? 'staff' : 'others'] * 60_000)
  const found = await tx
    .select({ id: session.id, device: session.device, createdAt: session.createdAt, seenAt: session.seenAt })
    .from(session)
    .where(
      and(
        eq(session.centerId, centerId),
        eq(session.accountId, accountId),
        isNull(session.endedAt),
        gt(session.expiresAt, at),
        gt(session.seenAt, idleSince),
      ),
    )
    .orderBy(desc(eq(session.id, sessionId)), desc(session.seenAt))
    .limit(listMax)
  return found.map((each) => ({ ...each, isThis: each.id === sessionId }))
}
