import { and, asc, eq, isNull } from 'drizzle-orm'
import { askTask, lookup } from '#drizzle/tables/asking.ts'
import { careAssignment } from '#drizzle/tables/care.ts'
import { center } from '#drizzle/tables/centers.ts'
import { client } from '#drizzle/tables/people.ts'
import { rulePack } from '#drizzle/tables/releases.ts'
import { businessDayAfter } from '#lib/care/rules/business-day.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { mayBe } from '#lib/people/rules/same-name.ts'

/**
 * Looks at one question "does my relative have a case manager?" after its answer went out, which is the same for
 * everyone. If it may be about a client, the center gets a task to ask that client. True if there was a question to
 * look at.
 */
export async function matchOneLookup(clock: () => Date): Promise<boolean> {
  const at = clock()
  return asViewer({ audience: 'worker', at }, async (tx) => {
    const [asked] = await tx
      .select({
        centerId: lookup.centerId,
        id: lookup.id,
        name: lookup.aboutName,
        bornOn: lookup.aboutBorn,
        days: rulePack.askClientWithinDays,
        timeZone: center.timeZone,
      })
      .from(lookup)
      .innerJoin(center, eq(center.id, lookup.centerId))
      .innerJoin(rulePack, eq(rulePack.place, center.place))
      .where(isNull(lookup.matchedAt))
      .orderBy(asc(lookup.at))
      .limit(1)
      .for('update', { of: lookup, skipLocked: true })
    if (!asked) return false
    const clients = await tx
      .select({ id: client.id, name: client.name, bornOn: client.bornOn })
      .from(client)
      .where(eq(client.centerId, asked.centerId))
    for (const found of clients.filter((each) => mayBe(asked, each))) {
      await tx.insert(askTask).values({
        centerId: asked.centerId,
        id: crypto.randomUUID(),
        lookupId: asked.id,
        clientId: found.id,
        dueOn: businessDayAfter(at, asked.days, asked.timeZone),
      })
      const [caring] = await tx
        .select({ staffId: careAssignment.staffId })
        .from(careAssignment)
        .where(
          and(
            eq(careAssignment.clientId, found.id),
            eq(careAssignment.role, 'case_manager'),
            isNull(careAssignment.untilAt),
          ),
        )
      await alertStaff(tx, asked.centerId, caring ? { staff: caring.staffId } : { role: 'duty_worker' }, at)
    }
    await tx
      .update(lookup)
      .set({ matchedAt: at })
      .where(and(eq(lookup.centerId, asked.centerId), eq(lookup.id, asked.id)))
    return true
  })
}
