import type { Delivery, Letter } from '#lib/letters/letter.ts'
import { type Lane, lastBeat, lettersDueBy } from '#lib/letters/rules/beat.ts'
import { withPauses } from '#lib/letters/with-pauses.ts'
import { deliverOneLetter } from './deliver-letters.ts'

/**
 * Hands over one letter of a lane after another, with a line to the mail server and pauses of its own: whatever
 * another lane holds or meets changes nothing here.
 */
export function lane(
  which: Lane,
  send: (letter: Letter) => Promise<Delivery>,
  clock: () => Date,
  beatSeconds: number,
): () => Promise<boolean> {
  const server = withPauses(send, clock)
  return async () =>
    !server.isWaiting() &&
    deliverOneLetter(server.send, clock, { lane: which, dueBy: lettersDueBy(which, clock(), beatSeconds) })
}

/** Runs work once for each beat of the clock, as of that beat. */
export function onEachBeat(
  work: (beat: Date) => Promise<void>,
  clock: () => Date,
  beatSeconds: number,
): () => Promise<boolean> {
  let doneFor = 0
  return async () => {
    const beat = lastBeat(clock(), beatSeconds)
    if (beat.getTime() <= doneFor) return false
    await work(beat)
    doneFor = beat.getTime()
    return false
  }
}
