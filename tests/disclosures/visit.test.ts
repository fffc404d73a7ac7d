import { expect, test } from 'vitest'
import { visitsOf } from '#lib/disclosures/rules/visit.ts'

const at = new Date('2026-11-20T16:00:00Z')
const look = (familyMemberId: string, minutesAgo: number, channel = 'page') => ({
  familyMemberId,
  channel,
  at: new Date(at.getTime() - minutesAgo * 60_000),
})

test('what one person looked at without an hour between is one visit, and others are not lost in it', () => {
  const looks = [
    look('elena', 0),
    look('luis', 1),
    look('elena', 2),
    look('elena', 2, 'letter'),
    look('elena', 61),
    look('elena', 122),
    look('elena', 600),
  ]
  const visits = visitsOf(looks)
  expect(visits.map(({ last, count }) => [last, count])).toEqual([
    [looks[0], 3],
    [looks[1], 1],
    [looks[3], 1],
    [looks[5], 1],
    [looks[6], 1],
  ])
  expect(visits.reduce((sum, { count }) => sum + count, 0)).toBe(looks.length)
})
