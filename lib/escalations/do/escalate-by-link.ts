import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { reportOfLink } from '#lib/reports/rows/of-link.ts'
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
  const id = await reportOfLink(tx, token)
  return id ? escalateReport(tx, viewer, { ...wish, id }) : refused('not_yours')
}
