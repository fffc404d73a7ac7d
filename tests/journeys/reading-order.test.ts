import type { CDPSession, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayFamily } from '#lib/family/words/family.ts'
import { sayRefusal } from '#lib/i18n/consent.ts'
import { sayShared } from '#lib/i18n/shared.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'

// What a screen reader is given: Chromium's own accessibility tree, in its order.

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(async () => {
  await Promise.all([...arrived.values()].map((one) => one.leave()))
  await center?.close()
})

interface Read {
  readonly role: string
  readonly name: string
}

interface AxNode {
  readonly nodeId: string
  readonly ignored: boolean
  readonly role?: { value: string }
  readonly name?: { value: string }
  readonly childIds?: readonly string[]
}

/** Everything in the tree that has a role of its own, in reading order. */
async function readAloud(page: Page): Promise<Read[]> {
  const session: CDPSession = await page.context().newCDPSession(page)
  const { nodes } = (await session.send('Accessibility.getFullAXTree')) as unknown as { nodes: AxNode[] }
  const byId = new Map(nodes.map((node) => [node.nodeId, node]))
  const read: Read[] = []
  const walk = (node: AxNode | undefined) => {
    if (!node) return
    if (!node.ignored && node.role) read.push({ role: node.role.value, name: (node.name?.value ?? '').trim() })
    for (const id of node.childIds ?? []) walk(byId.get(id))
  }
  walk(nodes[0])
  await session.detach()
  return read
}

const arrived = new Map<string | null, Visitor>()

/** Everybody signs in once: who asks for a letter more than ten times in an hour gets none. */
async function at(name: string | null, path: string): Promise<Visitor> {
  const known = arrived.get(name)
  const one = known ?? (await Visitor.arrive(center.browser, center.served, 'en', true))
  arrived.set(name, one)
  if (name && !known) await one.signIn(`${name}@practice.example`)
  await one.page.emulateMedia({ media: null, forcedColors: null })
  await one.goTo(path)
  return one
}

const say = sayFamily('en')

test('a mother hears in this order: who it is, what is new, the answer, whom to call, and how to help', async () => {
  const elena = await at('elena', '/family')
  const read = await readAloud(elena.page)
  const places = [
    ['banner', ''],
    ['complementary', sayShared('en')('danger.label')],
    ['main', ''],
    ['heading', 'Rosa Delgado'],
    ['heading', say('home.newTitle')],
    ['heading', say('person.question', { name: 'Rosa Delgado' })],
    ['link', say('person.call', { name: 'Dana Whitfield' })],
    ['heading', say('person.goalsTitle', { name: 'Rosa Delgado' })],
    ['heading', say('person.meetingsTitle')],
    ['heading', say('home.tellTitle')],
    ['contentinfo', ''],
  ].map(([role, name]) => read.findIndex((each) => each.role === role && each.name.startsWith(name!)))
  expect(places).not.toContain(-1)
  expect(places).toEqual([...places].sort((one, other) => one - other))
})

describe.each([
  ['elena', '/family'],
  ['walter', '/family'],
  ['elena', '/family/meetings'],
  ['elena', '/family/reports'],
  ['elena', '/family/account'],
  [null, '/'],
  [null, '/tell'],
  [null, '/who-we-are'],
  ['irene', '/staff/center'],
] as const)('for %s on %s', (name, path) => {
  test('everything that can be pressed or filled in has a name, and headings skip no level', async () => {
    const one = await at(name, path)
    const read = await readAloud(one.page)
    const pressed = read.filter(({ role }) =>
      /^(link|button|textbox|radio|checkbox|combobox|DisclosureTriangle)$/.test(role),
    )
    expect(pressed.length).toBeGreaterThan(5)
    expect(pressed.filter((each) => each.name === '')).toEqual([])
    const levels = await one.page
      .locator('h1, h2, h3, h4')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => Number(each.tagName[1])))
    expect(levels[0]).toBe(1)
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    for (let n = 1; n < levels.length; n++) expect(levels[n]! - levels[n - 1]!).toBeLessThanOrEqual(1)
    expect(await one.complaintsSoFar()).toEqual([])
  })

  test('what can be pressed alone is 44 pixels high, and keeps an edge in forced colors', async () => {
    const one = await at(name, path)
    await one.page.emulateMedia({ forcedColors: 'active' })
    const small = await one.page.locator('a, button, summary').evaluateAll((all) =>
      all
        .filter((each) => each.checkVisibility() && getComputedStyle(each).display !== 'inline')
        .filter((each) => !each.classList.contains('ajar-skip'))
        .map((each) => ({ height: Math.round(each.getBoundingClientRect().height), words: each.textContent?.trim() }))
        .filter(({ height }) => height < 44),
    )
    expect(small).toEqual([])
    const edgeless = await one.page
      .locator('.ajar-button, .ajar-tag, .ajar-card')
      .evaluateAll((all) => all.filter((each) => getComputedStyle(each).borderTopStyle === 'none').length)
    expect(edgeless).toBe(0)
  })
})

test('a confirmation is announced and has the focus, without scripts too', async () => {
  const elena = await Visitor.arrive(center.browser, center.served, 'en', false)
  await elena.signIn('elena@practice.example')
  await elena.goTo('/family/account')
  await elena.choose('involvement', 'goals')
  await elena.press(say('home.involvementSave'))
  const said = elena.page.getByRole('status')
  expect(await said.innerText()).toBe(say('home.involvementSaved'))
  expect(await said.evaluate((element) => element === document.activeElement)).toBe(true)
  await elena.leave()
})

test('a printed report shows what was said, and nothing to press', async () => {
  const elena = await at('elena', '/family/reports')
  await elena.page.locator('main .ajar-doors a').first().click()
  await elena.page.emulateMedia({ media: 'print' })
  const seen = await elena.page
    .locator('button, form, input, textarea, nav, header, footer')
    .evaluateAll((all) => all.filter((each) => each.checkVisibility()).length)
  expect(seen).toBe(0)
  expect(await elena.page.locator('main').innerText()).toContain('Harbor Street Center')
})

test('a printed talk card says of which hour it is, that it is void the next morning, and each reason', async () => {
  const marcus = await at('marcus', '/staff/clients')
  await marcus.follow('Rosa Delgado')
  await marcus.page.locator('main .ajar-doors a[href*="/family/"]').first().click()
  const paper = marcus.page.getByText(/void from the morning of/)
  expect(await paper.isVisible()).toBe(false)
  await marcus.page.emulateMedia({ media: 'print' })
  expect(await paper.innerText()).toMatch(/as of .*\d:\d\d [AP]M .* of \w+, \w+ \d+/)
  expect(await marcus.page.locator('main').innerText()).toContain(sayRefusal('topic_not_released', 'en'))
  await marcus.leave()
})
