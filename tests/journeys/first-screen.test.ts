import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayFamily } from '#lib/family/words/family.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'

// What somebody sees first on a small phone, without moving the page and without scripts.

const phone = { width: 360, height: 740 }

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

/** Where something stands on the screen as it is when the page opens. */
async function placeOf(page: Page, words: string) {
  const box = await page.getByText(words, { exact: false }).first().boundingBox()
  return box && { top: box.y, bottom: box.y + box.height, left: box.x, right: box.x + box.width }
}

async function homeOf(name: string, language: Language): Promise<Visitor> {
  const one = await Visitor.arrive(center.browser, center.served, language, false)
  await one.signIn(`${name}@practice.example`)
  await one.page.setViewportSize(phone)
  await one.goTo('/family')
  return one
}

describe.each(['en', 'es'] as const)('on a phone, in %s', (language) => {
  test('a mother reads who the case manager is and who covers today, and can call, without moving the page', async () => {
    const say = sayFamily(language)
    const elena = await homeOf('elena', language)
    const { page } = elena
    for (const words of [
      say('person.yesNamed', { manager: 'Marcus Hill' }),
      say('person.cover', { cover: 'Dana Whitfield' }),
    ]) {
      const place = await placeOf(page, words)
      expect(place, words).not.toBeNull()
      expect(place!.top, words).toBeGreaterThan(0)
      expect(place!.bottom, words).toBeLessThan(phone.height)
    }
    const call = page.getByRole('link', { name: say('person.call', { name: 'Dana Whitfield' }) })
    const box = (await call.boundingBox())!
    expect(box.y + box.height).toBeLessThan(phone.height)
    expect(box.height).toBeGreaterThanOrEqual(44)
    expect(box.width).toBeGreaterThanOrEqual(44)
    // Whose line it is and when somebody answers stand on the button itself.
    expect(await call.innerText()).toMatch(/\(555\) 555-0141[\s\S]*8[\s\S]*4/)
    expect(await call.getAttribute('href')).toBe('tel:5555550141')
    await elena.leave()
  })

  test('header and crisis help take one row each, and nothing is wider than the screen', async () => {
    const elena = await homeOf('elena', language)
    const { page } = elena
    const heightOf = async (of: string) => (await page.locator(of).boundingBox())!.height
    expect(await heightOf('.ajar-top > .ajar-wrap')).toBeLessThan(60)
    expect(await heightOf('.ajar-crisis')).toBeLessThan(50)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width)
    await elena.leave()
  })

  test('the menu opens without scripts, and leads on', async () => {
    const elena = await homeOf('elena', language)
    const { page } = elena
    const meetings = page.locator('.ajar-nav a[href="/family/meetings"]')
    expect(await meetings.isVisible()).toBe(false)
    await page.locator('.ajar-menu summary').click()
    await meetings.click()
    await page.waitForURL(/meetings/)
    await page.setViewportSize({ width: 1280, height: 740 })
    expect(
      await page
        .locator('.ajar-nav :is(a[href="/family/reports"], button[value="/family/reports"]):visible')
        .isVisible(),
    ).toBe(true)
    await elena.leave()
  })
})

test('a father of two reads the answer about each son first, and everything else on the same page', async () => {
  const say = sayFamily('en')
  const walter = await homeOf('walter', 'en')
  const names = await walter.page.locator('main h2').allInnerTexts()
  expect(names.filter((name) => /James|Peter/.test(name))).toHaveLength(2)
  expect(await walter.page.getByText(say('home.everything', { name: 'James Carter' })).count()).toBe(1)
  await walter.leave()
})
