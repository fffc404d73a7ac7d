import { crisisPlan } from '#drizzle/tables/release-papers.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { Language } from '#lib/i18n/language.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { tellClient } from '#lib/releases/rows/tell-of-form.ts'
import { newestPlan } from '../rows/kept-along.ts'
import { writtenFor } from '../rows/written-for.ts'
import { isEmptyPlan, type PlanWords } from '../rules/plan.ts'

interface Wish {
  /** In whose name staff write; null for a client who writes their own. */
  readonly client: string | null
  /** The version that the page showed; 0 for none. */
  readonly version: number
  readonly words: PlanWords
  readonly language: Language
}

/**
 * Writes a new version of a crisis plan. Those before it are kept as they were. A version that came meanwhile is never
 * passed over: whoever wrote upon an older one learns of it. When staff write in a client's name, the client is told.
 */
export const writePlan: Operation<
  'client' | 'staff',
  Wish,
  null,
  'not_possible' | 'plan_is_empty' | 'plan_changed'
> = async (tx, viewer, { client, version, words, language }) => {
  const of = await writtenFor(tx, client, 'record_release')
  if (!of) return refused('not_possible')
  const newest = await newestPlan(tx, of.clientId)
  if (isEmptyPlan(words) && (!newest || isEmptyPlan(newest))) return refused('plan_is_empty')
  const written = { ...of, ...words, id: crypto.randomUUID(), version: version + 1, language, at: viewer.at }
  const [kept] =
    version === (newest?.version ?? 0)
      ? await tx.insert(crisisPlan).values(written).onConflictDoNothing().returning({ id: crisisPlan.id })
      : []
  if (!kept) return refused('plan_changed')
  if (of.byStaffId) await tellClient(tx, of.clientId)
  return ok(null)
}
