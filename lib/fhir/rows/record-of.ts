import { asc, inArray } from 'drizzle-orm'
import { staffMember } from '#drizzle/tables/people.ts'
import type { release } from '#drizzle/tables/releases.ts'
import { asItCounts, type Decision, decide, governing, isIdentified, type Known } from '#lib/consent/decide.ts'
import { defects } from '#lib/consent/defects.ts'
import { endsAt } from '#lib/consent/term.ts'
import type { Tx } from '#lib/database/as-viewer.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { keptBack } from '../rules/kept-back.ts'
import type { ReleaseRecord } from '../rules/record.ts'

/** A release as it stands at an instant, by all that is known about its client; what was told by it is left open. */
export async function recordOf(
  tx: Tx,
  known: Known,
  row: typeof release.$inferSelect,
  at: Date,
): Promise<Omit<ReleaseRecord, 'told'>> {
  const found = asItCounts(known.releases.find((each) => each.id === row.id)!, known.releases)
  const pair = { ...row, at }
  const ruling = governing(known.releases, pair)
  return {
    release: found,
    signedText: row.signedText,
    endsAt: endsAt(found, known.rules),
    defects: defects(found, known.rules, at, row.completedAt ? ruling : null),
    isStopped: isStopped(decide(known, { ...pair, topic: 'case_manager' })),
    isIdentified: isIdentified(known, pair),
    keptBack: keptBack(found, known.neverShare, at),
    recordedAt: row.recordedAt,
    professionals: await named(tx, row.professionals),
  }
}

/** Whether a hold or the end of care keeps back everything, whatever was signed. */
function isStopped(decision: Decision): boolean {
  return !decision.permitted && (decision.reason === 'on_hold' || decision.reason === 'care_ended')
}

async function named(tx: Tx, ids: readonly StaffId[]) {
  if (ids.length === 0) return []
  return tx
    .select({ id: staffMember.id, name: staffMember.name })
    .from(staffMember)
    .where(inArray(staffMember.id, [...ids]))
    .orderBy(asc(staffMember.name))
}
