import { and, eq, isNull } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import { spokenSecret } from '#lib/auth/secret.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { endSessions } from '#lib/sign-in/rows/end-sessions.ts'
import { changeAtDoor } from '../rows/at-door-once.ts'
import { dropPasskeys, dropRecoveryCodes, dropWorkAccounts } from '../rows/drop-factors.ts'
import { noteChange } from '../rows/note-change.ts'
import { spokenHash } from '../rows/spoken-hash.ts'
import { mayReset, wordOf } from '../rules/may-reset.ts'

/**
 * Takes a colleague's second factor away, who lost it, and ends their sessions. They set up a new one with the code of
 * a letter and the word that the page showed, which is told in person: whoever reads their letters only does not get
 * in.
 */
export async function resetSecondFactor(
  viewer: Viewer,
  { staff, set }: { staff: StaffId; set: string },
): Promise<Result<null, 'step_up' | 'sign_in_again' | 'not_yours'>> {
  return changeAtDoor(viewer, async (tx, door) => {
    const { centerId } = door
    if (!mayReset(door.roles) || staff === door.id) return refused('not_yours')
    const theirs = and(eq(staffMember.centerId, centerId), eq(staffMember.id, staff), isNull(staffMember.leftAt))
    const [colleague] = await tx
      .select({ accountId: staffMember.accountId, setUpHash: staffMember.setUpHash })
      .from(staffMember)
      .where(theirs)
      .for('update')
    if (!colleague) return refused('not_yours')
    const setUpHash = await spokenHash(staff, spokenSecret(wordOf(staff, set)))
    if (colleague.setUpHash === setUpHash) return ok(null)
    await tx.update(staffMember).set({ totpSecret: null, totpConfirmedAt: null, setUpHash }).where(theirs)
    await dropPasskeys(tx, staff)
    await dropRecoveryCodes(tx, staff)
    await dropWorkAccounts(tx, staff)
    await endSessions(tx, { centerId, accountId: colleague.accountId }, viewer.at)
    await noteChange(tx, { centerId, staff, by: door.id, what: 'reset', at: viewer.at })
    return ok(null)
  })
}
