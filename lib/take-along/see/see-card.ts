import { sql } from 'drizzle-orm'
import { z } from 'zod'
import { hashOf } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { languages } from '#lib/i18n/language.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { cardParts } from '../rules/card.ts'

const instant = z.iso.datetime({ offset: true }).transform((text) => new Date(text))
const shownCard = z
  .object({
    name: z.string().nullable(),
    shows: z.array(z.enum(cardParts)),
    expiresAt: instant,
    plan: z
      .object({
        language: z.enum(languages),
        at: instant,
        whomToCall: z.string(),
        earlySigns: z.string(),
        whatHelps: z.string(),
        makesWorse: z.string(),
        medicines: z.string(),
      })
      .nullable(),
    directives: z.array(z.string()),
  })
  .nullable()

/**
 * What the link of a wallet card shows: what its client chose, and nothing else. Null for a wrong link, one that was
 * ended and one whose year is over alike. Each reading is kept for the client.
 */
export async function seeCard(viewer: Viewer<'public'>, token: string, press: string) {
  return asViewer({ ...viewer, token: hashOf(token) }, async (tx) => {
    const { timeZone } = await ownCenter(tx)
    const [row] = await tx.execute<{ read_card: unknown }>(sql`select read_card(${press}::uuid)`)
    const card = shownCard.parse(row?.read_card ?? null)
    return card && { ...card, timeZone }
  })
}
export type ShownCard = NonNullable<Awaited<ReturnType<typeof seeCard>>>
