import { setTimeout as pause } from 'node:timers/promises'

/** Longer than a page takes when nobody else asks, and too short to be noticed. Forms also wait for the disk. */
const stepMs = { page: 25, form: 50 }

/**
 * Makes an answer and holds it until a whole number of steps has passed since it was asked for. Within a step nobody
 * can measure how much there was to decide.
 */
export async function inWholeSteps(of: keyof typeof stepMs, answer: () => Promise<Response>): Promise<Response> {
  const askedAt = performance.now()
  const made = await answer()
  const due = askedAt + Math.ceil((performance.now() - askedAt) / stepMs[of]) * stepMs[of]
  // Node's timers count whole milliseconds from before the work of their turn, so one can end too early.
  for (let leftMs = due - performance.now(); leftMs > 0; leftMs = due - performance.now())
    await pause(Math.ceil(leftMs))
  return made
}
