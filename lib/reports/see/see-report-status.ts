import { asc } from 'drizzle-orm'
import { report, reportAddition } from '#drizzle/tables/reports.ts'
import { hashOf, openLinkToken } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownWriter } from '../rows/own-writer.ts'

/** A report as its writer sees it through its status link. Nothing in it depends on the person it is about. */
export async function seeReportStatus(viewer: Viewer<'public'>, token: string) {
  if (openLinkToken('status-link', token) === null) return null
  return asViewer({ ...viewer, status: hashOf(token) }, async (tx) => {
    const [found] = await tx
      .select({
        id: report.id,
        accountId: report.accountId,
        reference: report.reference,
        aboutName: report.aboutName,
        words: report.words,
        state: report.state,
        receivedAt: report.receivedAt,
        readAt: report.readAt,
        closedAt: report.closedAt,
      })
      .from(report)
    if (!found) return null
    const additions = await tx
      .select({ id: reportAddition.id, words: reportAddition.words, at: reportAddition.at })
      .from(reportAddition)
      .orderBy(asc(reportAddition.at))
    const writer = await ownWriter(tx)
    return {
      report: found,
      additions,
      timeZone: (await ownCenter(tx)).timeZone,
      /**
       * The email of the account it belongs to, if that is the viewer's, or else empty; null when it belongs to no
       * account.
       */
      sentAs: found.accountId && (found.accountId === writer?.accountId ? writer.email : ''),
    }
  })
}
