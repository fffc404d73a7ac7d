import { and, eq, gt, sql } from 'drizzle-orm'
import { rateLimit } from '#drizzle/tables/sign-in.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { log } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { atGate, type Viewer } from '#lib/people/rules/viewer.ts'

const hourMs = 3_600_000
const hourOf = (at: Date) => new Date(Math.floor(at.getTime() / hourMs) * hourMs)
export const countedAs = (what: string, who: string) => hashOf(`${what}:${who}`)

/** Counts one try in this clock hour with one atomic upsert. False once there were more than allowed. */
export async function countTry(viewer: Viewer, what: string, who: string, perHour: number): Promise<boolean> {
  const count = await countUp(viewer, what, who)
  if (count > perHour) log('warn', 'limit met', { kind: what })
  return count <= perHour
}

/** The same, and says how many there were, where it is no limit. */
export async function countUp(viewer: Viewer, what: string, who: string): Promise<number> {
  return asViewer(atGate(viewer), async (tx) => {
    const [row] = await tx
      .insert(rateLimit)
      .values({
        centerId: await ownCenterId(tx),
        key: countedAs(what, who),
        windowStartsAt: hourOf(viewer.at),
        count: 1,
      })
      .onConflictDoUpdate({
        target: [rateLimit.centerId, rateLimit.key, rateLimit.windowStartsAt],
        set: { count: sql`${rateLimit.count} + 1` },
      })
      .returning({ count: rateLimit.count })
    return row!.count
  })
}

/** Of which centers more than so many tries of a kind were counted in this hour, wherever they came from. */
export async function centersPast(tx: Tx, what: string, perHour: number, at: Date): Promise<CenterId[]> {
  const rows = await tx
    .select({ id: rateLimit.centerId })
    .from(rateLimit)
    .where(
      and(
        eq(rateLimit.key, countedAs(what, '')),
        eq(rateLimit.windowStartsAt, hourOf(at)),
        gt(rateLimit.count, perHour),
      ),
    )
  return rows.map(({ id }) => id as CenterId)
}

/** Takes one try of this hour back, once it turned out to be an honest one. */
export async function giveTryBack(tx: Tx, what: string, who: string, at: Date): Promise<void> {
  await tx
    .update(rateLimit)
    .set({ count: sql`${rateLimit.count} - 1` })
    .where(
      and(eq(rateLimit.key, countedAs(what, who)), eq(rateLimit.windowStartsAt, hourOf(at)), gt(rateLimit.count, 0)),
    )
}
