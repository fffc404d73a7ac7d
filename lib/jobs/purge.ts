import { lt } from 'drizzle-orm'
import { formAttempt, formReceipt } from '#drizzle/tables/forms.ts'
import { reportDraft } from '#drizzle/tables/reports.ts'
import { knownBrowser, rateLimit, signInAttempt, wrongCode } from '#drizzle/tables/sign-in.ts'
import { asViewer } from '#lib/database/as-viewer.ts'

const dayMs = 86_400_000

/** Deletes what is past its day: kept words after one day, drafts one day after the last change. */
export async function purge(at: Date): Promise<void> {
  const ago = (days: number) => new Date(at.getTime() - days * dayMs)
  await asViewer({ audience: 'worker', at }, async (tx) => {
    await tx.delete(formAttempt).where(lt(formAttempt.createdAt, ago(1)))
    await tx.delete(formReceipt).where(lt(formReceipt.createdAt, ago(30)))
    await tx.delete(reportDraft).where(lt(reportDraft.updatedAt, ago(1)))
    await tx.delete(rateLimit).where(lt(rateLimit.windowStartsAt, ago(1)))
    await tx.delete(signInAttempt).where(lt(signInAttempt.expiresAt, ago(1)))
    await tx.delete(wrongCode).where(lt(wrongCode.lastAt, ago(365)))
    await tx.delete(knownBrowser).where(lt(knownBrowser.seenAt, ago(400)))
  })
}
