import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { config } from '#lib/config/config.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { now } from '#lib/kernel/clock.ts'
import { type FromCarrier, isOfCarrier } from '../rows/from-carrier.ts'
import { textRepliesUrl } from '../rules/carrier-address.ts'
import { keywordOf } from '../rules/keyword.ts'

const reply = z.object({ From: z.string().regex(/^\+\d{8,15}$/), Body: z.string().max(2000) })

/**
 * Somebody answered a text. A wish to stop, or to start again, is kept; other words are read by nobody. False for
 * whoever is not the carrier.
 */
export async function takeReply(said: FromCarrier): Promise<boolean> {
  if (!isOfCarrier(said, textRepliesUrl(config.publicUrl))) return false
  const { data } = reply.safeParse(said.posted)
  const keyword = data && keywordOf(data.Body)
  if (keyword)
    await asViewer({ audience: 'gate', at: now() }, (tx) =>
      tx.execute(sql`select take_text_reply(${data.From}, ${keyword})`),
    )
  return true
}
