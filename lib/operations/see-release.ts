import { asc, eq } from 'drizzle-orm'
import { release, releaseEvent } from '#drizzle/schema/consent.ts'
import { asItCounts, governing } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/viewer.ts'
import { knownAbout } from './known-about.ts'
import { ownCenter } from './own-center.ts'
import { ownStaff } from './own-staff.ts'

/** The evidence of one release: the words as signed, who signed, when, and everything that happened since. */
export async function seeRelease(viewer: Viewer<'staff'>, id: ReleaseId) {
  return asViewer(viewer, async (tx) => {
    if (!(await ownStaff(tx))) return null
    const [row] = await tx.select().from(release).where(eq(release.id, id))
    if (!row) return { found: null }
    const known = await knownAbout(tx, row.clientId)
    const read = asItCounts(known.releases.find((each) => each.id === id)!, known.releases)
    const ruling = governing(known.releases, { ...row, at: viewer.at })
    return {
      found: {
        ...row,
        events: await tx
          .select()
          .from(releaseEvent)
          .where(eq(releaseEvent.releaseId, id))
          .orderBy(asc(releaseEvent.at)),
        defects: defects(read, known.rules, viewer.at, row.completedAt ? ruling : null),
        timeZone: (await ownCenter(tx)).timeZone,
      },
    }
  })
}
