import { afterAll, beforeAll, expect, test } from 'vitest'
import { writtenDay } from '#app/_parts/written-date.ts'
import { sayClientLife } from '#lib/clients/words/client-life.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { type ServedPractice, servePractice } from '../form/served-practice.ts'
import { Scriptless } from '../stage/scriptless.ts'

// What a client reads of who looked: day by day, and what one person saw in one visit in one line.

let practice: ServedPractice
beforeAll(async () => {
  practice = await servePractice()
})
afterAll(() => practice.close())

const zone = 'America/Chicago'
/** So many days ago, at about noon where the center is, and so many minutes later. */
const noon = (daysAgo: number, minutes = 0) =>
  new Date(Math.floor(Date.now() / 86_400_000 - daysAgo) * 86_400_000 + 18 * 3_600_000 + minutes * 60_000)

async function looks(...at: readonly (readonly [topic: string, at: Date])[]): Promise<void> {
  for (const [topic, when] of at)
    await practice.owner`
      insert into disclosure (center_id, id, client_id, family_member_id, release_id, topics, channel, at)
      select r.center_id, gen_random_uuid(), r.client_id, r.family_member_id, r.id, ${[topic]}, 'page', ${when}
      from release r where r.recipient_name = 'Elena Delgado' and r.completed_at is not null
      order by r.completed_at desc limit 1`
}

/** The lines of each day on the page, by what is written over them, and where an older page is. */
async function reads(language: Language, path = '/client/disclosures') {
  const rosa = new Scriptless(practice.url, language)
  await practice.signsIn(rosa, 'rosa')
  const { html } = await rosa.get(path)
  const days = [...html.matchAll(/<caption>([^<]+)<\/caption>(.*?)<\/table>/gs)].map(
    ([, day, table]) =>
      [
        day!,
        [...table!.matchAll(/<tr>(<td.*?)<\/tr>/gs)].map(([, cells]) =>
          [...cells!.matchAll(/class="ajar-cell">(.*?)<\/div>/gs)].map(([, cell]) => cell!.replace(/<[^>]+>/g, '')),
        ),
      ] as const,
  )
  const older = /(\/client\/disclosures\?after=[^"]+)"/.exec(html)?.[1]
  expect(html.includes(sayShared(language)('older'))).toBe(older !== undefined)
  return { of: new Map(days), days: days.map(([day]) => day), older }
}

test.each(['en', 'es'] as const)(
  'a client reads on which day who looked, and in one line all that they saw in one visit (%s)',
  async (language) => {
    const first = language === 'en' ? 400 : 410
    await looks(['goals', noon(first)], ['case_manager', noon(first, 40)], ['goals', noon(first, 300)])
    await looks(['goals', noon(first + 1)])
    const { of, days } = await reads(language)
    const [day, before] = [0, 1].map((more) => writtenDay(dayOf(noon(first + more), zone), language))
    expect(days.indexOf(before!)).toBe(days.indexOf(day!) + 1)
    const [evening, visit] = of.get(day!)!
    const times = sayClientLife(language)('disclosures.times', { count: 2 })
    expect(visit![2]).toMatch(/:00.*:40/)
    expect(visit![2]).toContain(times)
    expect(visit![1]!.split('; ')).toHaveLength(2)
    expect(evening![1]!.split('; ')).toHaveLength(1)
    expect(evening![2]).toMatch(/:00(?!.*:)/)
    expect(evening![2]).not.toContain(times)
    expect(of.get(before!)).toHaveLength(1)
  },
)

test('a day stands on one page as a whole, and the days before it on the next', async () => {
  for (const day of [1, 2])
    await looks(...[...Array(70).keys()].map((minutes) => ['goals', noon(day, minutes)] as const))
  const times = sayClientLife('en')('disclosures.times', { count: 70 })
  const [yesterday, before] = [1, 2].map((ago) => writtenDay(dayOf(noon(ago), zone), 'en'))
  const page = await reads('en')
  expect(page.of.get(yesterday!)!.flat().join()).toContain(times)
  expect(page.days).not.toContain(before)
  const next = await reads('en', page.older)
  expect(next.days[0]).toBe(before)
  expect(next.of.get(before!)!.flat().join()).toContain(times)
})
