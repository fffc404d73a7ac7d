import { and, asc, eq, gt, isNull, or } from 'drizzle-orm'
import { writerFlag } from '#drizzle/tables/listening/desk-work.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { AccountId, ReportId } from '#lib/kernel/id.ts'

/** What colleagues said about being careful with whoever wrote this, as far as it holds now. */
export async function writerFlagsOf(
  tx: Tx,
  { id, accountId }: { readonly id?: ReportId; readonly accountId: AccountId | null },
  at: Date,
) {
  const ofWriter = [id && eq(writerFlag.reportId, id), accountId && eq(writerFlag.accountId, accountId)].filter(Boolean)
  if (ofWriter.length === 0) return []
  return tx
    .select({
      id: writerFlag.id,
      words: writerFlag.words,
      setAt: writerFlag.setAt,
      endsAt: writerFlag.endsAt,
      by: staffMember.name,
    })
    .from(writerFlag)
    .leftJoin(staffMember, eq(staffMember.id, writerFlag.setBy))
    .where(and(isNull(writerFlag.endedAt), gt(writerFlag.endsAt, at), or(...(ofWriter as never[]))))
    .orderBy(asc(writerFlag.setAt), asc(writerFlag.id))
}

export type SeenWriterFlag = Awaited<ReturnType<typeof writerFlagsOf>>[number]
