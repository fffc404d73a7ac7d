import { and, desc, eq, gte } from 'drizzle-orm'
import { release } from '#drizzle/tables/releases.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { type OwnExceptional, ownExceptional } from '#lib/exceptions/rows/own-exceptional.ts'
import { dayOf, instantAfter } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '../rows/recipient-names.ts'

type Told = Pick<typeof disclosure.$inferSelect, 'at' | 'topics' | 'channel'>

/** Everything that was told about a client, the latest first. */
export interface Accounting {
  readonly timeZone: string
  readonly rows: readonly (Told & {
    /** To whom. */
    readonly name: string
    /** When the form was signed that let it be told. */
    readonly signedAt: Date | null
  })[]
  /** What was told on another ground than a form. */
  readonly exceptional: readonly OwnExceptional[]
}

/**
 * The accounting of the six years before it is asked for (45 CFR 164.528(a)), for the client it is about, as a file
 * that `write` makes. Null when the session is over.
 */
export async function seeAccountingFile(viewer: Viewer<'client'>, write: (accounting: Accounting) => Uint8Array) {
  return asOwnClient(viewer, async (tx, client) => {
    const { timeZone } = await ownCenter(tx)
    const since = instantAfter(viewer.at, { years: -6 }, timeZone)
    const told = await tx
      .select({
        at: disclosure.at,
        topics: disclosure.topics,
        channel: disclosure.channel,
        familyMemberId: disclosure.familyMemberId,
        signedAt: release.signedAt,
      })
      .from(disclosure)
      .leftJoin(release, and(eq(release.centerId, disclosure.centerId), eq(release.id, disclosure.releaseId)))
      .where(gte(disclosure.at, since))
      .orderBy(desc(disclosure.at), desc(disclosure.id))
    const names = await recipientNames(tx, client.id, viewer)
    const exceptional = await ownExceptional(tx, since)
    const rows = told.map((row) => ({ ...row, name: names.get(row.familyMemberId) ?? '' }))
    const name = `what-was-told-${dayOf(viewer.at, timeZone)}`
    return { name, kind: 'text/csv; charset=utf-8' as const, content: write({ timeZone, rows, exceptional }) }
  })
}
