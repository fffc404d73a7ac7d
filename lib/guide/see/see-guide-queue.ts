import { and, asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { guideNote, guideRequest } from '#drizzle/tables/listening/guide.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { isAlive } from '#lib/sign-in/see/is-alive.ts'
import { ownGuide } from '../rows/own-request.ts'

const shownMax = 100

/** What waits for the family guide, the longest first, and what was done lately. `queue` is null for anybody else. */
export async function seeGuideQueue(viewer: Viewer<'guide'>) {
  if (!(await isAlive(viewer))) return null
  return asViewer(viewer, async (tx) => {
    if (!(await ownGuide(tx))) return { queue: null }
    const open = await tx
      .select()
      .from(guideRequest)
      .where(isNull(guideRequest.closedAt))
      .orderBy(asc(guideRequest.isCrowded), asc(guideRequest.askedAt), asc(guideRequest.id))
      .limit(shownMax)
    const done = await tx
      .select()
      .from(guideRequest)
      .where(isNotNull(guideRequest.closedAt))
      .orderBy(desc(guideRequest.closedAt), asc(guideRequest.id))
      .limit(10)
    return { queue: { open, done, center: await ownCenter(tx) } }
  })
}

/** One request with what was done about it. `request` is null where there is none of that id, or for anybody else. */
export async function seeGuideRequest(viewer: Viewer<'guide'>, id: string) {
  if (!(await isAlive(viewer))) return null
  return asViewer(viewer, async (tx) => {
    const guide = await ownGuide(tx)
    const [request] = guide ? await tx.select().from(guideRequest).where(eq(guideRequest.id, id)) : []
    if (!guide || !request) return { request: null }
    const notes = await tx
      .select()
      .from(guideNote)
      .where(and(eq(guideNote.requestId, id), eq(guideNote.centerId, guide.centerId)))
      .orderBy(asc(guideNote.at))
    return { request, notes, center: await ownCenter(tx) }
  })
}
