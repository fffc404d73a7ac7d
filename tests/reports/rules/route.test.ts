import { expect, test } from 'vitest'
import type { ReportId, StaffId } from '#lib/kernel/id.ts'
import { holderOf, movesFrom, whomToAlert } from '#lib/reports/rules/route.ts'

const names = ['marcus', 'dana', 'chen', 'grace', 'tom', 'irene']
const [marcus, dana, chen, grace, tom, irene] = names as unknown as [
  StaffId,
  StaffId,
  StaffId,
  StaffId,
  StaffId,
  StaffId,
]
const hands = {
  caseManager: marcus,
  clinicians: [chen],
  supervisors: [grace],
  dutyWorkers: [tom],
  privacyOfficers: [irene],
  coverOf: new Map<StaffId, StaffId | null>(),
  walled: new Set<StaffId>(),
}

test('a concern goes to the case manager, a wish for case management to a clinician', () => {
  expect(holderOf('concern', hands)).toBe(marcus)
  expect(holderOf('case_management', hands)).toBe(chen)
})

test('whoever is away gives it to their cover, and the cover to theirs', () => {
  expect(holderOf('concern', { ...hands, coverOf: new Map([[marcus, dana]]) })).toBe(dana)
  expect(
    holderOf('concern', {
      ...hands,
      coverOf: new Map([
        [marcus, dana],
        [dana, grace],
      ]),
    }),
  ).toBe(grace)
})

test('two who cover each other do not keep it between them', () => {
  expect(
    holderOf('concern', {
      ...hands,
      coverOf: new Map([
        [marcus, dana],
        [dana, marcus],
      ]),
    }),
  ).toBe(chen)
})

test('a world in which everyone is away still ends with a human owner', () => {
  const away = new Map<StaffId, StaffId | null>([marcus, chen, grace, tom].map((staff) => [staff, null]))
  expect(holderOf('concern', { ...hands, coverOf: away })).toBe(marcus)
  expect(holderOf('concern', { ...hands, caseManager: null, clinicians: [], supervisors: [], coverOf: away })).toBe(tom)
})

test('nobody holds it who does not meet the client, not as a cover either', () => {
  const without = (...walled: StaffId[]) => ({ ...hands, walled: new Set(walled) })
  expect(holderOf('concern', without(marcus))).toBe(chen)
  expect(holderOf('concern', { ...without(dana), coverOf: new Map([[marcus, dana]]) })).toBe(chen)
  expect(holderOf('case_management', without(chen))).toBe(grace)
  expect(holderOf('concern', without(marcus, chen, grace, tom))).toBe(irene)
  expect(holderOf('concern', without(marcus, chen, grace, tom, irene))).toBeNull()
  const away = new Map<StaffId, StaffId | null>([marcus, chen, grace, tom, irene].map((staff) => [staff, null]))
  expect(holderOf('concern', { ...without(marcus), coverOf: away })).toBe(chen)
})

test('when a case manager leaves, what they held goes on, and what is a clinician’s own stays with the clinician', () => {
  const held = [
    { id: 'concern' as ReportId, kind: 'concern' as const },
    { id: 'request' as ReportId, kind: 'case_management' as const },
  ]
  expect(movesFrom(marcus, held, { ...hands, caseManager: dana })).toEqual([
    { id: 'concern', to: dana },
    { id: 'request', to: chen },
  ])
  expect(movesFrom(chen, held, { ...hands, caseManager: null })).toEqual([])
})

test('of a report in nobody’s hands the supervisors hear', () => {
  expect(whomToAlert(marcus)).toEqual({ staff: marcus })
  expect(whomToAlert(null)).toEqual({ role: 'supervisor' })
})
