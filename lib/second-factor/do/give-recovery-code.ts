import { and, eq, isNull } from 'drizzle-orm'
import { recoveryCode } from '#drizzle/tables/second-factor.ts'
import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { tryAtDoor } from '../rows/at-door-once.ts'
import { noteChange } from '../rows/note-change.ts'
import { spokenHash } from '../rows/spoken-hash.ts'

/** Accepts a recovery code in place of a second factor that was lost. Each works once, and its owner gets a letter. */
export async function giveRecoveryCode(
  viewer: Viewer,
  { code, key }: { code: string; key: string },
): Promise<Result<{ token: string }, 'wrong_recovery_code' | 'too_many_tries' | 'sign_in_again'>> {
  return tryAtDoor(viewer, 'recovery-code', { key, answer: code }, async (tx, { centerId, id }) => {
    const used = await tx
      .update(recoveryCode)
      .set({ usedAt: viewer.at })
      .where(
        and(
          eq(recoveryCode.centerId, centerId),
          eq(recoveryCode.staffId, id),
          eq(recoveryCode.codeHash, await spokenHash(id, code)),
          isNull(recoveryCode.usedAt),
        ),
      )
      .returning({ hash: recoveryCode.codeHash })
    if (used.length === 0) return refused('wrong_recovery_code')
    await noteChange(tx, { centerId, staff: id, by: id, what: 'code_used', at: viewer.at })
    return ok(null)
  })
}
