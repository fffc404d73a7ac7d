import { ok, type Result, refused } from '#lib/kernel/result.ts'
import type { TimeAnswer } from './meeting.ts'

/** What a family member says about one of the times they were offered. */
export interface AnswerToTime {
  readonly time: string
  readonly answer: TimeAnswer
}

/** One answer for each time that was offered; refused if one is missing. Answers to other times are ignored. */
export function answersTo(
  offered: readonly { readonly id: string }[],
  given: readonly AnswerToTime[],
): Result<readonly AnswerToTime[], 'answer_each'> {
  const answers = offered.flatMap(({ id }) => given.find((each) => each.time === id) ?? [])
  return answers.length < offered.length ? refused('answer_each') : ok(answers)
}

/** Whether a page asked about exactly the times that are asked about now. */
export function isSameTimes(asked: readonly { readonly id: string }[], shown: readonly string[]): boolean {
  return asked.length === shown.length && asked.every(({ id }) => shown.includes(id))
}

/** Whether an answer differs from the one given before: only then is it news to whoever proposed the meeting. */
export function isNews(
  given: readonly AnswerToTime[],
  before: readonly { readonly timeId: string; readonly answer: TimeAnswer }[],
): boolean {
  return given.some((each) => before.find((one) => one.timeId === each.time)?.answer !== each.answer)
}
