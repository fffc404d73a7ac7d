import { agreedStep } from '#drizzle/tables/goals.ts'
import type { Operation } from '#lib/database/operation.ts'
import { reachOfGoal } from '#lib/goals/rows/reach-of-goal.ts'
import { type StepWords, writeStep } from '#lib/goals/rows/write-step.ts'
import { ok, refused } from '#lib/kernel/result.ts'
import { staffWhoMay } from '#lib/people/rows/own-staff.ts'
import { begunMeeting } from '../rows/begun-meeting.ts'

type Wish = StepWords & { readonly meeting: string; readonly goal: string }

/** Puts a step that was agreed at a meeting under a goal of the client's. It is shared exactly as far as its goal. */
export const agreeStep: Operation<'staff', Wish, null, 'not_possible' | 'meeting_not_begun' | 'choose_goal'> = async (
  tx,
  viewer,
  wish,
) => {
  const found = await begunMeeting(tx, wish.meeting, viewer.at)
  if (!found.ok) return found
  const { centerId, clientId, id: meetingId } = found.value
  if (!(await staffWhoMay(tx, 'write_goals', clientId))) return refused('not_possible')
  const reach = await reachOfGoal(tx, wish.goal)
  if (reach?.clientId !== clientId) return refused('choose_goal')
  const stepId = await writeStep(tx, reach, wish.goal, wish)
  await tx.insert(agreedStep).values({ centerId, stepId, meetingId, clientId })
  return ok(null)
}
