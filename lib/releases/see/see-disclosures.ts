import { desc, sql } from 'drizzle-orm'
import { releaseRefusal } from '#drizzle/tables/releases.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { visitsByDay, wholeDays } from '#lib/disclosures/rules/visit.ts'
import { ownExceptional } from '#lib/exceptions/rows/own-exceptional.ts'
import { instantAfter } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '../rows/recipient-names.ts'

/** Looks, of which several are one visit. */
const perPage = 100

/**
 * Everything that was told about the client, day by day and visit by visit, the latest first, page by page (45 CFR
 * 164.528), what was told without a release, and every release they refused.
 */
export async function seeDisclosures(viewer: Viewer<'client'>, after: string | null) {
  return asOwnClient(viewer, async (tx, client) => {
    const before = after
      ? sql`(${disclosure.at}, ${disclosure.id}) < (select d.at, d.id from disclosure d where d.id = ${after}::uuid)`
      : undefined
    const read = await tx
      .select()
      .from(disclosure)
      .where(before)
      .orderBy(desc(disclosure.at), desc(disclosure.id))
      .limit(perPage + 1)
    const { timeZone } = await ownCenter(tx)
    const since = instantAfter(viewer.at, { years: -6 }, timeZone)
    const names = await recipientNames(tx, client.id, viewer)
    const shown = wholeDays(read, perPage, timeZone)
    const rows = shown.map((row) => ({ ...row, name: names.get(row.familyMemberId) ?? '' }))
    return {
      timeZone,
      rows,
      days: visitsByDay(rows, timeZone),
      next: read.length > shown.length ? shown.at(-1)!.id : null,
      /** Told on another ground than a form; all of it, on the first page. */
      exceptional: after ? [] : await ownExceptional(tx, since),
      refusals: await tx.select().from(releaseRefusal).orderBy(desc(releaseRefusal.at)),
    }
  })
}
