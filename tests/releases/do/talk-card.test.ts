import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayable } from '#app/staff/_parts/sayable.ts'
import { familyLink } from '#drizzle/tables/people.ts'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import type { SeenTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// The talk card of Elena, Rosa's mother, as staff read it: what may be said to her, in sentences.

let practice: PracticeCenter
const zone = 'America/Chicago'

beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())

async function cardFor(who: string): Promise<SeenTalkCard> {
  const { people } = practice.storyOf('Rosa Delgado')
  const clientId = people.get('Rosa Delgado')!.clientId!
  const theirs = eq(familyLink.familyMemberId, people.get('Elena Delgado')!.familyMemberId!)
  const [link] = await practice.ground
    .select()
    .from(familyLink)
    .where(and(theirs, eq(familyLink.clientId, clientId)))
  return (await seeTalkCard(await practice.viewerOf('staff', who), clientId, link!.id))!.found!
}

test('her case manager may say what she finds on her own page, in either language', async () => {
  const { shared } = await cardFor('marcus')
  const own = await seeFamilyHome(await practice.viewerOf('family', 'elena'))
  const rosa = own!.people.find(({ name }) => name === 'Rosa Delgado')!
  for (const language of ['en', 'es'] as const) {
    const said = sayable(shared!, language, zone)
    expect(said).toEqual(sayable(rosa, language, zone))
    expect(said.map(({ topic }) => topic)).toEqual(expect.arrayContaining(['case_manager_contact', 'goals', 'visits']))
  }
  expect(sayable(rosa, 'en', zone).map(({ words }) => words)).toContain(
    'A goal of Rosa Delgado: “I want more to do during the day.”',
  )
})

test('the duty desk says no goal, since it reads none, and finds the topic all the same', async () => {
  const { shared, card } = await cardFor('tom')
  const said = sayable(shared!, 'en', zone)
  expect(said.filter(({ topic }) => topic === 'goals')).toEqual([])
  expect(said.map(({ topic }) => topic)).toContain('case_manager_contact')
  expect(card.may.map(({ topic }) => topic)).toContain('goals')
})
