import { recordSystem } from '#drizzle/tables/audit.ts'
import { hashOf, systemToken } from '#lib/auth/secret.ts'
import type { Operation } from '#lib/database/operation.ts'
import { newId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { endOf } from '#lib/releases/rules/form-day.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { lastTokenDay, type SystemReads } from '../rules/system-reads.ts'

interface Wish {
  readonly systemName: string
  readonly reads: readonly SystemReads[]
  readonly until: string
  /** The key of the form, from which the token is made: sent twice, it is the same one. */
  readonly key: string
}

type Refusal = 'not_possible' | 'step_up' | 'token_until_passed' | 'token_too_long'

/**
 * An administrator lets another system of the center read permission forms, or what was told, until a day within a
 * year. Its token is shown to them once, and its hash alone is stored.
 */
export const issueToken: Operation<'staff', Wish, { token: string }, Refusal> = async (tx, viewer, wish) => {
  const staff = await ownStaff(tx)
  const madeBy = await ownAccountId(tx)
  if (!staff?.does.has('let_system_read') || !madeBy) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  const { timeZone } = await ownCenter(tx)
  const until = endOf(wish.until, timeZone)
  if (until <= viewer.at) return refused('token_until_passed')
  if (wish.until > lastTokenDay(dayOf(viewer.at, timeZone))) return refused('token_too_long')
  const token = systemToken(wish.key)
  await tx.insert(recordSystem).values({
    centerId: staff.centerId,
    id: newId<'system'>(),
    name: wish.systemName,
    reads: [...wish.reads],
    tokenHash: hashOf(token),
    madeBy,
    madeAt: viewer.at,
    until,
  })
  return ok({ token })
}
