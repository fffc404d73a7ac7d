import { expect, test } from 'vitest'
import type { ReleaseId } from '#lib/kernel/id.ts'
import { endsSoon } from '#lib/releases/rules/ends-soon.ts'
import { releaseLines } from '#lib/releases/rules/release-line.ts'
import { areasOfTalk } from '#lib/releases/rules/talk.ts'
import { wordingFor } from '#lib/releases/rules/wording.ts'
import { good, knowing, on } from '../../consent/rules/example.ts'

test('a client is asked to renew in the month before a release ends, and not once it is over', () => {
  const ends = { state: 'in_force', endsAt: on('06-30') } as const
  expect(endsSoon(ends, on('05-30'))).toBe(false)
  expect(endsSoon(ends, on('06-01'))).toBe(true)
  expect(endsSoon({ ...ends, state: 'expired' }, on('06-30'))).toBe(false)
  expect(endsSoon({ ...ends, endsAt: null }, on('06-01'))).toBe(false)
})

test('a form stands on the newest wording that says of substance use what it needs', () => {
  const newestFirst = [
    { label: '2026 with Part 2', hasPart2Statement: true },
    { label: '2026', hasPart2Statement: false },
    { label: '2025', hasPart2Statement: false },
  ]
  expect(wordingFor(newestFirst, ['goals'])?.label).toBe('2026')
  expect(wordingFor(newestFirst, ['substance_use'])?.label).toBe('2026 with Part 2')
  expect(wordingFor(newestFirst.slice(1), ['substance_use'])?.label).toBe('2026')
  expect(wordingFor([], ['goals'])).toBeUndefined()
})

test('staff read the latest signature first, and a corrected draft no more', () => {
  const draft = {
    ...good,
    id: 'draft' as ReleaseId,
    completedAt: null,
    topics: [],
    signedAt: on('03-01'),
    expiresAt: on('12-01'),
  }
  const later = { ...good, id: 'later' as ReleaseId, signedAt: on('04-01'), completedAt: on('04-01') }
  const known = knowing([draft, good, later])
  const lines = releaseLines(known, new Set(), on('06-01'))
  expect(lines.map(({ release, isDraft, defects }) => [release.id, isDraft, defects])).toEqual([
    ['later', false, []],
    ['release-1', false, ['superseded']],
    ['draft', true, ['no_topic']],
  ])
  expect(releaseLines(known, new Set([draft.id]), on('06-01')).map(({ release }) => release.id)).toEqual([
    'later',
    'release-1',
  ])
})

test('a talk card speaks of the parts of life on the release and of those the client has goals in', () => {
  const goals = [
    { area: 'money', shared: false },
    { area: 'housing', shared: false },
    { area: 'housing', shared: true },
  ] as const
  expect(areasOfTalk(['benefits'], goals)).toEqual([
    { area: 'benefits', hasPrivateGoal: false, hasOnlyPrivateGoals: false },
    { area: 'housing', hasPrivateGoal: true, hasOnlyPrivateGoals: false },
    { area: 'money', hasPrivateGoal: true, hasOnlyPrivateGoals: true },
  ])
})
