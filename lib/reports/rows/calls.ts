import { and, desc, eq, gt, isNull, ne, type SQL } from 'drizzle-orm'
import { phoneCall } from '#drizzle/tables/listening/desk-work.ts'
import { familyLink, staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId, FamilyMemberId, ReportId } from '#lib/kernel/id.ts'

const shownMax = 50
const outsideDays = 30

async function callsWhere(tx: Tx, fits: SQL | undefined) {
  return tx
    .select({
      id: phoneCall.id,
      partner: phoneCall.partner,
      partnerName: phoneCall.partnerName,
      direction: phoneCall.direction,
      reached: phoneCall.reached,
      calledAt: phoneCall.calledAt,
      heard: phoneCall.heard,
      said: phoneCall.said,
      topics: phoneCall.topics,
      releaseId: phoneCall.releaseId,
      by: staffMember.name,
    })
    .from(phoneCall)
    .leftJoin(staffMember, eq(staffMember.id, phoneCall.writtenBy))
    .where(fits)
    .orderBy(desc(phoneCall.calledAt), desc(phoneCall.id))
    .limit(shownMax)
}

export type SeenCall = Awaited<ReturnType<typeof callsWhere>>[number]

/** The calls about a report, the newest first. */
export const callsAbout = (tx: Tx, report: ReportId) => callsWhere(tx, eq(phoneCall.reportId, report))

/** The calls with a family member of a client, whatever they were about. */
export const callsWith = (tx: Tx, client: ClientId, member: FamilyMemberId) =>
  callsWhere(tx, and(eq(phoneCall.clientId, client), eq(phoneCall.familyMemberId, member)))

/** Calls of the last days in which something was said that no release let be told. */
export async function callsOutside(tx: Tx, at: Date) {
  return tx
    .select({
      id: phoneCall.id,
      reportId: phoneCall.reportId,
      clientId: phoneCall.clientId,
      linkId: familyLink.id,
      calledAt: phoneCall.calledAt,
      by: staffMember.name,
    })
    .from(phoneCall)
    .leftJoin(staffMember, eq(staffMember.id, phoneCall.writtenBy))
    .leftJoin(
      familyLink,
      and(eq(familyLink.clientId, phoneCall.clientId), eq(familyLink.familyMemberId, phoneCall.familyMemberId)),
    )
    .where(
      and(
        ne(phoneCall.said, ''),
        isNull(phoneCall.releaseId),
        gt(phoneCall.calledAt, new Date(at.getTime() - outsideDays * 86_400_000)),
      ),
    )
    .orderBy(desc(phoneCall.calledAt), desc(phoneCall.id))
    .limit(shownMax)
}
