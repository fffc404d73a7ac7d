import { and, eq } from 'drizzle-orm'
import { exceptionalDisclosure } from '#drizzle/tables/exceptional.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames } from '#lib/releases/rows/recipient-names.ts'
import type { LineAsked } from '../rules/accountable.ts'

/** To whom and when the line was told; null where it is no line of this client's. */
export async function toldLine(tx: Tx, reader: Viewer<'staff'>, client: ClientId, line: LineAsked) {
  if (line.disclosureId === null) {
    const { id, clientId, recipientName: name, toldAt, topics } = exceptionalDisclosure
    const [told] = await tx
      .select({ name, toldAt, topics })
      .from(exceptionalDisclosure)
      .where(and(eq(id, line.exceptionalId), eq(clientId, client)))
    return told ?? null
  }
  const { id, clientId, familyMemberId, at: toldAt, topics } = disclosure
  const [told] = await tx
    .select({ familyMemberId, toldAt, topics })
    .from(disclosure)
    .where(and(eq(id, line.disclosureId), eq(clientId, client)))
  if (!told) return null
  const names = await recipientNames(tx, client, reader)
  return { name: names.get(told.familyMemberId) ?? '', toldAt: told.toldAt, topics: told.topics }
}
