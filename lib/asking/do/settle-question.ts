import { and, eq, isNull } from 'drizzle-orm'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { businessDayAfter } from '#lib/care/rules/business-day.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Operation } from '#lib/database/operation.ts'
import { isAsShown, type WasAt } from '#lib/kernel/as-shown.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff, staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { handsFor } from '#lib/reports/rows/hands-for.ts'
import { holderOf, whomToAlert } from '#lib/reports/rules/route.ts'
import type { SettledAs } from '../rules/settled.ts'

interface Wish {
  readonly question: string
  /** When it was settled, as the page showed it. */
  readonly wasAt: WasAt
  /** Whom it is about, or why nobody is named. */
  readonly answer: { readonly client: string } | { readonly settledAs: SettledAs } | { readonly isOpen: true }
}

/**
 * Says what becomes of a question that fits nobody: it is about this client, who is then asked as for any other; it is
 * about nobody here; nobody can tell yet; or it waits again after all. Whoever asked notices nothing. The days in which
 * the client is asked count from now, because nobody knew before who they are.
 */
export const settleQuestion: Operation<'staff', Wish, null, 'not_possible' | 'changed_meanwhile'> = async (
  tx,
  viewer,
  { question, answer, wasAt },
) => {
  const client = 'client' in answer ? (answer.client as ClientId) : null
  const staff = client ? await staffWhoMay(tx, 'match_report', client) : await ownStaff(tx)
  if (staff?.does.get('match_report') !== 'all') return refused('not_possible')
  const isOfNobody = and(eq(lookup.id, question), eq(lookup.fitsNobody, true))
  const [found] = await tx
    .select({ asker: lookup.asker, isCrowded: lookup.isCrowded, settledAt: lookup.settledAt })
    .from(lookup)
    .where(isOfNobody)
  if (!found) return refused('not_possible')
  const isOpening = 'isOpen' in answer
  if (isOpening === (found.settledAt === null) || !isAsShown(found.settledAt, wasAt))
    return refused('changed_meanwhile')
  if (client) {
    const task = { centerId: staff.centerId, id: crypto.randomUUID(), lookupId: question, clientId: client }
    const { place, timeZone } = await ownCenter(tx)
    const dueOn = businessDayAfter(viewer.at, rulePacks[place].askClientWithinDays, timeZone)
    await tx
      .insert(askTask)
      .values({ ...task, dueOn, asker: found.asker, isCrowded: found.isCrowded })
      .onConflictDoNothing()
    await alertStaff(
      tx,
      staff.centerId,
      whomToAlert(holderOf('concern', await handsFor(tx, client, viewer.at))),
      viewer.at,
      client,
    )
  }
  const as = 'settledAs' in answer ? answer.settledAs : ('matched' as const)
  const settled = isOpening
    ? { settledAs: null, settledAt: null, settledBy: null }
    : { settledAs: as, settledAt: viewer.at, settledBy: staff.id }
  // Of two answers at the same moment only one counts.
  const isAsRead = found.settledAt ? eq(lookup.settledAt, found.settledAt) : isNull(lookup.settledAt)
  const changed = await tx.update(lookup).set(settled).where(and(isOfNobody, isAsRead)).returning({ id: lookup.id })
  return changed.length === 1 ? ok(null) : refused('changed_meanwhile')
}
