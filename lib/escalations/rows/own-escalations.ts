import { desc } from 'drizzle-orm'
import { escalation } from '#drizzle/tables/sent-later.ts'
import type { Tx } from '#lib/database/as-viewer.ts'

const own = {
  why: escalation.why,
  words: escalation.words,
  raisedAt: escalation.raisedAt,
  isByLink: escalation.isByLink,
  answer: escalation.answer,
  answeredAt: escalation.answeredAt,
}

/** What was asked of somebody else about the report whose status link is held, the newest first. */
export async function escalationsByLink(tx: Tx) {
  return tx.select(own).from(escalation).orderBy(desc(escalation.raisedAt))
}
