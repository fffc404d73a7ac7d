import { and, asc, desc, eq, gt, inArray, isNull, lt, or, sql } from 'drizzle-orm'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { hold } from '#drizzle/tables/sharing.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { totalOf } from '#lib/database/total.ts'
import type { AccountId, ClientId } from '#lib/kernel/id.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { rightsFor } from '#lib/people/rows/own-staff.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recipientNames, recipientNamesOf } from '#lib/releases/rows/recipient-names.ts'
import { eventsOf } from '../rows/hold-with-events.ts'
import { type HoldEventKind, type HoldState, holdState, mayLift } from '../rules/hold-event.ts'

/** A hold as those who keep holds read it. */
export interface SeenHold {
  readonly id: string
  readonly clientId: ClientId
  readonly clientName: string
  /** From whom everything is kept; null for everybody. */
  readonly personName: string | null
  readonly fromAt: Date
  readonly liftedAt: Date | null
  readonly state: HoldState
  readonly isOfClient: boolean
  /** Whether the viewer is the second person that lifting needs. */
  readonly mayLift: boolean
  readonly events: readonly {
    readonly id: string
    readonly kind: HoldEventKind
    readonly words: string
    readonly at: Date
    /** Empty for the client. */
    readonly by: string
  }[]
}

const perPage = 50

/** Every hold in force at the center, those first that somebody has to do something about, then the newest. */
export async function seeHolds(viewer: Viewer<'staff'>, after?: string | null) {
  return readAsStaff(viewer, 'holds', async (tx, staff) => {
    if (!staff.does.has('keep_holds')) return null
    const held = and(eq(hold.centerId, staff.centerId), isNull(hold.liftedAt))
    const rows = await tx
      .select({ hold, name: client.name, account: client.accountId })
      .from(hold)
      .innerJoin(client, eq(client.id, hold.clientId))
      .where(and(held, await isAfter(tx, after)))
      .orderBy(asc(urgency), desc(hold.fromAt), desc(hold.id))
      .limit(perPage + 1)
    const holds = await withHistory(tx, viewer, rows.slice(0, perPage))
    return showing(
      holds.map(({ clientId }) => clientId),
      {
        holds,
        next: rows.length > perPage ? holds.at(-1)!.id : null,
        total: await totalOf(tx, sql`1 from ${hold} where ${held}`),
        timeZone: (await ownCenter(tx)).timeZone,
      },
    )
  })
}

/** Who has to do something next, as `holdState` says: 0 somebody on staff, 1 whoever may lift it, 2 nobody. */
const urgency = sql<number>`case
  when (select e.kind from hold_event e where e.center_id = ${hold.centerId} and e.hold_id = ${hold.id}
    and e.kind <> 'noted' order by e.at desc, e.id desc limit 1) = 'lift_asked' then 1
  when exists (select from hold_event e where e.center_id = ${hold.centerId} and e.hold_id = ${hold.id}
    and (e.kind <> 'placed' or e.by_account_id is distinct from ${client.accountId})) then 2
  else 0 end`

async function isAfter(tx: Tx, after: string | null | undefined) {
  if (!after) return undefined
  const [last] = await tx
    .select({ urgency, fromAt: hold.fromAt })
    .from(hold)
    .innerJoin(client, eq(client.id, hold.clientId))
    .where(eq(hold.id, after))
  if (!last) return undefined
  const isLater = or(lt(hold.fromAt, last.fromAt), and(eq(hold.fromAt, last.fromAt), lt(hold.id, after)))
  return or(gt(urgency, last.urgency), and(eq(urgency, last.urgency), isLater))
}

/** The holds of one client, lifted ones too, and whom one can be set for. */
export async function seeClientHolds(viewer: Viewer<'staff'>, id: ClientId) {
  return readAsStaff(viewer, 'client-holds', async (tx) => {
    const [about] = await tx
      .select({ id: client.id, name: client.name, account: client.accountId })
      .from(client)
      .where(eq(client.id, id))
    if (!about || !(await rightsFor(tx, id)).has('keep_holds')) return null
    const rows = await tx.select().from(hold).where(eq(hold.clientId, id)).orderBy(desc(hold.fromAt), desc(hold.id))
    const names = await recipientNames(tx, id, viewer)
    return showing([id], {
      id,
      name: about.name,
      holds: await withHistory(
        tx,
        viewer,
        rows.map((row) => ({ hold: row, name: about.name, account: about.account })),
      ),
      people: [...names].map(([familyMember, name]) => ({ familyMember, name })),
      timeZone: (await ownCenter(tx)).timeZone,
    })
  })
}

interface HoldRow {
  readonly hold: typeof hold.$inferSelect
  readonly name: string
  readonly account: AccountId | null
}

async function withHistory(tx: Tx, viewer: Viewer, rows: readonly HoldRow[]): Promise<SeenHold[]> {
  const events = await eventsOf(
    tx,
    rows.map((row) => row.hold.id),
  )
  const own = await ownAccountId(tx)
  const accounts = [...events.values()].flat().map(({ byAccountId }) => byAccountId)
  const colleagues = await tx
    .select({ account: staffMember.accountId, name: staffMember.name })
    .from(staffMember)
    .where(inArray(staffMember.accountId, [...new Set(accounts)]))
  const names = await recipientNamesOf(tx, [...new Set(rows.map((row) => row.hold.clientId))], viewer)
  return rows.map(({ hold: each, name, account }) => {
    const happened = events.get(each.id) ?? []
    const isOfClient = happened[0]?.byAccountId === account
    return {
      ...each,
      clientName: name,
      personName: each.familyMemberId && (names.get(each.clientId)?.get(each.familyMemberId) ?? ''),
      isOfClient,
      state: each.liftedAt ? 'lifted' : holdState(happened, isOfClient),
      mayLift: own !== null && !each.liftedAt && mayLift(happened, own),
      events: happened.map((event) => ({
        ...event,
        by: colleagues.find((one) => one.account === event.byAccountId)?.name ?? '',
      })),
    }
  })
}
