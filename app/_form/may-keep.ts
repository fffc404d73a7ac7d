import type { Received } from '#app/_page/asked.ts'
import { countTry } from '#lib/sign-in/rows/count-try.ts'
import { networkOf } from './network.ts'

/** What a network may have kept for it in an hour: enough for a building, too little to fill a disk. */
const keptPerHour = 300

/** Whether words may still be kept: anybody can send a form that is not accepted. Somebody signed in counts alone. */
export async function mayKeep({ viewer, request }: Received): Promise<boolean> {
  return countTry(viewer, 'kept-words', viewer.session ?? networkOf(request), keptPerHour)
}
