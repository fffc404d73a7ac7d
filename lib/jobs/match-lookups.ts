import { and, asc, eq, gt, isNull, lt, lte, ne, sql } from 'drizzle-orm'
import { center } from '#drizzle/tables/centers.ts'
import { lookup } from '#drizzle/tables/listening/asking.ts'
import { client } from '#drizzle/tables/people.ts'
import { rulePack } from '#drizzle/tables/releases.ts'
import { crowdedAfter, crowdHours } from '#lib/asking/rules/crowd.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { businessDayAfter } from '#lib/care/rules/business-day.ts'
import { asViewer, type Tx } from '#lib/database/as-viewer.ts'
import { mayBe, plainName } from '#lib/people/rules/same-name.ts'

/**
 * Looks at one question "does my relative have a case manager?" that was asked by an instant, after its answer went
 * out, which is the same for everyone. If it may be about a client, the center gets a task to ask that client, unless
 * one from the same asker is open; otherwise it waits at the desk, which hears of it unless it came in a crowd. The
 * same statements run whoever is asked about. True if there was a question to look at.
 */
export async function matchOneLookup(clock: () => Date, askedBy: Date): Promise<boolean> {
  const at = clock()
  return asViewer({ audience: 'worker', at }, async (tx) => {
    const [asked] = await tx
      .select({
        centerId: lookup.centerId,
        id: lookup.id,
        name: lookup.aboutName,
        bornOn: lookup.aboutBorn,
        accountId: lookup.accountId,
        askerName: lookup.askerName,
        askerEmail: lookup.askerEmail,
        askedFrom: lookup.askedFrom,
        at: lookup.at,
        days: rulePack.askClientWithinDays,
        timeZone: center.timeZone,
      })
      .from(lookup)
      .innerJoin(center, eq(center.id, lookup.centerId))
      .innerJoin(rulePack, eq(rulePack.place, center.place))
      .where(and(isNull(lookup.matchedAt), lte(lookup.at, askedBy)))
      .orderBy(asc(lookup.at))
      .limit(1)
      .for('update', { of: lookup, skipLocked: true })
    if (!asked) return false
    const isCrowded = (await countBefore(tx, asked)) >= crowdedAfter
    const clients = await tx
      .select({ id: client.id, name: client.name, bornOn: client.bornOn })
      .from(client)
      .where(eq(client.centerId, asked.centerId))
    const found = clients.filter((each) => mayBe(asked, each)).map(({ id }) => id)
    const asker = hashOf(askerOf(asked))
    const fitsNobody = found.length === 0
    await tx.execute(sql`
      with tasks as (
        insert into ask_task (center_id, id, lookup_id, client_id, due_on, asker, is_crowded)
        select ${asked.centerId}, gen_random_uuid(), ${asked.id}, found, ${businessDayAfter(at, asked.days, asked.timeZone)},
               ${asker}, ${isCrowded}
        from unnest(${`{${found.join(',')}}`}::uuid[]) found
        on conflict do nothing
        returning center_id, client_id
      )
      select alert_staff(t.center_id, case when c.staff_id is null then 'duty_worker' end, c.staff_id, ${at.toISOString()}, t.client_id)
      from tasks t
      left join care_assignment c on c.center_id = t.center_id and c.client_id = t.client_id
        and c.role = 'case_manager' and c.until_at is null
      union all
      select alert_staff(${asked.centerId}, 'duty_worker', null, ${at.toISOString()}, null)
      where ${fitsNobody && !isCrowded}`)
    await tx
      .update(lookup)
      .set({ matchedAt: at, asker, isCrowded, fitsNobody })
      .where(and(eq(lookup.centerId, asked.centerId), eq(lookup.id, asked.id)))
    return true
  })
}

/** How many questions came from the same asker or network in the hours before, up to as many as make a crowd. */
async function countBefore(
  tx: Tx,
  { centerId, askedFrom, at }: Pick<typeof lookup.$inferSelect, 'centerId' | 'askedFrom' | 'at'>,
): Promise<number> {
  const since = new Date(at.getTime() - crowdHours * 3_600_000)
  const rows = await tx
    .select({ id: lookup.id })
    .from(lookup)
    .where(
      and(
        eq(lookup.centerId, centerId),
        eq(lookup.askedFrom, askedFrom),
        ne(lookup.askedFrom, ''),
        gt(lookup.at, since),
        lt(lookup.at, at),
      ),
    )
    .limit(crowdedAfter)
  return rows.length
}

/** Who asks: an account, or a name together with the address typed, which nobody has checked. */
function askerOf(asked: { accountId: string | null; askerName: string; askerEmail: string }): string {
  return asked.accountId ?? `${asked.askerEmail.toLowerCase()} ${plainName(asked.askerName)}`
}
