import type { ReportId, StaffId } from '#lib/kernel/id.ts'
import type { ReportKind } from './report.ts'

/** Who could hold a report about one client today. */
export interface Hands {
  readonly caseManager: StaffId | null
  /** The doctor and the therapist, in the order they are asked. */
  readonly clinicians: readonly StaffId[]
  readonly supervisors: readonly StaffId[]
  readonly dutyWorkers: readonly StaffId[]
  readonly privacyOfficers: readonly StaffId[]
  /** The staff who do not meet this client. */
  readonly walled: ReadonlySet<StaffId>
  /** Everybody who is away today, with who covers for them: `null` when nobody does. */
  readonly coverOf: ReadonlyMap<StaffId, StaffId | null>
}

/**
 * Who holds a report: a clinician for a request for case management, the case manager for everything else, and their
 * cover while they are away. Nobody holds it who does not meet the client. Even when everyone is away, somebody holds
 * it, unless nobody at all is left, and then it waits for the supervisors.
 */
export function holderOf(kind: ReportKind, hands: Hands): StaffId | null {
  const first = kind === 'case_management' ? hands.clinicians : [hands.caseManager, ...hands.clinicians]
  const inOrder = [...first, ...hands.supervisors, ...hands.dutyWorkers].filter((staff) => staff !== null)
  for (const staff of inOrder) {
    const here = presentFor(staff, hands.coverOf)
    if (here && !hands.walled.has(here)) return here
  }
  // A privacy officer answers nobody, and is the one who can find somebody that does.
  return [...inOrder, ...hands.privacyOfficers].find((staff) => !hands.walled.has(staff)) ?? null
}

interface Move {
  readonly id: ReportId
  readonly to: StaffId | null
}

/** Which of somebody's reports now belong to somebody else, and to whom. */
export function movesFrom(from: StaffId, held: readonly { id: ReportId; kind: ReportKind }[], hands: Hands): Move[] {
  return held.map(({ id, kind }) => ({ id, to: holderOf(kind, hands) })).filter(({ to }) => to !== from)
}

/** Whom to tell that a report is theirs: its holder or, if nobody holds it, the supervisors. */
export function whomToAlert(holder: StaffId | null): { staff: StaffId } | { role: 'supervisor' } {
  return holder ? { staff: holder } : { role: 'supervisor' }
}

/** That somebody on staff is away, and who covers. */
export interface Absence {
  readonly staffId: StaffId
  readonly coverId: StaffId
  readonly fromAt: Date
  readonly untilAt: Date
}

/**
 * Everybody who is away at an instant, with who covers. Whoever covered and left covers nobody. Of two absences at once
 * the one that began last says who covers.
 */
export function coversAt(
  absences: readonly Absence[],
  isHere: (staff: StaffId) => boolean,
  at: Date,
): ReadonlyMap<StaffId, StaffId | null> {
  const now = absences.filter(({ fromAt, untilAt }) => fromAt <= at && untilAt > at)
  const inOrder = now.toSorted((one, other) => one.fromAt.getTime() - other.fromAt.getTime())
  return new Map(inOrder.map(({ staffId, coverId }) => [staffId, isHere(coverId) ? coverId : null]))
}

/** Who answers for somebody today: themselves, their cover, or their cover's cover; null if all of them are away. */
export function presentFor(staff: StaffId, coverOf: Hands['coverOf'], asked: readonly StaffId[] = []): StaffId | null {
  if (!coverOf.has(staff)) return staff
  const cover = coverOf.get(staff)
  if (!cover || asked.includes(cover)) return null
  return presentFor(cover, coverOf, [...asked, staff])
}
