import { afterAll, beforeAll, expect, test } from 'vitest'
import { shownTo } from '#drizzle/seed/practice-people.ts'
import { type Topic, topics } from '#lib/consent/topic.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { sharedPeople } from '#lib/disclosure/shared-person.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// The practice center has a fact of every topic, and somebody to whom it is told.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

/** How many facts of a topic this person of the practice center finds on their pages. */
async function factsFoundBy(who: string, topic: Topic): Promise<number> {
  const page = await readFamilyPage(await practice.viewerOf('family', who), topics)
  return sharedPeople(page!.grants, page!.facts).flatMap((person) => [...person.told(topic)]).length
}

test.each(topics)('whoever is shown %s finds something there', async (topic) => {
  expect(await factsFoundBy(shownTo[topic], topic)).toBeGreaterThan(0)
})

test('a topic that is not released to somebody is not found', async () => {
  expect(await factsFoundBy('mateo', 'goals')).toBe(0)
})
