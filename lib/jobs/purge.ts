import { and, desc, eq, isNotNull, lt, lte } from 'drizzle-orm'
import type { PgColumn } from 'drizzle-orm/pg-core'
import { center } from '#drizzle/tables/centers.ts'
import { formAttempt, formReceipt } from '#drizzle/tables/forms.ts'
import { reportDraft } from '#drizzle/tables/reports.ts'
import { passkeyChallenge } from '#drizzle/tables/second-factor.ts'
import { knownBrowser, rateLimit, session, signInAttempt, wrongCode } from '#drizzle/tables/sign-in.ts'
import { log } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import type { CenterId } from '#lib/kernel/id.ts'

const dayMs = 86_400_000
/** Of each center, so that a flood fills no disk. The oldest go first. */
const keptMax = { words: 5_000, drafts: 5_000 }

/**
 * Deletes what is past its day: kept words after one day, drafts one day after the last change. Past a number, the oldest
 * words and drafts go before their day. What somebody signed in with is forgotten once that session is over.
 */
export async function purge(at: Date): Promise<void> {
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  await asViewer({ audience: 'worker', at }, async (tx) => {
    await tx.delete(formAttempt).where(lt(formAttempt.createdAt, ago(1)))
    await boundOldest(tx, at)
    await tx.delete(formReceipt).where(lt(formReceipt.createdAt, ago(30)))
    await tx.delete(reportDraft).where(lt(reportDraft.updatedAt, ago(1)))
    await tx.delete(rateLimit).where(lt(rateLimit.windowStartsAt, ago(1)))
    await tx.delete(signInAttempt).where(lt(signInAttempt.expiresAt, ago(1)))
    await tx
      .update(session)
      .set({ device: null })
      .where(and(isNotNull(session.device), lt(session.expiresAt, at)))
    await tx.delete(passkeyChallenge).where(lt(passkeyChallenge.createdAt, ago(1)))
    await tx.delete(wrongCode).where(lt(wrongCode.lastAt, ago(365)))
    await tx.delete(knownBrowser).where(lt(knownBrowser.seenAt, ago(400)))
  })
}

/** What somebody typed a moment ago stays in any case: they are still there. */
const untouchedMs = 600_000

async function boundOldest(tx: Tx, at: Date): Promise<void> {
  const settled = new Date(at.getTime() - untouchedMs)
  for (const { id } of await tx.select({ id: center.id }).from(center)) {
    const [words] = await tx
      .select({ at: formAttempt.createdAt })
      .from(formAttempt)
      .where(eq(formAttempt.centerId, id))
      .orderBy(desc(formAttempt.createdAt))
      .offset(keptMax.words)
      .limit(1)
    const [draft] = await tx
      .select({ at: reportDraft.updatedAt })
      .from(reportDraft)
      .where(eq(reportDraft.centerId, id))
      .orderBy(desc(reportDraft.updatedAt))
      .offset(keptMax.drafts)
      .limit(1)
    if (words)
      await tx.delete(formAttempt).where(ofCenterUntil(formAttempt.centerId, id, formAttempt.createdAt, words.at))
    if (draft)
      await tx.delete(reportDraft).where(ofCenterUntil(reportDraft.centerId, id, reportDraft.updatedAt, draft.at))
    if (words || draft) log('warn', 'kept words past their number')
  }

  function ofCenterUntil(centerColumn: PgColumn, id: CenterId, atColumn: PgColumn, until: Date) {
    return and(eq(centerColumn, id), lte(atColumn, until), lt(atColumn, settled))
  }
}
