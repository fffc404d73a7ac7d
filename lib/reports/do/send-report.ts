import { eq, sql } from 'drizzle-orm'
import { report, reportDraft } from '#drizzle/tables/reports.ts'
import { hashOf, linkToken, referenceFor } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { ReportWords } from '#lib/reports/rules/draft.ts'
import { ownWriter } from '../rows/own-writer.ts'

/** What a writer receives after sending. It is the same however often the same draft is sent. */
export interface SentReport {
  readonly statusToken: string
}

/**
 * Accepts a report from anybody, about anybody. The reference and the status link are derived from the draft, and one
 * draft makes one report: pressing the button twice, or again after a lost answer, leads to the same page. A report
 * belongs to the account of the family member who wrote it, and to no account otherwise.
 */
export const sendReport: Operation<
  'public',
  { draft: string; language: Language; words: ReportWords },
  SentReport,
  never
> = async (tx, viewer, { draft, language, words }) => {
  const statusToken = linkToken('status-link', draft)
  const statusHash = hashOf(statusToken)
  // The policy lets a writer put in, and see, only the report whose secret they hold.
  await tx.execute(sql`select set_config('ajar.status', ${statusHash}, true)`)
  const centerId = await ownCenterId(tx)
  const { relationship, phone, ...rest } = words
  const rows = await tx
    .insert(report)
    .values({
      ...rest,
      centerId,
      id: newId<'report'>(),
      draftId: draft,
      reference: referenceFor(draft),
      statusHash,
      accountId: (await ownWriter(tx))?.accountId ?? null,
      writerRelationship: relationship,
      writerPhone: phone,
      language,
      receivedAt: viewer.at,
    })
    .onConflictDoNothing()
    .returning({ id: report.id })
  if (rows.length === 1) await alertStaff(tx, centerId, { role: 'duty_worker' }, viewer.at, null)
  await tx.delete(reportDraft).where(eq(reportDraft.id, draft))
  return ok({ statusToken })
}
