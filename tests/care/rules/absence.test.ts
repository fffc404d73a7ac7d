import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Absence, hereFor, whyNotAway } from '#lib/care/rules/absence.ts'
import type { StaffId } from '#lib/kernel/id.ts'

// Who answers while somebody is away.

const [marcus, dana, grace] = ['marcus', 'dana', 'grace'] as unknown as [StaffId, StaffId, StaffId]
const day = (n: number) => new Date(Date.UTC(2027, 0, 1 + n))
const away = (staff: StaffId, cover: StaffId, from: number, until: number): Absence => ({
  staff,
  cover,
  from: day(from),
  until: day(until),
})

test.each([
  ['with a cover who is here', away(marcus, dana, 0, 5), [], null],
  ['until the day on which they leave', away(marcus, dana, 5, 5), [], 'away_in_order'],
  ['for two years', away(marcus, dana, 0, 731), [], 'away_too_long'],
  ['twice at once', away(marcus, dana, 3, 8), [away(marcus, grace, 0, 5)], 'away_already'],
  ['again from the day of their return', away(marcus, dana, 5, 8), [away(marcus, grace, 0, 5)], null],
  ['covered by themselves', away(marcus, marcus, 0, 5), [], 'cover_yourself'],
  ['covered by somebody whom they cover', away(marcus, dana, 0, 5), [away(dana, marcus, 3, 4)], 'cover_away'],
  ['covered by somebody who is away and covered', away(marcus, dana, 0, 5), [away(dana, grace, 3, 9)], null],
  ['covered by somebody who is away on other days', away(marcus, dana, 0, 5), [away(dana, marcus, 5, 9)], null],
  [
    'while they are the last who answers for two',
    away(grace, dana, 0, 5),
    [away(dana, marcus, 0, 5), away(marcus, grace, 0, 5)],
    'cover_away',
  ],
  ['after an absence that was taken back', away(marcus, dana, 0, 5), [away(marcus, grace, 2, 2)], null],
])('somebody is away %s', (_what, wish, known, why) => {
  expect(whyNotAway(wish, known)).toBe(why)
})

const people = ['a', 'b', 'c', 'd', 'e'] as unknown as StaffId[]
const anAbsence = fc
  .record({ staff: fc.constantFrom(...people), cover: fc.constantFrom(...people), from: fc.nat(9), days: fc.nat(5) })
  .map(({ staff, cover, from, days }) => away(staff, cover, from, from + days))

describe('in every center whose absences were each allowed', () => {
  function allowed(wishes: readonly Absence[]): Absence[] {
    const known: Absence[] = []
    for (const wish of wishes) if (whyNotAway(wish, known) === null) known.push(wish)
    return known
  }

  test('somebody who is here answers for everybody, on every day', () => {
    fc.assert(
      fc.property(fc.array(anAbsence, { maxLength: 12 }), fc.nat(15), (wishes, n) => {
        const known = allowed(wishes)
        for (const staff of people) {
          const here = hereFor(staff, known, day(n))
          expect(here).not.toBe(null)
          expect(known.some((each) => each.staff === here && each.from <= day(n) && each.until > day(n))).toBe(false)
        }
      }),
    )
  })

  test('and a rule that let two cover each other would be found', () => {
    const circle = [away(marcus, dana, 0, 5), away(dana, marcus, 0, 5)]
    expect(hereFor(marcus, circle, day(1))).toBe(null)
  })
})
