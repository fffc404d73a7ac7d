import { and, eq } from 'drizzle-orm'
import { recoveryCode } from '#drizzle/tables/second-factor.ts'
import { spokenSecret } from '#lib/auth/secret.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { changeAtDoor } from '../rows/at-door-once.ts'
import { dropRecoveryCodes } from '../rows/drop-factors.ts'
import { noteChange } from '../rows/note-change.ts'
import { spokenHash } from '../rows/spoken-hash.ts'
import { partsOfSet } from '../rules/recovery-codes.ts'

/**
 * Lets ten recovery codes work, and no others any more: those that the page showed, made again from its `set`. Only
 * their hashes are stored, so nobody can show them twice.
 */
export async function makeRecoveryCodes(
  viewer: Viewer,
  { set }: { set: string },
): Promise<Result<null, 'step_up' | 'sign_in_again' | 'not_possible'>> {
  return changeAtDoor(viewer, async (tx, { centerId, id, hasFactor }) => {
    if (!hasFactor) return refused('not_possible')
    const hashes = await Promise.all(partsOfSet(id, set).map((part) => spokenHash(id, spokenSecret(part))))
    const own = and(eq(recoveryCode.centerId, centerId), eq(recoveryCode.staffId, id))
    const before = await tx.select({ hash: recoveryCode.codeHash }).from(recoveryCode).where(own)
    // The second press of the same button: neither a used code comes back, nor a second letter leaves.
    if (before.some(({ hash }) => hashes.includes(hash))) return ok(null)
    await dropRecoveryCodes(tx, id)
    await tx
      .insert(recoveryCode)
      .values(hashes.map((codeHash) => ({ centerId, staffId: id, codeHash, createdAt: viewer.at })))
    await noteChange(tx, { centerId, staff: id, by: id, what: 'codes_made', at: viewer.at })
    return ok(null)
  })
}
