import { and, eq, exists, isNull, not, type SQL, sql } from 'drizzle-orm'
import { release, releaseSentBack } from '#drizzle/tables/releases.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { ofCaseload } from '#lib/people/rows/of-caseload.ts'
import type { OwnStaff } from '#lib/people/rows/own-staff.ts'

/**
 * Forms that open nothing yet and that no later one replaced, of the clients for whom the viewer may record forms. What
 * a client signed on the screen is theirs: it is here until staff signed with them or did not, or it was taken back.
 */
export function unfinished(staff: OwnStaff): SQL {
  return and(
    eq(release.centerId, staff.centerId),
    isNull(release.completedAt),
    ofCaseload(staff, 'record_release', release.clientId),
    sql`not exists (select from release later where later.replaces_draft_id = ${release.id})`,
    sql`(${release.form} = 'paper' or not exists (select from release_sent_back b where b.release_id = ${release.id})
      and not exists (select from release_event e where e.release_id = ${release.id} and e.kind = 'revoked'))`,
  )!
}

/** Whether a form was sent back by whoever looked at it a second time. */
export function isSentBack(tx: Tx): SQL<boolean> {
  const back = tx.select({ one: sql`1` }).from(releaseSentBack).where(eq(releaseSentBack.releaseId, release.id))
  return exists(back) as SQL<boolean>
}

/** Whether a form waits for a second look. */
export const waitsForCheck = (tx: Tx): SQL => and(eq(release.forCheck, true), not(isSentBack(tx)))!
