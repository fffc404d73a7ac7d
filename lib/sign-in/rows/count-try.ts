import { sql } from 'drizzle-orm'
import { rateLimit } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'

/** Counts one try in this clock hour with one atomic upsert. False once there were more than allowed. */
export async function countTry(viewer: Viewer, what: string, who: string, perHour: number): Promise<boolean> {
  const windowStartsAt = new Date(Math.floor(viewer.at.getTime() / 3_600_000) * 3_600_000)
  const count = await asViewer(atGate(viewer), async (tx) => {
    const [row] = await tx
      .insert(rateLimit)
      .values({ centerId: await ownCenterId(tx), key: hashOf(`${what}:${who}`), windowStartsAt, count: 1 })
      .onConflictDoUpdate({
        target: [rateLimit.centerId, rateLimit.key, rateLimit.windowStartsAt],
        set: { count: sql`${rateLimit.count} + 1` },
      })
      .returning({ count: rateLimit.count })
    return row!.count
  })
  return count <= perHour
}
