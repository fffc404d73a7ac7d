import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { TimeAnswer } from './meeting.ts'

/** What a family member says about one of the times they were offered. */
export interface AnswerToTime {
  readonly time: string
  readonly answer: TimeAnswer
}

/** The answers to the times that were offered; refused unless there is one for each. Answers to other times do not count. */
export function answersTo(
  offered: readonly { readonly id: string }[],
  given: readonly AnswerToTime[],
): Result<readonly AnswerToTime[], 'answer_each'> {
  const answers = offered.flatMap(({ id }) => given.find((each) => each.time === id) ?? [])
  return answers.length < offered.length ? refused('answer_each') : ok(answers)
}

/** Whether somebody says anything that they had not said before: only then is it news to whoever proposed the meeting. */
export function isNews(
  given: readonly AnswerToTime[],
  before: readonly { readonly timeId: string; readonly answer: TimeAnswer }[],
): boolean {
  return given.some((each) => before.find((one) => one.timeId === each.time)?.answer !== each.answer)
}
