import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decide, type Known } from '#lib/consent/decide.ts'
import { talkCard } from '#lib/consent/talk-card.ts'
import { type LifeArea, type Topic, topics } from '#lib/consent/topic.ts'
import { whoMaySee } from '#lib/consent/who-may-see.ts'
import { randomCenters, randomFrom, randomHistory } from '#tests/stage/random-history.ts'
import { asking, centerId, chen, elena, good, knowing, mateo, moreau, on, rosa } from './example.ts'

const reason = (known: Known, more = {}) => {
  const decision = decide(known, asking(more))
  return decision.permitted ? 'permitted' : decision.reason
}
const known = knowing([good])

test("Rosa's mother may be told what the release covers, and by which release", () => {
  expect(decide(known, asking())).toEqual({ permitted: true, release: good })
  expect(reason(known, { topic: 'goals', area: 'housing' })).toBe('permitted')
  expect(reason(known, { topic: 'care_team', professional: chen })).toBe('permitted')
})

test('silence means no', () => {
  expect(reason(knowing([]))).toBe('no_release')
  expect(reason(known, { familyMemberId: mateo })).toBe('no_release')
  expect(reason(known, { centerId: 'another center' })).toBe('no_release')
  expect(reason(known, { topic: 'health' })).toBe('topic_not_released')
  expect(reason(known, { topic: 'goals', area: 'money' })).toBe('area_not_released')
  expect(reason(known, { topic: 'goals' })).toBe('area_not_released')
  expect(reason(known, { topic: 'care_team', professional: moreau })).toBe('professional_not_released')
  expect(reason(known, { topic: 'care_team' })).toBe('professional_not_released')
})

test("Rosa's mother sees nothing the minute after Rosa revokes", () => {
  const revoked = knowing([{ ...good, events: [{ kind: 'revoked', at: on('06-01') }] }])
  expect(reason(revoked, { at: new Date(on('06-01').getTime() + 60_000) })).toBe('revoked')
})

test('a paper signed before a revocation and recorded after it opens nothing; one signed after it does', () => {
  const takenBack = { ...good, events: [{ kind: 'revoked' as const, at: on('06-10') }] }
  const paper = (signed: string) => ({ ...good, id: 'paper' as never, signedAt: on(signed), completedAt: on('06-12') })
  expect(reason(knowing([takenBack, paper('06-09')]), { at: on('06-13') })).toBe('revoked')
  expect(reason(knowing([takenBack, paper('06-11')]), { at: on('06-13') })).toBe('permitted')
  expect(reason(knowing([takenBack, { ...paper('06-09'), familyMemberId: mateo }]), { at: on('06-13') })).toBe(
    'revoked',
  )
})

test('what was narrowed before a paper was recorded stays taken back', () => {
  const narrowed = {
    ...good,
    events: [{ kind: 'narrowed' as const, at: on('06-10'), topic: 'goals' as const, area: null }],
  }
  const paper = { ...good, id: 'paper' as never, signedAt: on('06-09'), completedAt: on('06-12') }
  const question = { topic: 'goals', area: 'housing', at: on('06-13') }
  expect(reason(knowing([narrowed, paper]), question)).toBe('topic_taken_back')
  expect(reason(knowing([narrowed, { ...paper, completedAt: on('06-09') }]), question)).toBe('permitted')
})

describe('deny wins', () => {
  const hold = { clientId: rosa, familyMemberId: null, from: on('05-01'), liftedAt: null }

  test('a hold on everybody, or on her, closes everything; one on another closes nothing', () => {
    expect(reason(knowing([good], { holds: [hold] }))).toBe('on_hold')
    expect(reason(knowing([good], { holds: [{ ...hold, familyMemberId: elena }] }))).toBe('on_hold')
    expect(reason(knowing([good], { holds: [{ ...hold, familyMemberId: mateo }] }))).toBe('permitted')
    expect(reason(knowing([good], { holds: [{ ...hold, liftedAt: on('05-20') }] }))).toBe('permitted')
  })

  test('what Rosa never wants told stays untold, whatever she signed', () => {
    const never = {
      clientId: rosa,
      topic: 'goals' as Topic,
      area: null,
      familyMemberId: null,
      from: on('05-01'),
      withdrawnAt: null,
    }
    expect(reason(knowing([good], { neverShare: [never] }), { topic: 'goals', area: 'housing' })).toBe('never_share')
    expect(
      reason(knowing([good], { neverShare: [{ ...never, area: 'money' }] }), { topic: 'goals', area: 'housing' }),
    ).toBe('permitted')
    expect(
      reason(knowing([good], { neverShare: [{ ...never, withdrawnAt: on('05-20') }] }), {
        topic: 'goals',
        area: 'housing',
      }),
    ).toBe('permitted')
  })

  test('a goal kept private is nobody else’s', () => {
    expect(reason(known, { topic: 'goals', area: 'housing', keptPrivate: true })).toBe('kept_private')
  })
})

