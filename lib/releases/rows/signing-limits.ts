import { center } from '#drizzle/tables/centers.ts'
import { formVersion } from '#drizzle/tables/form-versions.ts'
import { rulesFor } from '#lib/consent/rule-pack.ts'
import { lastDay } from '#lib/consent/term.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import type { SigningLimits } from '../rules/signing-step.ts'

/** What a form that is signed at this center, on the screen and now, can be. */
export async function signingLimits(tx: Tx, at: Date): Promise<SigningLimits> {
  const [house] = await tx
    .select({ timeZone: center.timeZone, place: center.place, term: center.maximumTermDays })
    .from(center)
  const { timeZone, place, term } = house!
  const rules = rulesFor(place, term, timeZone)
  const versions = await tx.select({ hasPart2Statement: formVersion.hasPart2Statement }).from(formVersion)
  return {
    needsStaff: rules.pack.staffSignatureRequired,
    needsWitness: rules.pack.witnessRequired,
    hasPart2Form: versions.some(({ hasPart2Statement }) => hasPart2Statement),
    today: dayOf(at, timeZone),
    lastDay: lastDay(at, rules),
  }
}
