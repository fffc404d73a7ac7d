import { wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { keepEvent } from '../rows/keep-event.ts'
import { toldLine } from '../rows/told-line.ts'
import type { LineAsked } from '../rules/accountable.ts'

type Wish = LineAsked & {
  readonly client: string
  readonly words: string
  readonly discoveredOn: string
}
type Refusal = 'not_possible' | 'discovered_in_time' | 'wrong_opened_already'

/** Opens a line of the accounting as told by mistake. Its clock runs from the day on which it was discovered. */
export const openWrongDisclosure: Operation<'staff', Wish, string, Refusal> = async (tx, viewer, wish) => {
  const clientId = wish.client as ClientId
  const staff = await staffWhoMay(tx, 'keep_wrong_disclosures', clientId)
  const told = staff && (await toldLine(tx, viewer, clientId, wish))
  if (!staff || !told) return refused('not_possible')
  const { timeZone } = await ownCenter(tx)
  const { discoveredOn } = wish
  if (discoveredOn < dayOf(told.toldAt, timeZone) || discoveredOn > dayOf(viewer.at, timeZone))
    return refused('discovered_in_time')
  const id = crypto.randomUUID()
  const written = await tx
    .insert(wrongDisclosure)
    .values({
      centerId: staff.centerId,
      id,
      clientId,
      disclosureId: wish.disclosureId,
      exceptionalId: wish.exceptionalId,
      recipientName: told.name,
      toldAt: told.toldAt,
      whatHappened: wish.words,
      discoveredOn,
      ownerId: staff.id,
      openedBy: staff.id,
      openedAt: viewer.at,
      changedAt: viewer.at,
      changedBy: staff.id,
    })
    .onConflictDoNothing()
    .returning({ id: wrongDisclosure.id })
  if (written.length === 0) return refused('wrong_opened_already')
  const event = { centerId: staff.centerId, wrongId: id, clientId, staffId: staff.id, at: viewer.at }
  await keepEvent(tx, { ...event, kind: 'opened', words: wish.words })
  return ok(id)
}
