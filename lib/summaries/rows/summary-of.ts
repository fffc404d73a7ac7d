import { asc, desc, eq } from 'drizzle-orm'
import { agreedStep, goal, goalStep, stepHelp } from '#drizzle/tables/goals.ts'
import { meetingSummary } from '#drizzle/tables/meeting-notes.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { MeetingId } from '#lib/kernel/id.ts'

/** The versions of the summary of a meeting, the newest first. */
export async function versionsOf(tx: Tx, meeting: MeetingId) {
  return tx
    .select()
    .from(meetingSummary)
    .where(eq(meetingSummary.meetingId, meeting))
    .orderBy(desc(meetingSummary.writtenAt), desc(meetingSummary.id))
}

/** The steps that were agreed at a meeting, each with its goal and what would help. */
export async function agreedStepsOf(tx: Tx, meeting: MeetingId) {
  return tx
    .select({
      id: goalStep.id,
      words: goalStep.words,
      doer: goalStep.doer,
      shared: goalStep.shared,
      goal: goal.words,
      wouldHelp: stepHelp.wouldHelp,
    })
    .from(agreedStep)
    .innerJoin(goalStep, eq(goalStep.id, agreedStep.stepId))
    .innerJoin(goal, eq(goal.id, goalStep.goalId))
    .leftJoin(stepHelp, eq(stepHelp.stepId, goalStep.id))
    .where(eq(agreedStep.meetingId, meeting))
    .orderBy(asc(goal.createdAt), asc(goalStep.position))
}
