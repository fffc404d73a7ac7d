import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import type { EscalationWhy } from '../rules/escalation.ts'
import { escalateReport } from './escalate-report.ts'

interface Wish {
  readonly token: string
  readonly why: EscalationWhy
  readonly words: string
  readonly aboutStaff: string
}

/** Asks for somebody else by the status link of a report, as words are added by it. */
export const escalateByLink: Operation<'public', Wish, null, 'not_yours' | 'ask_later'> = async (
  tx,
  viewer,
  { token, ...wish },
) => {
  await tx.execute(sql`select set_config('ajar.status', ${hashOf(token)}, true)`)
  const [own] = await tx.select({ id: report.id }).from(report)
  return own ? escalateReport(tx, viewer, { ...wish, id: own.id }) : refused('not_yours')
}
