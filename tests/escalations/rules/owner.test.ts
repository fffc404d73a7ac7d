import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Around, type Colleague, ownerOf, owningRoles, setAsideBy } from '#lib/escalations/rules/owner.ts'
import type { StaffId } from '#lib/kernel/id.ts'

const ids = ['ann', 'ben', 'cy', 'di', 'eve'] as unknown as readonly StaffId[]
const someIds = fc.subarray([...ids])
const arounds: fc.Arbitrary<Around> = fc.record({
  colleagues: fc
    .array(fc.subarray([...owningRoles], { minLength: 1 }), { minLength: 0, maxLength: 5 })
    .map((all) => all.map((roles, n): Colleague => ({ id: ids[n]!, name: `${ids[n]} Stone`, roles }))),
  worked: someIds,
  walled: someIds.map((all) => new Set(all)),
  coverOf: fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.option(fc.constantFrom(...ids))))
    .map((all) => new Map<StaffId, StaffId | null>(all)),
})

test('somebody owns it wherever anybody is left who meets the person, whoever is away and whoever covers whom', () => {
  fc.assert(
    fc.property(arounds, someIds, (around, aside) => {
      const owner = ownerOf(aside, around)
      const left = around.colleagues.filter(({ id }) => !around.walled.has(id))
      expect(owner === null).toBe(left.length === 0)
      if (owner) expect(left.map(({ id }) => id)).toContain(owner)
    }),
  )
})

test('nobody owns it who is set aside while anybody else could, and a supervisor who is here comes first', () => {
  fc.assert(
    fc.property(arounds, someIds, (around, aside) => {
      const owner = ownerOf(aside, around)
      const free = around.colleagues.filter(({ id }) => !around.walled.has(id) && !aside.includes(id))
      if (free.length > 0) expect(free.map(({ id }) => id)).toContain(owner)
      const here = free.filter(({ id, roles }) => roles.includes('supervisor') && !around.coverOf.has(id))
      const covered = free.some(({ id }) => around.coverOf.has(id))
      if (here.length > 0 && !covered) expect(owner).toBe(here[0]!.id)
    }),
  )
})

test.each([
  ['Mrs. Ólsen', true],
  ['the supervisor, Grace', true],
  ['OLSEN', true],
  ['she is so slow', false],
  ['', false],
])('a writer who names %j means Grace Olsen: %s', (said, means) => {
  const grace = { id: ids[0]!, name: 'Grace Olsen', roles: ['supervisor'] as const }
  const around = { colleagues: [grace], worked: [], walled: new Set<StaffId>(), coverOf: new Map() }
  expect(setAsideBy(said, around)).toEqual(means ? [grace.id] : [])
})
