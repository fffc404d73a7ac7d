import { and, eq, isNull } from 'drizzle-orm'
import { staffAbsence } from '#drizzle/tables/care.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { oneAtATime } from '#lib/database/one-at-a-time.ts'
import type { Operation } from '#lib/database/operation.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf, instantOf } from '#lib/kernel/local-time.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import { ownStaff } from '#lib/people/rows/own-staff.ts'
import { mayCover } from '#lib/people/rules/rights-printed.ts'
import { absencesFrom } from '../rows/absences.ts'
import { type WhyNotAway, whyNotAway } from '../rules/absence.ts'

interface Wish {
  /** Who is away: the viewer, where nobody is named. */
  readonly staff?: string | null
  readonly cover: string
  /** The first day away and the first day back, as `YYYY-MM-DD` in the center's time zone. */
  readonly first: string
  readonly back: string
}
type Refusal = WhyNotAway | 'not_possible' | 'away_from_past' | 'choose_cover'

/**
 * Says that somebody on staff is away, and who covers: each for themselves, a supervisor for anybody, as when somebody
 * is ill. From today on means from now. The cover is alerted, and answers from then on. Refused where nobody who is
 * here would answer for them, or for somebody whom they cover.
 */
export const addAbsence: Operation<'staff', Wish, null, Refusal> = async (tx, viewer, wish) => {
  const own = await ownStaff(tx)
  const setBy = await ownAccountId(tx)
  if (!own?.does.has('say_away') || !setBy) return refused('not_possible')
  const staffId = (wish.staff || own.id) as StaffId
  if (staffId !== own.id && !own.does.has('say_colleague_away')) return refused('not_possible')
  const here = await tx
    .select({ id: staffMember.id, roles: staffMember.roles })
    .from(staffMember)
    .where(and(eq(staffMember.centerId, own.centerId), isNull(staffMember.leftAt)))
  const coverId = wish.cover as StaffId
  if (!here.some(({ id }) => id === staffId)) return refused('not_possible')
  if (!here.some(({ id, roles }) => id === coverId && mayCover(roles))) return refused('choose_cover')
  await oneAtATime(tx)
  const { timeZone } = await ownCenter(tx)
  const today = dayOf(viewer.at, timeZone)
  if (wish.first < today) return refused('away_from_past')
  const from = wish.first === today ? viewer.at : instantOf(wish.first, '00:00', timeZone)
  const until = instantOf(wish.back, '00:00', timeZone)
  const obstacle = whyNotAway({ staff: staffId, cover: coverId, from, until }, await absencesFrom(tx, viewer.at))
  if (obstacle) return refused(obstacle)
  await tx.insert(staffAbsence).values({
    centerId: own.centerId,
    id: crypto.randomUUID(),
    staffId,
    coverId,
    fromAt: from,
    untilAt: until,
    setBy,
  })
  return ok(null)
}
