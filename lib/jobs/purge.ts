import { and, desc, eq, isNotNull, lt, lte, ne } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { formAttempt, formReceipt, unsentWords } from '#drizzle/tables/forms.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportOpening } from '#drizzle/tables/listening/desk-work.ts'
import { reportDraft } from '#drizzle/tables/listening/reports.ts'
import { passkeyChallenge } from '#drizzle/tables/second-factor.ts'
import { knownBrowser, rateLimit, session, signInAttempt, wrongCode } from '#drizzle/tables/sign-in.ts'
import { log } from '#lib/config/log.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'

const dayMs = 86_400_000
/** Of each center, so that a flood fills no disk. The oldest go first. */
const keptMax = 5_000

/**
 * Deletes what is past its day: kept words after one day, drafts and unsent words one day after the last change. Past a
 * number, the oldest words and drafts go before their day. What somebody signed in with is forgotten once that session
 * is over, and whose a text was after three days.
 */
export async function purge(at: Date): Promise<void> {
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  await asViewer({ audience: 'worker', at }, async (tx) => {
    await tx.delete(formAttempt).where(lt(formAttempt.createdAt, ago(1)))
    await tx.delete(unsentWords).where(lt(unsentWords.updatedAt, ago(1)))
    await boundOldest(tx, at)
    await tx.delete(formReceipt).where(lt(formReceipt.createdAt, ago(30)))
    await tx.delete(reportDraft).where(lt(reportDraft.updatedAt, ago(1)))
    await tx.delete(reportOpening).where(lt(reportOpening.at, new Date(at.getTime() - dayMs / 24)))
    await tx.delete(rateLimit).where(lt(rateLimit.windowStartsAt, ago(1)))
    await tx.delete(signInAttempt).where(lt(signInAttempt.expiresAt, ago(1)))
    await tx
      .update(session)
      .set({ device: null })
      .where(and(isNotNull(session.device), lt(session.expiresAt, at)))
    await tx
      .update(letter)
      .set({ toEmail: '' })
      .where(
        and(eq(letter.channel, 'text'), eq(letter.state, 'sent'), ne(letter.toEmail, ''), lt(letter.sentAt, ago(3))),
      )
    await tx.delete(passkeyChallenge).where(lt(passkeyChallenge.createdAt, ago(1)))
    await tx.delete(wrongCode).where(lt(wrongCode.lastAt, ago(365)))
    await tx.delete(knownBrowser).where(lt(knownBrowser.seenAt, ago(400)))
  })
}

/** What somebody typed a moment ago stays in any case: they are still there. */
const untouchedMs = 600_000

async function boundOldest(tx: Tx, at: Date): Promise<void> {
  const settled = new Date(at.getTime() - untouchedMs)
  const bounded = [
    { table: formAttempt, since: formAttempt.createdAt },
    { table: unsentWords, since: unsentWords.updatedAt },
    { table: reportDraft, since: reportDraft.updatedAt },
  ]
  for (const { id } of await tx.select({ id: center.id }).from(center)) {
    for (const { table, since } of bounded) {
      const [last] = await tx
        .select({ at: since })
        .from(table as typeof formAttempt)
        .where(eq(table.centerId, id))
        .orderBy(desc(since))
        .offset(keptMax)
        .limit(1)
      if (!last) continue
      await tx.delete(table).where(and(eq(table.centerId, id), lte(since, last.at), lt(since, settled)))
      log('warn', 'kept words past their number')
    }
  }
}
