import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import type { KeptFile } from '../rules/attachment.ts'
import { attachToReport } from './attach-to-report.ts'

/** Adds a file to a report by its status link, as words are added by it. */
export const attachByLink: Operation<
  'public',
  { token: string; words: string; file: KeptFile },
  null,
  'not_yours' | 'too_many_files'
> = async (tx, viewer, { token, words, file }) => {
  await tx.execute(sql`select set_config('ajar.status', ${hashOf(token)}, true)`)
  const [own] = await tx.select({ id: report.id }).from(report)
  return own ? attachToReport(tx, viewer, { id: own.id, words, file }) : refused('not_yours')
}
