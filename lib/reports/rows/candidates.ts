import { client } from '#drizzle/tables/people.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { mayBe } from '#lib/people/rules/same-name.ts'

/** Clients a report may be about: those whose name and birthday fit, or whatever the duty worker searches for. */
export async function candidates(tx: Tx, about: { aboutName: string; aboutBorn: string }, search: string) {
  const clients = await tx.select({ id: client.id, name: client.name, bornOn: client.bornOn }).from(client)
  const words = search.toLowerCase().trim()
  const fits = (each: (typeof clients)[number]) =>
    words
      ? each.name.toLowerCase().includes(words)
      : mayBe({ name: about.aboutName, bornOn: about.aboutBorn || null }, each)
  return clients.filter(fits).slice(0, 20)
}
