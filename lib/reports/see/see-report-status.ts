import { asc, ne } from 'drizzle-orm'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import { reportAttachment, reportPerson } from '#drizzle/tables/sent-later.ts'
import { hashOf, openLinkToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { escalationsByLink } from '#lib/escalations/rows/own-escalations.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownWriter } from '../rows/own-writer.ts'

const told = {
  reference: report.reference,
  kind: report.kind,
  aboutName: report.aboutName,
  aboutBorn: report.aboutBorn,
  writerName: report.writerName,
  writerRelationship: report.writerRelationship,
  writerPhone: report.writerPhone,
  words: report.words,
  observations: report.observations,
  urgency: report.urgency,
  mayCallBack: report.mayCallBack,
  callBackWhen: report.callBackWhen,
  attribution: report.attribution,
  language: report.language,
  state: report.shownState,
  receivedAt: report.receivedAt,
  readAt: report.shownReadAt,
  closedAt: report.shownClosedAt,
  addedAt: report.shownAddedAt,
}

/**
 * A report as its writer sees it through its status link. Nothing in it depends on the person it is about. The words of
 * a report that belongs to an account are read in that account alone, because the link stays in the browser's history.
 */
export async function seeReportStatus(viewer: Viewer<'public'>, token: string) {
  if (openLinkToken('status-link', token) === null) return null
  return asViewer({ ...viewer, status: hashOf(token) }, async (tx) => {
    const [found] = await tx
      .select({
        id: report.id,
        accountId: report.accountId,
        ...told,
      })
      .from(report)
    if (!found) return null
    const writer = await ownWriter(tx)
    const isOpen = !found.accountId || found.accountId === writer?.accountId
    const additions = await tx
      .select({
        id: reportAddition.id,
        words: reportAddition.words,
        at: reportAddition.at,
        isByLink: reportAddition.isByLink,
      })
      .from(reportAddition)
      .orderBy(asc(reportAddition.at))
    const alsoAbout = await tx
      .select({ name: reportPerson.name })
      .from(reportPerson)
      .where(ne(reportPerson.name, ''))
      .orderBy(asc(reportPerson.at), asc(reportPerson.name))
    const files = await tx
      .select({
        additionId: reportAttachment.additionId,
        name: reportAttachment.name,
        sizeBytes: reportAttachment.sizeBytes,
      })
      .from(reportAttachment)
      .orderBy(asc(reportAttachment.id))
    const withFiles = additions.map((each) => ({ ...each, files: files.filter((file) => file.additionId === each.id) }))
    const { accountId, reference, urgency, state, receivedAt, readAt, closedAt, addedAt } = found
    return {
      report: { reference, urgency, state, receivedAt, readAt, closedAt, addedAt },
      /** What was told, and added since; null when it is not the viewer's to read. */
      copy: isOpen ? { ...found, alsoAbout: alsoAbout.map(({ name }) => name), additions: withFiles } : null,
      escalations: await escalationsByLink(tx),
      center: await ownCenter(tx),
      /**
       * The email of the account it belongs to, if that is the viewer's, or else empty; null when it belongs to no
       * account.
       */
      sentAs: accountId && (accountId === writer?.accountId ? writer.email : ''),
    }
  })
}
