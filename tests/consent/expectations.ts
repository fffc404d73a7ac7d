import { expect } from 'vitest'
import type { Ground } from '#drizzle/seed/ground.ts'
import type { Expectation, Story, Tellable } from '#drizzle/seed/telling.ts'
import * as decideModule from '#lib/consent/decide.ts'
import { type Defect, defects } from '#lib/consent/defects.ts'
import { mayTellAll } from '#lib/consent/may-tell-all.ts'
import type { Pair } from '#lib/consent/scope.ts'
import { askModel, knownOf, lineOf, noAnswer, type Told } from '../stage/model.ts'
import { askDatabase } from '../stage/twin.ts'

const model = { ...decideModule, defects, mayTellAll }

const pairOf = (story: Story, { clientId, familyMemberId, at }: Expectation): Pair => ({
  centerId: story.center.id,
  clientId,
  familyMemberId,
  at,
})

/** Checks that a story comes true in the pure decision, with the reason for each refusal. */
export function expectOfModel(story: Story): void {
  expect(story.expectations.length, `"${story.title}" expects nothing`).toBeGreaterThan(0)
  for (const expectation of story.expectations) {
    const pair = pairOf(story, expectation)
    expectOfSide(expectation, askModel(model, story, pair))
    if (expectation.kind !== 'is refused') continue
    for (const asked of expectation.asked)
      expect(reasonFor(story, pair, asked), sentence(expectation)).toBe(expectation.reason)
  }
}

function reasonFor(story: Story, pair: Pair, asked: Tellable) {
  const decision = decideModule.decide(knownOf(story), { ...pair, ...asked })
  return decision.permitted ? 'permitted' : decision.reason
}

/** Asks the database about every expectation of every story at once. Gives a function that checks one story. */
export async function askedOfDatabase(ground: Ground, stories: readonly Story[]): Promise<(story: Story) => void> {
  const asked = stories.flatMap((story) =>
    story.expectations.map((expectation) => ({
      story,
      expectation,
      pair: pairOf(story, expectation),
      answer: noAnswer,
    })),
  )
  const told = await askDatabase(ground, asked)
  return (story) => {
    for (const [n, each] of asked.entries()) if (each.story === story) expectOfSide(each.expectation, told[n]!)
  }
}

/** What both sides can be asked: what a family member sees, and the defects of a release, which then opens nothing. */
function expectOfSide(expectation: Expectation, told: Told): void {
  const seen = told.seen.map((line) => line.slice(0, line.lastIndexOf(' ')))
  switch (expectation.kind) {
    case 'sees':
      expect(seen, sentence(expectation)).toEqual(expectation.seen.map(lineOf).sort())
      break
    case 'is refused':
      for (const asked of expectation.asked) expect(seen, sentence(expectation)).not.toContain(lineOf(asked))
      break
    case 'defects': {
      const found = (told.defects.get(expectation.releaseId) ?? '').split(' ').filter(Boolean) as Defect[]
      expect(found, sentence(expectation)).toEqual(expectation.defects)
      if (found.length > 0) expect(told.seen.filter((line) => line.endsWith(expectation.releaseId))).toEqual([])
    }
  }
}

function sentence({ who, kind, at }: Expectation): string {
  return `${who} ${kind} on ${at.toISOString()}`
}
