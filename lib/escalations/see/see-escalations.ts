import { asc, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { escalation } from '#drizzle/tables/sent-later.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { stopAt } from '#lib/texts/rows/stop-at.ts'

const shownMax = 100

const shown = {
  id: escalation.id,
  reportId: escalation.reportId,
  why: escalation.why,
  reference: escalation.reference,
  writerName: escalation.writerName,
  raisedAt: escalation.raisedAt,
  answeredAt: escalation.answeredAt,
  owner: staffMember.name,
  heldBy: escalation.heldBy,
  clientId: reportMatch.clientId,
}

/** Writers who asked for somebody else: what waits, the longest first, and what was answered lately. */
export async function seeEscalations(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'escalations', async (tx, staff) => {
    const of = () =>
      tx
        .select(shown)
        .from(escalation)
        .leftJoin(staffMember, eq(staffMember.id, escalation.heldBy))
        .leftJoin(reportMatch, eq(reportMatch.reportId, escalation.reportId))
    const open = await of()
      .where(isNull(escalation.answeredAt))
      .orderBy(asc(escalation.raisedAt), asc(escalation.id))
      .limit(shownMax)
    const done = await of()
      .where(isNotNull(escalation.answeredAt))
      .orderBy(desc(escalation.answeredAt), asc(escalation.id))
      .limit(10)
    const about = [...open, ...done].flatMap(({ clientId }) => (clientId ? [clientId] : []))
    return showing(about, { staff, open, done, center: await ownCenter(tx) })
  })
}

/** One of them, with whose it is. What it is about stands on its report, for whoever reads that. */
export async function seeEscalation(viewer: Viewer<'staff'>, id: string) {
  return readAsStaff(viewer, 'escalation', async (tx, staff) => {
    const [found] = await tx
      .select({
        ...shown,
        words: escalation.words,
        aboutStaff: escalation.aboutStaff,
        isByLink: escalation.isByLink,
        writerPhone: escalation.writerPhone,
        answer: escalation.answer,
        note: escalation.note,
      })
      .from(escalation)
      .leftJoin(staffMember, eq(staffMember.id, escalation.heldBy))
      .leftJoin(reportMatch, eq(reportMatch.reportId, escalation.reportId))
      .where(eq(escalation.id, id))
    if (!found) return null
    return showing(found.clientId ? [found.clientId] : [], {
      staff,
      escalation: found,
      noCalls: await stopAt(tx, found.writerPhone),
      center: await ownCenter(tx),
    })
  })
}
