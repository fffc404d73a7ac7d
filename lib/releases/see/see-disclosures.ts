import { desc, sql } from 'drizzle-orm'
import { releaseRefusal } from '#drizzle/tables/releases.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownExceptional } from '#lib/exceptions/rows/own-exceptional.ts'
import { instantAfter } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '../rows/recipient-names.ts'

const perPage = 30

/**
 * Everything that was told about the client, the latest first, page by page (45 CFR 164.528), what was told without a
 * release, and every release they refused.
 */
export async function seeDisclosures(viewer: Viewer<'client'>, after: string | null) {
  return asOwnClient(viewer, async (tx, client) => {
    const before = after
      ? sql`(${disclosure.at}, ${disclosure.id}) < (select d.at, d.id from disclosure d where d.id = ${after}::uuid)`
      : undefined
    const rows = await tx
      .select()
      .from(disclosure)
      .where(before)
      .orderBy(desc(disclosure.at), desc(disclosure.id))
      .limit(perPage + 1)
    const { timeZone } = await ownCenter(tx)
    const since = instantAfter(viewer.at, { years: -6 }, timeZone)
    const names = await recipientNames(tx, client.id, viewer)
    return {
      timeZone,
      rows: rows.slice(0, perPage).map((row) => ({ ...row, name: names.get(row.familyMemberId) ?? '' })),
      next: rows.length > perPage ? rows[perPage - 1]!.id : null,
      /** Told on another ground than a form; all of it, on the first page. */
      exceptional: after ? [] : await ownExceptional(tx, since),
      refusals: await tx.select().from(releaseRefusal).orderBy(desc(releaseRefusal.at)),
    }
  })
}
