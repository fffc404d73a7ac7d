import { describe, expect, test } from 'vitest'
import { routed, type Waiting } from '#lib/conversations/rules/routed.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import type { Hands } from '#lib/reports/rules/route.ts'

const [marcus, dana, sam, tom] = ['marcus', 'dana', 'sam', 'tom'] as StaffId[] as [StaffId, StaffId, StaffId, StaffId]
const minutes = (count: number) => new Date(Date.UTC(2026, 10, 30, 12) + count * 60_000)

const hands: Hands = {
  caseManager: marcus,
  clinicians: [],
  supervisors: [sam],
  dutyWorkers: [tom],
  privacyOfficers: [],
  walled: new Set(),
  coverOf: new Map(),
}

const waiting: Waiting = {
  isMatched: true,
  isLive: true,
  heldBy: null,
  saidAt: minutes(0),
  alertedAt: null,
  due: minutes(480),
  lateAt: null,
}

describe('in whose hands a conversation is that waits for an answer', () => {
  test('the case manager has it while a release is in force', () => {
    expect(routed(waiting, hands, minutes(1))).toEqual({ heldBy: marcus, isLate: false, alerts: [{ staff: marcus }] })
  })

  test('whoever covers has it while the case manager is away', () => {
    const away = { ...hands, coverOf: new Map([[marcus, dana]]) }
    expect(routed(waiting, away, minutes(1)).heldBy).toBe(dana)
  })

  test.each([
    ['nothing may be told', { isLive: false }],
    ['nobody knows whom it is about', { isMatched: false }],
  ])('the duty desk has it while %s', (_why, parts) => {
    const heldByMarcus = { heldBy: marcus, alertedAt: minutes(1) }
    const desk = { heldBy: null, isLate: false, alerts: [{ role: 'duty_worker' }] }
    expect(routed({ ...waiting, ...heldByMarcus, ...parts }, hands, minutes(2))).toEqual(desk)
  })

  test('the supervisors have it when everybody who could is away and walled', () => {
    const nobody = { ...hands, walled: new Set([marcus, sam, tom]) }
    expect(routed(waiting, nobody, minutes(1)).alerts).toEqual([{ role: 'supervisor' }])
  })

  test('whoever heard of the newest words is not alerted again', () => {
    const heard = { ...waiting, heldBy: marcus, alertedAt: minutes(1) }
    expect(routed(heard, hands, minutes(2)).alerts).toEqual([])
    expect(routed({ ...heard, saidAt: minutes(3) }, hands, minutes(4)).alerts).toEqual([{ staff: marcus }])
  })

  test('the supervisors hear once that its hour has passed', () => {
    const late = { ...waiting, heldBy: marcus, alertedAt: minutes(1), due: minutes(60) }
    expect(routed(late, hands, minutes(61))).toEqual({
      heldBy: marcus,
      isLate: true,
      alerts: [{ role: 'supervisor' }],
    })
    expect(routed({ ...late, lateAt: minutes(61) }, hands, minutes(62)).alerts).toEqual([])
  })
})
