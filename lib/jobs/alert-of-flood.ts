import { asViewer } from '#lib/database/as-viewer.ts'
import { alertStaff } from '#lib/letters/write-letter.ts'
import { centersPast } from '#lib/sign-in/rows/count-try.ts'
import { codesPerHour, floodCounted, nextHour } from '#lib/sign-in/rules/limits.ts'

/**
 * Alerts the administrator of a center where so many codes are asked for that some are held back, once in each hour.
 * Today says what it is.
 */
export function alertingOfFloods(clock: () => Date): () => Promise<void> {
  const alertedUntil = new Map<string, number>()
  return async () => {
    const at = clock()
    await asViewer({ audience: 'worker', at }, async (tx) => {
      for (const id of await centersPast(tx, floodCounted, codesPerHour.atCenter, at)) {
        if ((alertedUntil.get(id) ?? 0) > at.getTime()) continue
        await alertStaff(tx, id, { role: 'administrator' }, at, null)
        alertedUntil.set(id, nextHour(at).getTime())
      }
    })
  }
}
