import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/reports.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { refused } from '#lib/kernel/result.ts'
import { addPerson } from './add-person.ts'

/** Names somebody else by the status link of a report, as words are added by it. */
export const addPersonByLink: Operation<
  'public',
  { token: string; aboutName: string },
  null,
  'not_yours' | 'too_many_people' | 'named_already'
> = async (tx, viewer, { token, aboutName }) => {
  await tx.execute(sql`select set_config('ajar.status', ${hashOf(token)}, true)`)
  const [own] = await tx.select({ id: report.id }).from(report)
  return own ? addPerson(tx, viewer, { id: own.id, aboutName }) : refused('not_yours')
}
