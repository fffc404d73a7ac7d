import { asc, eq } from 'drizzle-orm'
import { wrongDisclosure, wrongDisclosureEvent } from '#drizzle/tables/exceptional.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { type FoundBy, showing } from '#lib/audit/rules/kept.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { ownersOf } from '../rows/owners.ts'
import { toldLine } from '../rows/told-line.ts'
import { countOpenWrong, isClosedWrong, isOpenWrong, wrongRows } from '../rows/wrong-rows.ts'
import type { LineAsked } from '../rules/accountable.ts'

const shownMax = 100
const closedMax = 20

/** What was told by mistake: what is open, the soonest day first, then what was closed last. */
export async function seeWrongDisclosures(viewer: Viewer<'staff'>) {
  return readAsStaff(viewer, 'wrong-disclosures', async (tx) => {
    const { timeZone } = await ownCenter(tx)
    const on = { at: viewer.at, timeZone }
    const open = await wrongRows(tx, isOpenWrong, on, shownMax)
    const closed = await wrongRows(tx, isClosedWrong, on, closedMax)
    return showing(
      [...open, ...closed].map(({ clientId }) => clientId),
      { open, closed, total: await countOpenWrong(tx), timeZone },
    )
  })
}
export type SeenWrongDisclosures = FoundBy<typeof seeWrongDisclosures>
export type WrongInList = SeenWrongDisclosures['open'][number]

/** One of them, with everything that was done about it and who can take it. */
export async function seeWrongDisclosure(viewer: Viewer<'staff'>, id: string) {
  return readAsStaff(viewer, 'wrong-disclosure', async (tx) => {
    const { timeZone } = await ownCenter(tx)
    const [found] = await wrongRows(tx, eq(wrongDisclosure.id, id), { at: viewer.at, timeZone }, 1)
    if (!found) return null
    const events = await tx
      .select({ event: wrongDisclosureEvent, by: staffMember.name })
      .from(wrongDisclosureEvent)
      .leftJoin(staffMember, eq(staffMember.id, wrongDisclosureEvent.staffId))
      .where(eq(wrongDisclosureEvent.wrongId, id))
      .orderBy(asc(wrongDisclosureEvent.at), asc(wrongDisclosureEvent.id))
    return showing([found.clientId], {
      ...found,
      events: events.map(({ event, by }) => ({ ...event, by: by ?? '' })),
      owners: await ownersOf(tx, found.clientId),
      timeZone,
    })
  })
}
export type SeenWrongDisclosure = FoundBy<typeof seeWrongDisclosure>

/** The letter by which the client is told (45 CFR 164.404(c)), to be printed. */
export async function seeWrongLetter(viewer: Viewer<'staff'>, id: string) {
  return readAsStaff(viewer, 'wrong-disclosure-letter', async (tx) => {
    const { timeZone, name: center, phone } = await ownCenter(tx)
    const [found] = await wrongRows(tx, eq(wrongDisclosure.id, id), { at: viewer.at, timeZone }, 1)
    if (!found) return null
    const line: LineAsked = found.disclosureId
      ? { disclosureId: found.disclosureId, exceptionalId: null }
      : { disclosureId: null, exceptionalId: found.exceptionalId! }
    const topics = (await toldLine(tx, viewer, found.clientId, line))?.topics ?? []
    return showing([found.clientId], { ...found, topics, center, phone, today: dayOf(viewer.at, timeZone), timeZone })
  })
}
export type SeenWrongLetter = FoundBy<typeof seeWrongLetter>

/** A line of the accounting that is to be opened as told by mistake. */
export async function seeNewWrong(viewer: Viewer<'staff'>, id: ClientId, line: LineAsked | null) {
  return readAsStaff(viewer, 'new-wrong-disclosure', async (tx) => {
    const [about] = await tx.select({ id: client.id, name: client.name }).from(client).where(eq(client.id, id))
    if (!about || !line || !(await rightsFor(tx, id)).has('keep_wrong_disclosures')) return null
    const told = await toldLine(tx, viewer, id, line)
    return told && showing([id], { about, line, told, timeZone: (await ownCenter(tx)).timeZone })
  })
}
export type SeenNewWrong = FoundBy<typeof seeNewWrong>
