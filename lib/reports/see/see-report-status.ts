import { asc } from 'drizzle-orm'
import { report, reportAddition } from '#drizzle/tables/reports.ts'
import { hashOf, openLinkToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownWriter } from '../rows/own-writer.ts'

/**
 * A report as its writer sees it through its status link. Nothing in it depends on the person it is about. The words of a
 * report that belongs to an account are read in that account alone, because the link stays in the browser's history.
 */
export async function seeReportStatus(viewer: Viewer<'public'>, token: string) {
  if (openLinkToken('status-link', token) === null) return null
  return asViewer({ ...viewer, status: hashOf(token) }, async (tx) => {
    const [found] = await tx
      .select({
        id: report.id,
        accountId: report.accountId,
        reference: report.reference,
        words: report.words,
        state: report.state,
        receivedAt: report.receivedAt,
        readAt: report.readAt,
        closedAt: report.closedAt,
      })
      .from(report)
    if (!found) return null
    const writer = await ownWriter(tx)
    const isOpen = !found.accountId || found.accountId === writer?.accountId
    const additions = await tx
      .select({ id: reportAddition.id, words: reportAddition.words, at: reportAddition.at })
      .from(reportAddition)
      .orderBy(asc(reportAddition.at))
    const { words, accountId, ...status } = found
    return {
      report: status,
      /** What was told, and added since; null when it is not the viewer's to read. */
      said: isOpen ? [{ id: found.id as string, words, at: found.receivedAt }, ...additions] : null,
      timeZone: (await ownCenter(tx)).timeZone,
      /**
       * The email of the account it belongs to, if that is the viewer's, or else empty; null when it belongs to no
       * account.
       */
      sentAs: accountId && (accountId === writer?.accountId ? writer.email : ''),
    }
  })
}
