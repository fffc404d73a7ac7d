import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { timeFields } from '#app/_parts/meetings/shapes.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { sayStaffMeetings } from '#lib/meetings/words/staff-meetings.ts'
import { summaryWordsMax } from '#lib/summaries/rules/summary.ts'
import { saySummary } from '#lib/summaries/words/summary.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { type ServedPractice, servePractice } from './served-practice.ts'

// A refusal asks about what was wrong and about nothing else, in the order in which it stands on the page.

let practice: ServedPractice
let marcus: Scriptless
let rosa: string
const [say, sayM] = [sayForms('en'), sayStaffMeetings('en')]

beforeAll(async () => {
  practice = await servePractice()
  marcus = new Scriptless(practice.url)
  await marcus.get('/ask')
  await practice.signsIn(marcus, 'marcus')
  const [found] = await practice.owner<{ id: string }[]>`select id from client where name = 'Rosa Delgado'`
  rosa = `/staff/clients/${found!.id}`
})

afterAll(() => practice.close())

/** Two weeks from now, on a Wednesday, when the center is open. */
function wednesday(): Record<'month' | 'day' | 'year', string> {
  const day = new Date(Date.now() + 14 * 86_400_000)
  day.setUTCDate(day.getUTCDate() + ((3 - day.getUTCDay() + 7) % 7))
  const [month, of, year] = [day.getUTCMonth() + 1, day.getUTCDate(), day.getUTCFullYear()]
  return { month: String(month), day: String(of), year: String(year) }
}

const dayIn = (name: string) =>
  Object.fromEntries(Object.entries(wednesday()).map(([unit, each]) => [`${name}-${unit}`, each]))

async function refused(path: string, button: string, fields: Record<string, string>): Promise<string> {
  const form = marcus.formIn((await marcus.get(path)).html, button)
  for (const [name, value] of Object.entries(fields)) form.set(name, value)
  return (await marcus.sends(path, form)).html
}

/** The fields that the list of problems leads to, in its order. */
const listed = (html: string) => [...html.matchAll(/<a href="#field-([^"]+)">/g)].map(([, field]) => field)
const tick = (html: string) => /<input[^>]*name="isSure"[^>]*>/.exec(html)?.[0]

/** What the tick was asked about, as the page carries it along. */
const sureOf = (typed: Record<string, string>) =>
  [...['1', '2', '3'].flatMap((n) => timeFields(n)), 'minutes'].map((name) => typed[name] ?? '').join('|')

describe('a meeting that is proposed', () => {
  const sound = { about: 'The winter', place: 'office', minutes: '45', clock1: '10:00' }
  const proposes = (fields: Record<string, string>) =>
    refused(`${rosa}/meetings/new`, sayM('propose'), { ...sound, ...dayIn('day1'), ...fields })

  test('is asked whether its hour is meant where the hour is unusual, and nowhere else', async () => {
    const html = await proposes({ minutes: '2' })
    expect(listed(html)).toEqual(['minutes', 'family'])
    expect(tick(html)).toBe(undefined)
    const odd = await proposes({ clock1: '3:00 am', family: crypto.randomUUID() })
    expect(odd).toContain(say('problems.outside_hours', { field: say('fields.clock1') }))
    expect(tick(odd)).toBeDefined()
  })

  test('keeps that its hour is meant while it is refused for something else', async () => {
    const at3 = { clock1: '3:00 am', ...dayIn('day1') }
    const isSure = { isSure: 'yes', sureOf: sureOf({ ...sound, ...at3 }) }
    expect(tick(await proposes({ ...at3, ...isSure }))).toContain('checked')
  })

  test('is asked again about another hour than the one that was said to be meant', async () => {
    const isSure = { isSure: 'yes', sureOf: sureOf({ ...sound, ...dayIn('day1'), clock1: '3:00 am' }) }
    const html = await proposes({ clock1: '4:00 am', family: crypto.randomUUID(), ...isSure })
    expect(html).toContain(say('problems.outside_hours', { field: say('fields.clock1') }))
    expect(tick(html)).not.toContain('checked')
  })

  test('says what is wrong in the order of its fields', async () => {
    const html = await proposes({ about: '', minutes: 'x', clock2: '11:00', clock3: '3', ...dayIn('day3') })
    expect(listed(html)).toEqual(['about', 'minutes', 'day2', 'clock3', 'family'])
  })
})

test('a meeting that is moved is not asked whether its hour is meant because the client was not asked', async () => {
  const [invited] = await practice.owner<{ id: string }[]>`
    select id from joint_meeting where about = 'Planning the winter together'`
  const html = await refused(`/staff/meetings/${invited!.id}`, sayM('move'), { ...dayIn('day'), clock: '10:00' })
  expect(html).toContain(say('problems.client_agrees_first'))
  expect(tick(html)).toBe(undefined)
})

test('a summary that is too long is called a summary', async () => {
  const [past] = await practice.owner<{ id: string }[]>`
    select id from joint_meeting where about = 'Looking back at the fall'`
  const words = { summaryWords: 'w'.repeat(summaryWordsMax + 1) }
  const html = await refused(`/staff/meetings/${past!.id}/summary`, saySummary('en')('draft.send'), words)
  expect(listed(html)).toEqual(['summaryWords'])
  expect(html).toContain(say('problems.too_long', { field: say('fields.summaryWords') }))
})