test('the newest release governs, and an older one never comes back', () => {
  const newer = {
    ...good,
    id: 'release-2' as typeof good.id,
    topics: ['goals'] as Topic[],
    signedAt: on('05-01'),
    completedAt: on('05-01'),
  }
  expect(reason(knowing([good, newer]))).toBe('topic_not_released')
  expect(reason(knowing([newer, good]), { at: on('04-01') })).toBe('permitted')
  expect(reason(knowing([good, { ...newer, events: [{ kind: 'revoked', at: on('05-15') }] }]))).toBe('revoked')
  expect(reason(knowing([good, { ...newer, completedAt: null }]))).toBe('permitted')
})

test('one thing taken back is closed, and nothing else', () => {
  const narrowed = (topic: Topic, area: 'housing' | null) =>
    knowing([{ ...good, events: [{ kind: 'narrowed', at: on('05-01'), topic, area }] }])
  expect(reason(narrowed('case_manager', null))).toBe('topic_taken_back')
  expect(reason(narrowed('goals', 'housing'), { topic: 'goals', area: 'housing' })).toBe('topic_taken_back')
  expect(reason(narrowed('goals', null))).toBe('permitted')
})

test('a conditional topic opens while a clinician has declared a crisis, and no longer', () => {
  const crisis = { clientId: rosa, declaredAt: on('05-30'), endedAt: on('06-03') }
  expect(reason(known, { topic: 'crisis' })).toBe('no_crisis_declared')
  expect(reason(knowing([good], { crises: [crisis] }), { topic: 'crisis' })).toBe('permitted')
  expect(reason(knowing([good], { crises: [crisis] }), { topic: 'crisis', at: on('06-03') })).toBe('no_crisis_declared')
})

test('asked backwards, it names exactly those who may see, each with the release that lets them', () => {
  const forMateo = {
    ...good,
    id: 'release-2' as typeof good.id,
    familyMemberId: mateo,
    topics: ['case_manager'] as Topic[],
  }
  const both = knowing([good, forMateo])
  const { familyMemberId: _whoever, ...question } = asking()
  expect(whoMaySee(both, question).map((each) => each.familyMemberId)).toEqual([elena, mateo])
  expect(whoMaySee(both, { ...question, topic: 'goals', area: 'housing' }).map((each) => each.familyMemberId)).toEqual([
    elena,
  ])
})

const openly = (area: LifeArea) => ({ area, hasPrivateGoal: false, hasOnlyPrivateGoals: false })

test('a talk card warns of goals that are kept private, and never offers an area that holds no other', () => {
  const pair = { centerId, clientId: rosa, familyMemberId: elena, at: on('06-01') }
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
  const { may, mayNot } = talkCard(
    known,
    { centerId, clientId: rosa, familyMemberId: elena, at: on('06-01') },
    { areas: [openly('housing'), openly('money')], professionals: [chen, moreau] },
  )
  expect(may).toEqual([
    { topic: 'case_manager' },
    { topic: 'goals', area: 'housing' },
    { topic: 'care_team', professional: chen },
  ])
  expect(mayNot).toContainEqual({ topic: 'goals', area: 'money', reason: 'area_not_released' })
  expect(mayNot).toContainEqual({ topic: 'crisis', reason: 'no_crisis_declared' })
})

test('nothing that is added against sharing ever opens anything', () => {
  const random = randomFrom(4)
  const centers = randomCenters(random)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.constantFrom(...topics), (seed, topic) => {
      const history = randomHistory(randomFrom(seed), centers[seed % centers.length]!)
      const { clientId, familyMemberId, at } = history
      const question = {
        centerId: history.center.id,
        clientId,
        familyMemberId,
        topic,
        area: 'housing' as const,
        professional: history.center.staff[0],
        at,
      }
      const before = decide(history.known, question).permitted
      const against: Partial<Known>[] = [
        { holds: [...history.known.holds, { clientId, familyMemberId: null, from: at, liftedAt: null }] },
        {
          neverShare: [
            ...history.known.neverShare,
            { clientId, topic, area: null, familyMemberId: null, from: at, withdrawnAt: null },
          ],
        },
        {
          releases: history.known.releases.map((release) => ({
            ...release,
            events: [...release.events, { kind: 'revoked', at } as const],
          })),
        },
        { crises: [] },
      ]
      for (const more of against)
        if (!before) expect(decide({ ...history.known, ...more }, question).permitted).toBe(false)
      expect(decide({ ...history.known, releases: [] }, question).permitted).toBe(false)
    }),
  )
})
