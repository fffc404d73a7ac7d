import { desc, eq } from 'drizzle-orm'
import { cardOpening, walletCard } from '#drizzle/tables/release-papers.ts'
import { linkAddress } from '#lib/auth/link-address.ts'
import { asOwnClient } from '#lib/clients/rows/as-own-client.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { cardOf, directiveFile, directivesOf, newestPlan, plansOf } from '../rows/kept-along.ts'

const openingsShown = 50

/** What the client takes along: their crisis plan, their advance directives, and whether they have a card. */
export async function seeOwnTakeAlong(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => ({
    timeZone: (await ownCenter(tx)).timeZone,
    plans: await plansOf(tx, client.id),
    directives: await directivesOf(tx, client.id),
    card: await cardOf(tx, client.id),
  }))
}
export type OwnTakeAlong = NonNullable<Awaited<ReturnType<typeof seeOwnTakeAlong>>>

/** The newest version of the client's plan, to write the next one upon it. */
export async function seeOwnPlan(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => ({ plan: await newestPlan(tx, client.id) }))
}

/** The client's wallet card as it is printed, and when its link was opened. There is one, or none. */
export async function seeOwnCard(viewer: Viewer<'client'>) {
  return asOwnClient(viewer, async (tx, client) => {
    const live = await cardOf(tx, client.id)
    const [card] = live ? await tx.select().from(walletCard).where(eq(walletCard.id, live.id)) : []
    const openings = await tx
      .select({ id: cardOpening.id, at: cardOpening.at })
      .from(cardOpening)
      .orderBy(desc(cardOpening.at), desc(cardOpening.id))
      .limit(openingsShown)
    return {
      timeZone: (await ownCenter(tx)).timeZone,
      card: card ? { ...card, address: linkAddress('card-link', '/card', card, viewer.host ?? null) } : null,
      openings,
    }
  })
}
export type OwnCard = NonNullable<Awaited<ReturnType<typeof seeOwnCard>>>

/** An advance directive of the client's own, to be saved. There is no file where it is not theirs. */
export async function seeOwnDirective(viewer: Viewer<'client'>, id: string) {
  return asOwnClient(viewer, async (tx) => ({ file: await directiveFile(tx, id) }))
}
