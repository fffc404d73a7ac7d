import { eq, sql } from 'drizzle-orm'
import { release, releaseSentBack } from '#drizzle/tables/releases.ts'
import { asItCounts } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import type { Operation } from '#lib/database/operation.ts'
import { newId, type ReleaseId } from '#lib/kernel/id.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { ownAccountId } from '#lib/people/rows/own-account.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { hasSteppedUp } from '#lib/second-factor/rows/has-stepped-up.ts'
import { checkOf } from '../rows/check-of.ts'
import { holdReleasesOf, knownAbout } from '../rows/known-about.ts'
import { tellClient, writeWelcome } from '../rows/tell-of-form.ts'
import { isComplete, isFirstOpening, whyNotRecorded } from '../rules/recording.ts'

interface Wish {
  readonly release: string
  readonly answer: 'same' | 'differs'
  /** What differs, for whoever corrects it. */
  readonly words: string
}
type CheckRefusal =
  | 'step_up'
  | 'not_possible'
  | 'own_record'
  | 'checked_already'
  | 'not_complete_now'
  | 'hour_needed'
  | 'begins_later'

/**
 * A second member of staff says whether a paper form is what was typed in. If it is, it counts from this instant, with
 * what was taken back since it was signed; if not, it goes back to be typed in again. One person alone never opens a
 * record: nobody checks what they typed in themselves, which the database asks as well. Where staff must sign what a
 * client signed on the screen, they do it by the same answer, and the form keeps their name.
 */
export const checkRelease: Operation<'staff', Wish, { id: ReleaseId }, CheckRefusal> = async (tx, viewer, wish) => {
  const id = wish.release as ReleaseId
  const [found] = await tx.select().from(release).where(eq(release.id, id))
  const account = await ownAccountId(tx)
  const staff = found && (await staffWhoMay(tx, 'check_release', found.clientId))
  if (!found || !account || !staff) return refused('not_possible')
  if (!(await hasSteppedUp(tx))) return refused('step_up')
  if (found.recordedBy === account) return refused('own_record')
  await holdReleasesOf(tx, found.clientId)
  const check = await checkOf(tx, found)
  if (check?.state !== 'waits') return refused('checked_already')
  if (wish.answer === 'differs') {
    const { centerId } = found
    await tx
      .insert(releaseSentBack)
      .values({ centerId, releaseId: id, words: wish.words, byAccountId: account, at: viewer.at })
    await tellClient(tx, found.clientId)
    return ok({ id })
  }
  const known = await knownAbout(tx, found.clientId)
  const pair = { ...found, at: viewer.at }
  const waiting = known.releases.find((each) => each.id === id)!
  const withStaff = found.form === 'electronic' ? { ...waiting, staffSignatureName: staff.name } : waiting
  const read = asItCounts(withStaff, known.releases)
  if (!isComplete(defects(read, known.rules, viewer.at))) return refused('not_complete_now')
  const obstacle = whyNotRecorded(known, pair, { startsAt: found.startsAt })
  if (obstacle) return refused(obstacle)
  const isFirst = isFirstOpening(known, pair)
  const completed = newId<'release'>()
  const [row] = await tx.execute<{ at: string | null }>(sql`select check_release(${id}, ${completed}) as at`)
  if (!row?.at) return refused('checked_already')
  if (isFirst) await writeWelcome(tx, found)
  await tellClient(tx, found.clientId)
  return ok({ id: completed })
}
