import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  exactFigures,
  fewestTold,
  figuresForOthers,
  involvementMeasures,
  roundedTo,
  sharesOf,
  type TeamFigures,
} from '#lib/care/rules/involvement-figures.ts'

// What is told of how far families take part, to whoever may see each client and to whoever may not.

const team = (name: string, clients: number, count = 0): TeamFigures => ({
  team: name,
  clients,
  shares: sharesOf(() => ({ count, of: clients })),
})
const told = (teams: readonly TeamFigures[]) =>
  figuresForOthers(teams).map((each) => [each.whose === 'team' ? each.team : each.whose, each.clients])

describe('to others', () => {
  test('two small teams are told together, and each large one alone', () => {
    expect(told([team('North', 31), team('East', 6), team('West', 7), team('South', 24)])).toEqual([
      ['center', 70],
      ['North', 30],
      ['South', 25],
      ['small_teams', 15],
    ])
  })

  test('one small team takes the next larger one along, so that no difference points at it', () => {
    expect(told([team('North', 31), team('East', 3), team('South', 24)])).toEqual([
      ['center', 60],
      ['North', 30],
      ['small_teams', 25],
    ])
  })

  test('a center of nine clients has no figures for others, and one of ten has those of all', () => {
    expect(told([team('North', 5), team('South', 4)])).toEqual([])
    expect(told([team('North', 5), team('South', 5)])).toEqual([['center', 10]])
  })

  test('one client who named somebody, or who is the only one that did not, is not to be told from none', () => {
    const alike = (count: number) => figuresForOthers([team('North', 20, count)])
    expect(alike(1)).toEqual(alike(0))
    expect(alike(19)).toEqual(alike(20))
  })

  const teams = fc
    .array(fc.record({ clients: fc.integer({ min: 0, max: 40 }), part: fc.double({ min: 0, max: 1, noNaN: true }) }), {
      maxLength: 6,
    })
    .map((all) => all.map(({ clients, part }, n) => team(`Team ${n}`, clients, Math.floor(clients * part))))

  test('whatever the teams, nothing is told of fewer than ten, and every number is a five', () => {
    fc.assert(
      fc.property(teams, (some) => {
        for (const each of figuresForOthers(some)) {
          expect(each.clients).toBeGreaterThanOrEqual(fewestTold)
          for (const measure of involvementMeasures) {
            const { count, of } = each.shares[measure]
            expect([each.clients % roundedTo, count % roundedTo, of % roundedTo]).toEqual([0, 0, 0])
            expect(count).toBeLessThanOrEqual(of)
          }
        }
      }),
    )
  })

  test('whatever the teams, those of fewer than ten are never the only ones left out', () => {
    fc.assert(
      fc.property(teams, (some) => {
        const alone = new Set(figuresForOthers(some).flatMap((each) => (each.whose === 'team' ? [each.team] : [])))
        const rest = some.filter(({ team: name, clients }) => clients > 0 && !alone.has(name))
        const clients = rest.reduce((sum, each) => sum + each.clients, 0)
        if (alone.size > 0 && rest.length > 0) expect(clients).toBeGreaterThanOrEqual(fewestTold)
      }),
    )
  })
})

test('whoever may see each client finds every team as it is, and the whole center is their sum', () => {
  const found = exactFigures([team('South', 3, 1), team('', 2, 2)])
  expect(found.map(({ clients, shares }) => [clients, shares.named])).toEqual([
    [5, { count: 3, of: 5 }],
    [2, { count: 2, of: 2 }],
    [3, { count: 1, of: 3 }],
  ])
})
