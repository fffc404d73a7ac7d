import { desc, gte } from 'drizzle-orm'
import { exceptionalDisclosure } from '#drizzle/tables/exceptional.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

/** What was told about the client who asks on another ground than a form of theirs, as far as it may be shown now. */
export async function ownExceptional(tx: Tx, since: Date) {
  const { id, basis, recipientName, recipientRole, topics, content, reason, toldAt } = exceptionalDisclosure
  return tx
    .select({ id, basis, recipientName, recipientRole, topics, content, reason, toldAt })
    .from(exceptionalDisclosure)
    .where(gte(toldAt, since))
    .orderBy(desc(toldAt), desc(id))
}

export type OwnExceptional = Awaited<ReturnType<typeof ownExceptional>>[number]
