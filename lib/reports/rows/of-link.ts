import { sql } from 'drizzle-orm'
import { report } from '#drizzle/tables/listening/reports.ts'
import { hashOf } from '#lib/auth/secret.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ReportId } from '#lib/kernel/id.ts'

/** Lets this transaction put in, and find, the one report of a status link. Gives the hash that it is kept under. */
export async function holdLink(tx: Tx, token: string): Promise<string> {
  const hash = hashOf(token)
  await tx.execute(sql`select set_config('ajar.status', ${hash}, true)`)
  return hash
}

/** The report of a status link, whoever holds it; null where there is none. */
export async function reportOfLink(tx: Tx, token: string): Promise<ReportId | null> {
  await holdLink(tx, token)
  const [found] = await tx.select({ id: report.id }).from(report)
  return found?.id ?? null
}
