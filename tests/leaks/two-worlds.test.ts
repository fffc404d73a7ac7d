import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { topics } from '#lib/consent/topic.ts'
import { arrivalsApart, differencesBetween, lettersOf, openWorld, postForm, type World } from './compare.ts'
import { formsOf, routesOf } from './routes.ts'
import { ends, otherMeetings } from './world-meetings.ts'
import { staffsOwn } from './world-staff.ts'
import { goneBys } from './world-strangers.ts'
import { kinds } from './worlds.ts'

// What was never disclosed must look like what does not exist: the same bytes on every page and in every letter.

const pairs = Number(process.env.AJAR_PAIRS ?? 24)

/**
 * No letter may arrive so much sooner or later in one world: chance on a busy machine is less, a delay is more. Of many
 * that are due at once each waits for those before it, and two workers are never equally fast: more pairs, more chance.
 */
const apartMsMax = 8_000 * Math.max(1, pairs / 100)

let a: World
let b: World

beforeAll(
  async () => {
    a = await openWorld('a', pairs)
    b = await openWorld('b', pairs)
  },
  600_000 + 500 * pairs,
)

afterAll(async () => {
  for (const world of [a, b]) {
    await world?.web.stop()
    await world?.database.drop()
  }
})

test(
  `over ${pairs} pairs of worlds every page and every form answers with the same bytes, to a browser, to a client router and to HEAD`,
  async () => {
    const { different, compared, shown, answered, opened, sent, taken } = await differencesBetween(a, b)
    expect(different).toEqual([])
    console.log(`${compared} answers compared; ${shown} of them tell something disclosed, ${answered} an answer`)
    // Two blank worlds would be equal too, so enough must be told to make the silence mean something.
    expect(shown).toBeGreaterThan(pairs)
    expect(answered).toBeGreaterThan(pairs / 10)
    expect(opened).toBeGreaterThan(0)
    expect(taken).toBeGreaterThan(sent / 6)
  },
  300_000 + 12_000 * pairs,
)

test.each(topics)('something is known of %s, both where a family member may see it and where they may not', (topic) => {
  const families = [a, b].flatMap(({ town }) => town.families).filter(({ known }) => known.includes(topic))
  expect(families.some(({ open }) => open.includes(topic))).toBe(true)
  expect(families.some(({ open }) => !open.includes(topic))).toBe(true)
})

test.each(kinds)('among those who were named once in one world alone, somebody is %s', (kind) => {
  const [one, other] = [a, b].map(({ town }) => town.families.filter((family) => family.kinds.includes(kind)))
  expect(one!.some(({ goneBy }, n) => (goneBy === null) !== (other![n]!.goneBy === null))).toBe(true)
})

test.each(goneBys)('of the links that came to nothing in one world alone, one is %s', (how) => {
  const pairsOf = a.town.families.map(({ goneBy }, n) => [goneBy, b.town.families[n]!.goneBy])
  expect(pairsOf.some(([one, other]) => one !== other && [one, other].includes(how))).toBe(true)
})

test.each(staffsOwn)('of what staff keep for themselves, "%s" stands in one world alone', (what) => {
  const stands = [a, b].map(({ town }) => town.families.map((family) => family.staffsOwn.includes(what)))
  expect(stands[0]!.some((one, n) => one !== stands[1]![n])).toBe(true)
})

test.each(otherMeetings)('of the meetings that a family member may not know of, one is %s', (stands) => {
  const families = [a, b].flatMap(({ town }) => town.families)
  expect(families.some(({ otherMeeting }) => otherMeeting === stands)).toBe(true)
})

test.each(ends)('of the invitations that one world ended otherwise, one is %s', (end) => {
  const open = a.town.families.filter((family) => family.open.includes('meetings'))
  const pairsOf = open.map((family) => [family.ended, b.town.families[a.town.families.indexOf(family)]!.ended])
  expect(pairsOf.some(([one, other]) => one !== other && [one, other].includes(end))).toBe(true)
})

test(
  'letters and calendar files are the same bytes in both worlds, and arrive at the same moments',
  async () => {
    const [one, other] = await Promise.all([lettersOf(a), lettersOf(b)])
    expect(one.size).toBeGreaterThan(pairs / 10)
    expect([...one.keys()].sort()).toEqual([...other.keys()].sort())
    // What waited since yesterday is among them, as the one letter of a day.
    expect([...one.values()].filter(({ text }) => /since yesterday|Desde ayer/.test(text)).length).toBeGreaterThan(0)
    expect(Math.max(...arrivalsApart(one, other))).toBeLessThan(apartMsMax)
    for (const [name, { text }] of one) expect(other.get(name)?.text, name).toBe(text)
  },
  300_000 + 500 * pairs,
)

describe('what is compared', () => {
  /** Pages and forms that others compare, or that begin at something which only this browser has. */
  const elsewhere: ReadonlySet<string> = new Set([
    '/tell/[draft]/[step]',
    'tell-send',
    'tell-discard',
    'answer-show',
    'sign-in',
    'sign-in-code',
    'sign-in-link',
    'recovery-code',
    'second-factor',
    'passkey',
    'was-this-you',
  ])
  const files = globSync('app/{family,answer,card,(public),(auth)}/**/route.{ts,tsx}').map((file) => ({
    path: `/${file
      .split('/')
      .slice(1, -1)
      .filter((part) => !part.startsWith('('))
      .join('/')}`,
    text: readFileSync(file, 'utf8'),
  }))

  test('is every page that somebody can open who is not on staff', () => {
    const opened = new Set(routesOf(a.town.families[0]!, true).map(({ path }) => routeOf(path.split('?')[0]!)))
    const pages = files.filter(({ text }) => /export const GET = document/.test(text)).map(({ path }) => path)
    expect(pages.length).toBeGreaterThan(25)
    expect(pages.filter((page) => !opened.has(page) && !elsewhere.has(page))).toEqual([])
  })

  test('is every form they can send', () => {
    const sent = new Set(formsOf(a.town.families[0]!, 'Somebody').map(({ fields }) => fields.form))
    const forms = files.flatMap(({ text }) => [...text.matchAll(/\bname: '([a-z-]+)'/g)].map(([, name]) => name!))
    expect(forms.length).toBeGreaterThan(20)
    expect(forms.filter((form) => !sent.has(form) && !elsewhere.has(form))).toEqual([])
  })

  /** The page an address is of: the one with the most words of its own. */
  function routeOf(address: string): string | undefined {
    const fits = (path: string) => new RegExp(`^${path.replace(/\[\w+\]/g, '[^/]+')}$`).test(address)
    const variable = (path: string) => path.split('[').length
    return files
      .map(({ path }) => path)
      .filter(fits)
      .sort((one, other) => variable(one) - variable(other))[0]
  }
})

describe('asking and signing in tell nobody who is known', () => {
  test.each([
    ['the question about a case manager', '/ask', 'aboutName', 'Practice Person 1', 'Somebody Unheard Of'],
    ['signing in', '/sign-in', 'email', 'family1@practice.example', 'unheard-of@practice.example'],
  ])('%s answers known and unknown with the same bytes', async (_what, path, field, known, unknown) => {
    const answers = await Promise.all(
      [known, unknown].map((value) =>
        postForm(a, path, { [field]: value, yourName: 'A Caller', relationship: 'aunt' }),
      ),
    )
    expect(answers[0]).toContain('303')
    expect(answers[0]).toBe(answers[1])
  })
})
