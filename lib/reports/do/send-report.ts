import { report } from '#drizzle/tables/listening/reports.ts'
import { reportPerson } from '#drizzle/tables/sent-later.ts'
import { linkToken, referenceFor } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { newId } from '#lib/kernel/id.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import type { ReportWords } from '#lib/reports/rules/draft.ts'
import { discard } from '../rows/discard.ts'
import { holdLink } from '../rows/of-link.ts'
import { ownWriter, sentFrom } from '../rows/own-writer.ts'

/** What a writer receives after sending. It is the same however often the same draft is sent. */
interface SentReport {
  readonly statusToken: string
}

/**
 * Accepts a report from anybody, about anybody. The reference and the status link are derived from the draft, and one
 * draft makes one report: pressing the button twice, or again after a lost answer, leads to the same page. A report
 * belongs to the account of the family member who wrote it, and to no account otherwise. The database alerts the duty
 * desk.
 */
export const sendReport: Operation<
  'public',
  { draft: string; language: Language; words: ReportWords; network: string },
  SentReport,
  never
> = async (tx, viewer, { draft, language, words, network }) => {
  const statusToken = linkToken('status-link', draft)
  const statusHash = await holdLink(tx, statusToken)
  const centerId = await ownCenterId(tx)
  const accountId = (await ownWriter(tx))?.accountId ?? null
  const { relationship, phone, alsoAbout, ...rest } = words
  const id = newId<'report'>()
  const sent = await tx
    .insert(report)
    .values({
      ...rest,
      centerId,
      id,
      draftId: draft,
      reference: referenceFor(draft),
      statusHash,
      accountId,
      writerRelationship: relationship,
      writerPhone: phone,
      language,
      sentFrom: sentFrom(accountId, network),
      receivedAt: viewer.at,
    })
    .onConflictDoNothing()
    .returning({ id: report.id })
  // Sent once more, it is about the same people.
  if (sent.length > 0)
    for (const name of alsoAbout)
      await tx.insert(reportPerson).values({ centerId, id: crypto.randomUUID(), reportId: id, name, at: viewer.at })
  await discard(tx, draft)
  return ok({ statusToken })
}
