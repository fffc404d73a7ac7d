import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decide, type Known } from '#lib/consent/decide.ts'
import { talkCard } from '#lib/consent/talk-card.ts'
import { type LifeArea, topics } from '#lib/consent/topic.ts'
import { whoMaySee } from '#lib/consent/who-may-see.ts'
import { expectOfModel } from '#tests/consent/expectations.ts'
import { knownOf, pairIn } from '#tests/stage/model.ts'
import { centersOfEveryKind, randomStory } from '#tests/stage/random/random-story.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'
import { decidingStories } from '../deciding-stories.ts'

test.each(decidingStories)('$title', expectOfModel)

const both = rosaLetsElena('Rosa lets her mother know much and her brother little')
  .familyMember('Mateo Delgado', { relationship: 'brother' })
  .releases('case_manager')
  .on('5 March')
const known = knownOf(both)
const [elena, mateo] = [both.familyMemberOf('Elena Delgado'), both.familyMemberOf('Mateo Delgado')]
const [chen, moreau] = [both.staffOf('Wei Chen'), both.staffOf('Claire Moreau')]
const pair = pairIn(both, 'Rosa Delgado', 'Elena Delgado', '1 June')
const [forElena, forMateo] = known.releases

test('a permission names the release that gives it', () => {
  expect(decide(known, { ...pair, topic: 'case_manager' })).toEqual({ permitted: true, release: forElena })
})

test('a release to one center is none to another', () => {
  const question = { ...pair, topic: 'case_manager', centerId: crypto.randomUUID() as typeof pair.centerId } as const
  expect(decide(known, question)).toEqual({ permitted: false, reason: 'no_release' })
})

test('a goal kept private is nobody else’s', () => {
  const question = { ...pair, topic: 'goals', area: 'housing', keptPrivate: true } as const
  expect(decide(known, question)).toEqual({ permitted: false, reason: 'kept_private' })
})

test('asked backwards, it names exactly those who may see, each with the release that lets them', () => {
  const { familyMemberId: _whoever, ...question } = pair
  expect(whoMaySee(known, { ...question, topic: 'case_manager' })).toEqual([
    { familyMemberId: elena, release: forElena },
    { familyMemberId: mateo, release: forMateo },
  ])
  expect(whoMaySee(known, { ...question, topic: 'goals', area: 'housing' }).map((each) => each.familyMemberId)).toEqual(
    [elena],
  )
})
const openly = (area: LifeArea) => ({ area, hasPrivateGoal: false, hasOnlyPrivateGoals: false })

test('a talk card warns of goals that are kept private, and never offers an area that holds no other', () => {
  const cardOf = (hasOnlyPrivateGoals: boolean) =>
    talkCard(known, pair, {
      areas: [{ area: 'housing', hasPrivateGoal: true, hasOnlyPrivateGoals }],
      professionals: [],
    })
  const isPrivate = { topic: 'goals', area: 'housing', keptPrivate: true, reason: 'kept_private' }
  expect(cardOf(true).may).not.toContainEqual({ topic: 'goals', area: 'housing' })
  expect(cardOf(true).mayNot).toContainEqual(isPrivate)
  expect(cardOf(false).may).toContainEqual({ topic: 'goals', area: 'housing' })
  expect(cardOf(false).mayNot).toContainEqual(isPrivate)
})

test('a talk card says the same as every page', () => {
  const { may, mayNot } = talkCard(known, pair, {
    areas: [openly('housing'), openly('money')],
    professionals: [chen, moreau],
  })
  expect(may).toEqual([
    { topic: 'case_manager' },
    { topic: 'goals', area: 'housing' },
    { topic: 'care_team', professional: chen },
  ])
  expect(mayNot).toContainEqual({ topic: 'goals', area: 'money', reason: 'area_not_released' })
  expect(mayNot).toContainEqual({ topic: 'crisis', reason: 'no_crisis_declared' })
})

test('nothing that is added against sharing ever opens anything', () => {
  const anything = randomStory(centersOfEveryKind())
  fc.assert(
    fc.property(anything, fc.constantFrom(...topics), ({ story, pair }, topic) => {
      const known = knownOf(story)
      const { clientId, at } = pair
      const professional = story.staffOf('Practice Doctor')
      const question = { ...pair, topic, area: 'housing', professional } as const
      const everybody = { clientId, familyMemberId: null, from: at }
      const against: Partial<Known>[] = [
        { holds: [...known.holds, { ...everybody, liftedAt: null }] },
        { neverShare: [...known.neverShare, { ...everybody, topic, area: null, withdrawnAt: null }] },
        {
          releases: known.releases.map((release) => ({
            ...release,
            events: [...release.events, { kind: 'revoked', at } as const],
          })),
        },
        { crises: [] },
      ]
      const before = decide(known, question).permitted
      for (const more of against) if (!before) expect(decide({ ...known, ...more }, question).permitted).toBe(false)
      expect(decide({ ...known, releases: [] }, question).permitted).toBe(false)
    }),
  )
})
