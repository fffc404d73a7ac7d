import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { config } from '#lib/config/config.ts'
import { log } from '#lib/config/log.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { now } from '#lib/kernel/clock.ts'
import { type FromCarrier, isOfCarrier } from '../rows/from-carrier.ts'
import { textReportsUrl } from '../rules/carrier-address.ts'
import { reportedOf } from '../rules/refusal.ts'

const report = z.object({
  text: z
    .string()
    .regex(/^[0-9a-f-]{36}\.[0-9a-f-]{36}$/)
    .transform((reference) => reference.split('.') as [center: string, letter: string]),
  MessageStatus: z.string().max(40),
  ErrorCode: z.coerce.number().int().nullable().default(null),
})

/**
 * A carrier says what became of a text it took. Only that it never arrived changes anything. False for whoever is not
 * the carrier.
 */
export async function takeReport(said: FromCarrier): Promise<boolean> {
  if (!isOfCarrier(said, textReportsUrl(config.publicUrl))) return false
  const { data } = report.safeParse({ ...said.posted, text: new URLSearchParams(said.search).get('text') })
  if (!data || !['failed', 'undelivered'].includes(data.MessageStatus)) return true
  const [center, letter] = data.text
  const code = String(data.ErrorCode ?? data.MessageStatus)
  log('warn', 'text undelivered', { letterId: letter, code })
  await asViewer({ audience: 'gate', at: now() }, (tx) =>
    tx.execute(sql`select take_text_report(${center}, ${letter}, ${code}, ${reportedOf(data.ErrorCode)})`),
  )
  return true
}
