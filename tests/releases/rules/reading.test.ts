import { expect, test } from 'vitest'
import { momentOf } from '#drizzle/seed/moment.ts'
import { endsSoon } from '#lib/releases/rules/ends-soon.ts'
import { releaseLines } from '#lib/releases/rules/release-line.ts'
import { areasOfTalk } from '#lib/releases/rules/talk.ts'
import { wordingFor } from '#lib/releases/rules/wording.ts'
import { knownOf } from '#tests/stage/model.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'

test('a client is asked to renew in the month before a release ends, and not once it is over', () => {
  const ends = { state: 'in_force', endsAt: momentOf('30 June') } as const
  expect(endsSoon(ends, momentOf('30 May'))).toBe(false)
  expect(endsSoon(ends, momentOf('1 June'))).toBe(true)
  expect(endsSoon({ ...ends, state: 'expired' }, momentOf('30 June'))).toBe(false)
  expect(endsSoon({ ...ends, endsAt: null }, momentOf('1 June'))).toBe(false)
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
  const story = rosaLetsElena('Rosa signs three times')
    .releases('case_manager')
    .on('1 April')
    .releases()
    .on('1 March')
    .but({ completedAt: null })
  const known = knownOf(story)
  const [good, later, draft] = known.releases.map(({ id }) => id)
  const none = { replaced: new Set<null>(), waiting: new Set<never>(), sentBack: new Set<never>() }
  const lines = releaseLines(known, none, momentOf('1 June'))
  expect(lines.map(({ release, isDraft, defects }) => [release.id, isDraft, defects])).toEqual([
    [later, false, []],
    [good, false, ['superseded']],
    [draft, true, ['no_topic']],
  ])
  const replaced = new Set([draft!])
  expect(releaseLines(known, { ...none, replaced }, momentOf('1 June')).map(({ release }) => release.id)).toEqual([
    later,
    good,
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
