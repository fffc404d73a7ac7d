import { and, eq } from 'drizzle-orm'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client, familyLink } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import { professionalsOf } from '#lib/care/rows/professionals-of.ts'
import type { ClientId, FamilyLinkId, ReportId } from '#lib/kernel/id.ts'
import { rightsFor, rightsWithReport } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { namedFor } from '../rows/call-partner.ts'
import { newestOf } from '../rules/report.ts'

/** What staff need to write down a call about a report: who wrote, and whom forms of its client name. */
export async function seeReportCall(viewer: Viewer<'staff'>, id: ReportId) {
  return readAsStaff(viewer, 'report-call', async (tx) => {
    if (!(await rightsWithReport(tx, id)).has('answer_report')) return null
    const [found] = await tx
      .select({
        aboutName: report.aboutName,
        writerName: report.writerName,
        accountId: report.accountId,
        attribution: report.attribution,
        addedAt: report.addedAt,
        clientId: reportMatch.clientId,
        clientName: client.name,
      })
      .from(report)
      .leftJoin(reportMatch, eq(reportMatch.reportId, report.id))
      .leftJoin(client, eq(client.id, reportMatch.clientId))
      .where(eq(report.id, id))
    if (!found) return null
    const { clientId, clientName, aboutName, writerName, accountId, attribution } = found
    const named = clientId ? await namedFor(tx, clientId, viewer) : []
    return showing([clientId], {
      about: clientName ?? aboutName,
      newest: newestOf(found),
      writer: { name: writerName, hasAccount: accountId !== null, attribution },
      // The account of the writer is the writer, and is offered once.
      named: named.filter((each) => !accountId || each.accountId !== accountId),
      professionals: clientId ? await professionalsOf(tx, clientId) : [],
    })
  })
}

/** The same for a call with one family member of a client, which no report led to. */
export async function seeFamilyCall(viewer: Viewer<'staff'>, clientId: ClientId, linkId: FamilyLinkId) {
  return readAsStaff(viewer, 'family-call', async (tx) => {
    if (!(await rightsFor(tx, clientId)).has('answer_report')) return null
    const [found] = await tx
      .select({ clientName: client.name })
      .from(familyLink)
      .innerJoin(client, eq(client.id, familyLink.clientId))
      .where(and(eq(familyLink.id, linkId), eq(familyLink.clientId, clientId)))
    if (!found) return null
    return showing([clientId], {
      about: found.clientName,
      newest: '',
      writer: null,
      named: (await namedFor(tx, clientId, viewer)).filter((each) => each.linkId === linkId),
      professionals: await professionalsOf(tx, clientId),
    })
  })
}

export type SeenCallPage = FoundBy<typeof seeReportCall> | FoundBy<typeof seeFamilyCall>
