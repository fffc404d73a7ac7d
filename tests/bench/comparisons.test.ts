import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type FamilyHome, seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { alteredSource } from '../stage/altered-copy.ts'
import { openPracticeCenter, type PracticeCenter } from '../stage/practice-center.ts'
import { withComparisons } from './comparisons.ts'

let center: PracticeCenter

beforeAll(async () => {
  center = await openPracticeCenter()
  process.env.BENCH_OWNER_URL = center.ownerUrl
})

afterAll(() => center.close())

test('the home without consent, that the bench measures beside Elena’s, shows her what hers shows', async () => {
  const copy = alteredSource('compared', withComparisons)
  const { seeUncheckedHome } = (await import(join(copy, 'lib/family/see/see-unchecked-home.ts'))) as {
    seeUncheckedHome: (viewer: Viewer<'family'>) => Promise<FamilyHome | null>
  }
  const elena = await center.viewerOf('family', 'elena')
  const [checked, unchecked] = [await seeFamilyHome(elena), await seeUncheckedHome(elena)]
  expect(unchecked!.center).toEqual(checked!.center)
  expect(unchecked!.people.map(({ name }) => name)).toEqual(
    expect.arrayContaining(checked!.people.map(({ name }) => name)),
  )
  expect(checked!.people).not.toHaveLength(0)
})
