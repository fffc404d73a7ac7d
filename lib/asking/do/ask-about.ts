import { sql } from 'drizzle-orm'
import { lookup } from '#drizzle/tables/listening/asking.ts'
import type { Operation } from '#lib/database/operation.ts'
import { ok } from '#lib/kernel/result.ts'
import { ownCenterId } from '#lib/people/rows/own-center.ts'
import { ownWriter, sentFrom } from '#lib/reports/rows/own-writer.ts'

interface Wish {
  readonly aboutName: string
  readonly born: string | null
  readonly yourName: string
  readonly relationship: string
  readonly email?: string
  /** Where it is asked from, as coarse as `networkOf` makes it. */
  readonly network: string
}

/**
 * Records the question "does my relative have a case manager?" and does nothing else. Nobody is looked up before the
 * answer is out, so that the answer takes the same time whoever is asked about.
 */
export const askAbout: Operation<'public', Wish, null, never> = async (tx, viewer, wish) => {
  const writer = await ownWriter(tx)
  const accountId = writer?.accountId ?? null
  const formKey = crypto.randomUUID()
  await tx.execute(sql`select set_config('ajar.form_key', ${formKey}, true)`)
  await tx.insert(lookup).values({
    centerId: await ownCenterId(tx),
    id: crypto.randomUUID(),
    formKey,
    accountId,
    aboutName: wish.aboutName,
    aboutBorn: wish.born,
    askerName: wish.yourName,
    askerRelationship: wish.relationship,
    askerEmail: writer?.email ?? wish.email ?? '',
    askedFrom: sentFrom(accountId, wish.network),
    at: viewer.at,
  })
  return ok(null)
}
