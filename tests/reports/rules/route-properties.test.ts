import fc from 'fast-check'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { routed } from '#lib/conversations/rules/routed.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { answerBy, type CenterClock, dueBy } from '#lib/reports/rules/clock.ts'
import { reportKinds, urgencies } from '#lib/reports/rules/report.ts'
import { type Absence, coversAt, type Hands, holderOf, whomToAlert } from '#lib/reports/rules/route.ts'
import { longestStandards } from '#lib/reports/rules/standards.ts'

// Whatever colleagues do, be away, cover in chains and circles, leave or not meet a client: every report, message and
// question ends with a human who is named. Tried over centers made at random, at instants around both changes of
// clocks.

const everybody = Array.from({ length: 8 }, (_each, index) => `staff-${index}` as StaffId)
const someone = fc.constantFrom(...everybody)
const some = fc.subarray(everybody)

/** Both nights of a year on which the clocks of Chicago change, the year's end, and any other moment. */
const instant = fc
  .tuple(
    fc.constantFrom('2026-03-08T08:00:00Z', '2026-11-01T07:00:00Z', '2026-12-31T18:00:00Z', '2026-07-01T15:00:00Z'),
    fc.integer({ min: -5000, max: 5000 }),
  )
  .map(([day, minutes]) => new Date(Date.parse(day) + minutes * 60_000))

const absence: fc.Arbitrary<Absence> = fc
  .record({ staffId: someone, coverId: someone, fromAt: instant, hours: fc.integer({ min: 1, max: 900 }) })
  .map(({ hours, fromAt, ...who }) => ({ ...who, fromAt, untilAt: new Date(fromAt.getTime() + hours * 3_600_000) }))

const world = fc.record({
  left: some,
  absences: fc.array(absence, { maxLength: 12 }),
  caseManager: fc.option(someone),
  clinicians: some,
  supervisors: some,
  dutyWorkers: some,
  privacyOfficers: some,
  walled: some,
  at: instant,
})
type World = typeof world extends fc.Arbitrary<infer Of> ? Of : never

/** Who could hold something in this center now: whoever left is nobody. */
function handsIn({ left, absences, caseManager, walled, at, ...roles }: World): Hands {
  const isHere = (staff: StaffId) => !left.includes(staff)
  return {
    caseManager: caseManager !== null && isHere(caseManager) ? caseManager : null,
    clinicians: roles.clinicians.filter(isHere),
    supervisors: roles.supervisors.filter(isHere),
    dutyWorkers: roles.dutyWorkers.filter(isHere),
    privacyOfficers: roles.privacyOfficers.filter(isHere),
    walled: new Set(walled),
    coverOf: coversAt(absences, isHere, at),
  }
}

const asked = ({ caseManager, clinicians, supervisors, dutyWorkers, privacyOfficers }: Hands): StaffId[] =>
  [caseManager, ...clinicians, ...supervisors, ...dutyWorkers, ...privacyOfficers].filter((each) => each !== null)

const kind = fc.constantFrom(...reportKinds)
const runs = { numRuns: 2000 }

test('a report ends with a human who is here on staff and meets the client, as long as there is one at all', () => {
  fc.assert(
    fc.property(world, kind, (center, of) => {
      const hands = handsIn(center)
      const holder = holderOf(of, hands)
      const anybody = asked(hands).some((each) => !hands.walled.has(each) && isReachable(of, each, hands))
      if (holder === null) {
        expect(anybody).toBe(false)
        return
      }
      expect(hands.walled.has(holder)).toBe(false)
      expect(center.left).not.toContain(holder)
    }),
    runs,
  )
})

/** A request for case management is not the case manager's own. */
const isReachable = (of: (typeof reportKinds)[number], staff: StaffId, hands: Hands) =>
  of !== 'case_management' || staff !== hands.caseManager || asked({ ...hands, caseManager: null }).includes(staff)

test('and with one who is at work, wherever anybody who is asked before the privacy officers is, or has a cover who is', () => {
  fc.assert(
    fc.property(world, kind, (center, of) => {
      const hands = handsIn(center)
      const holder = holderOf(of, hands)
      const first = of === 'case_management' ? null : hands.caseManager
      const atWork = asked({ ...hands, caseManager: first, privacyOfficers: [] }).filter(
        (each) => !hands.coverOf.has(each) && !hands.walled.has(each),
      )
      if (atWork.length > 0) expect(hands.coverOf.has(holder!)).toBe(false)
    }),
    runs,
  )
})

test('chains and circles of covers end, and never with somebody who left', () => {
  fc.assert(
    fc.property(world, ({ absences, left, at }) => {
      const isHere = (staff: StaffId) => !left.includes(staff)
      const covers = coversAt(absences, isHere, at)
      for (const [staff, cover] of covers) {
        const now = absences.filter((each) => each.staffId === staff && each.fromAt <= at && each.untilAt > at)
        expect(now.length).toBeGreaterThan(0)
        if (cover) expect(left).not.toContain(cover)
      }
    }),
    runs,
  )
})

