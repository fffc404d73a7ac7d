import type { StaffId } from '#lib/kernel/id.ts'
import type { ReportKind } from './report.ts'

/** Who could hold a report about one client, as far as is known today. */
export interface Hands {
  readonly caseManager: StaffId | null
  /** The doctor and the therapist, in the order they are asked. */
  readonly clinicians: readonly StaffId[]
  readonly supervisors: readonly StaffId[]
  readonly dutyWorkers: readonly StaffId[]
  /** Today's cover of somebody who is away, `null` when nobody covers; not in the map when they are here. */
  readonly coverOf: ReadonlyMap<StaffId, StaffId | null>
}

/**
 * Who holds a report: a request for case management goes to a clinician, everything else to the case manager; whoever is
 * away gives it to their cover. A world in which everyone is away still ends with a human owner.
 */
export function holderOf(kind: ReportKind, hands: Hands): StaffId | null {
  const first = kind === 'case_management' ? hands.clinicians : [hands.caseManager, ...hands.clinicians]
  const inOrder = [...first, ...hands.supervisors, ...hands.dutyWorkers].filter((staff) => staff !== null)
  for (const staff of inOrder) {
    const here = presentFor(staff, hands.coverOf)
    if (here) return here
  }
  return inOrder[0] ?? null
}

/** Whoever answers for somebody today: themselves, their cover, their cover's cover; nobody, when the chain runs out. */
function presentFor(staff: StaffId, coverOf: Hands['coverOf'], asked: readonly StaffId[] = []): StaffId | null {
  if (!coverOf.has(staff)) return staff
  const cover = coverOf.get(staff)
  if (!cover || asked.includes(cover)) return null
  return presentFor(cover, coverOf, [...asked, staff])
}
