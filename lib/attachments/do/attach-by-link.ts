import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { reportOfLink } from '#lib/reports/rows/of-link.ts'
import type { KeptFile } from '../rules/attachment.ts'
import { attachToReport } from './attach-to-report.ts'

/** Adds a file to a report by its status link, as words are added by it. */
export const attachByLink: Operation<
  'public',
  { token: string; words: string; file: KeptFile },
  null,
  'not_yours' | 'too_many_files'
> = async (tx, viewer, { token, words, file }) => {
  const id = await reportOfLink(tx, token)
  return id ? attachToReport(tx, viewer, { id, words, file }) : refused('not_yours')
}
