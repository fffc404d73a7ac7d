import { and, eq, ne } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import { reportPerson } from '#drizzle/tables/sent-later.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ReportId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { isSameName } from '#lib/people/rules/same-name.ts'
import { peopleMax } from '../rules/report.ts'

/**
 * The writer of a report names somebody else whom it is about. The database makes a report about them, which reaches
 * the desk as words that nobody read; the writer goes on finding one report.
 */
export const addPerson: Operation<
  'family' | 'public',
  { id: string; aboutName: string },
  null,
  'not_yours' | 'too_many_people' | 'named_already'
> = async (tx, viewer, wish) => {
  const [own] = await tx
    .select({ id: report.id, centerId: report.centerId, aboutName: report.aboutName })
    .from(report)
    .where(eq(report.id, wish.id as ReportId))
  if (!own) return refused('not_yours')
  const named = await tx
    .select({ name: reportPerson.name })
    .from(reportPerson)
    .where(and(eq(reportPerson.reportId, own.id), ne(reportPerson.name, '')))
  if ([own.aboutName, ...named.map(({ name }) => name)].some((name) => isSameName(name, wish.aboutName)))
    return refused('named_already')
  if (named.length >= peopleMax) return refused('too_many_people')
  const row = { centerId: own.centerId, id: crypto.randomUUID(), reportId: own.id }
  await tx.insert(reportPerson).values({ ...row, name: wish.aboutName, at: viewer.at })
  return ok(null)
}
