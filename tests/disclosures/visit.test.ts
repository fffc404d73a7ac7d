import { expect, test } from 'vitest'
import { visitsByDay, visitsOf, wholeDays } from '#lib/disclosures/rules/visit.ts'

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

test('a visit that goes on past midnight is told of either day, and no look of it is lost', () => {
  const days = visitsByDay([look('elena', 0), look('elena', 20), look('elena', 40)], 'Asia/Shanghai')
  expect(days.map(({ day, visits }) => [day, visits.map(({ count }) => count)])).toEqual([
    ['2026-11-21', [1]],
    ['2026-11-20', [2]],
  ])
})

test('a page ends with a whole day, unless that day alone is more than a page', () => {
  const looks = [0, 10, 1000, 1010, 1020].map((minutes) => look('elena', minutes))
  const shown = (most: number) => wholeDays(looks, most, 'Asia/Shanghai').length
  expect([1, 2, 3, 4, 5, 9].map(shown)).toEqual([1, 1, 1, 1, 5, 5])
})