test('somebody is told of it: its holder, or the supervisors', () => {
  fc.assert(
    fc.property(world, kind, (center, of) => {
      const holder = holderOf(of, handsIn(center))
      expect(whomToAlert(holder)).toEqual(holder ? { staff: holder } : { role: 'supervisor' })
    }),
    runs,
  )
})

test('a message that waits is in the hands of somebody who is here, or of the desk, and past its hour the supervisors hear once', () => {
  const state = fc.record({
    isMatched: fc.boolean(),
    isLive: fc.boolean(),
    heldBy: fc.option(someone),
    saidAt: instant,
  })
  const told = fc.record({ alertedAt: fc.option(instant), due: instant, lateAt: fc.option(instant) })
  fc.assert(
    fc.property(world, state, told, (center, waiting, alerts) => {
      const hands = handsIn(center)
      const now = routed({ ...waiting, ...alerts }, hands, center.at)
      if (now.heldBy) {
        expect(center.left).not.toContain(now.heldBy)
        expect(hands.walled.has(now.heldBy)).toBe(false)
      }
      if (!(waiting.isMatched && waiting.isLive)) expect(now.heldBy).toBe(null)
      const hearsLate = now.alerts.some((each) => 'role' in each && each.role === 'supervisor')
      if (alerts.due < center.at && alerts.lateAt === null) expect(hearsLate).toBe(true)
      // Asked again with what was just done, nobody hears it twice.
      const again = { ...waiting, heldBy: now.heldBy, alertedAt: center.at, lateAt: now.isLate ? center.at : null }
      const isOld = waiting.saidAt <= center.at
      if (isOld) expect(routed({ ...again, due: alerts.due }, hands, center.at).alerts).toEqual([])
    }),
    runs,
  )
})

const hours: fc.Arbitrary<CenterClock> = fc
  .record({
    days: fc.subarray(['1', '2', '3', '4', '5', '6', '7'], { minLength: 1 }),
    opens: fc.integer({ min: 0, max: 11 }),
    length: fc.integer({ min: 2, max: 12 }),
    holidays: fc.array(fc.integer({ min: 0, max: 364 }), { maxLength: 20 }),
    timeZone: fc.constantFrom('America/Chicago', 'America/New_York', 'America/Phoenix'),
    standards: fc.record({
      urgentHours: fc.integer({ min: 1, max: longestStandards.urgentHours }),
      soonDays: fc.integer({ min: 1, max: longestStandards.soonDays }),
      informationDays: fc.integer({ min: 1, max: longestStandards.informationDays }),
      escalationDays: fc.integer({ min: 1, max: longestStandards.escalationDays }),
    }),
  })
  .map(({ days, opens, length, holidays, standards, timeZone }) => {
    const clock = (hour: number) => `${String(hour).padStart(2, '0')}:00`
    const open = [clock(opens), clock(opens + length)] as const
    return {
      timeZone,
      standards,
      openingHours: Object.fromEntries(days.map((day) => [day, open])),
      holidays: holidays.map((day) => ({
        on: Temporal.PlainDate.from('2026-01-01').add({ days: day }).toString(),
        name: 'A holiday',
      })),
    }
  })
const urgency = fc.constantFrom(...urgencies)

test('what is promised is a moment at which the center is open, never on a holiday, and after it was asked', () => {
  fc.assert(
    fc.property(hours, urgency, instant, (center, of, at) => {
      const by = answerBy(of, at, center)
      const local = Temporal.Instant.fromEpochMilliseconds(by.getTime()).toZonedDateTimeISO(center.timeZone)
      const open = center.openingHours[String(local.dayOfWeek)]
      expect(by.getTime()).toBeGreaterThanOrEqual(at.getTime())
      expect(center.holidays.map(({ on }) => on)).not.toContain(local.toPlainDate().toString())
      expect(open).toBeDefined()
      // As instants: in the night when clocks go forward, whoever closes at two closes when they read three.
      const [opens, closes] = open!.map((clock) => local.withPlainTime(clock).epochMilliseconds)
      expect(by.getTime() >= opens! && by.getTime() <= closes!).toBe(true)
    }),
    runs,
  )
})

test('the desk is never later than its writer was told, and who wrote first is never promised later', () => {
  fc.assert(
    fc.property(hours, urgency, urgency, instant, instant, (center, graded, promised, one, other) => {
      const [first, second] = [one, other].sort((a, b) => a.getTime() - b.getTime()) as [Date, Date]
      const by = (waitsSince: Date) => dueBy({ urgency: graded, promised, waitsSince }, center).getTime()
      expect(by(first)).toBeLessThanOrEqual(answerBy(promised, first, center).getTime())
      expect(by(first)).toBeLessThanOrEqual(by(second))
    }),
    runs,
  )
})
