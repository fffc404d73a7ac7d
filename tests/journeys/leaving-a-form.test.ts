import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openPracticeWindows, type PracticeWindows } from './practice-windows.ts'

// Whatever leads away from a form keeps it first, in a browser with scripts and in one without.

let practice: PracticeWindows

beforeAll(async () => {
  practice = await openPracticeWindows()
})

afterAll(() => practice.close())

async function opened(javaScriptEnabled: boolean): Promise<Page> {
  const context = await practice.windowOf('elena', { javaScriptEnabled, viewport: { width: 1280, height: 900 } })
  const page = await context.newPage()
  await page.goto(`${practice.url}/ask`)
  return page
}

const whose = (page: Page) => page.locator('main [name="aboutName"]')
const ways = {
  'the logo': '.ajar-logo',
  'the menu': '.ajar-nav :is(a, button) >> nth=1',
  'the other language': '.ajar-tools :is(a, button)',
  'the foot of the page': '.ajar-footer :is(li a, li button) >> nth=1',
  'signing out': 'header :is(form button, button[value="/sign-out"])',
}

describe.each([
  ['with scripts', true],
  ['without scripts', false],
])('in a browser %s', (_which, hasScripts) => {
  test.each(Object.entries(ways))('%s keeps what was typed', async (_way, selector) => {
    const page = await opened(hasScripts)
    const typed = `Typed before ${selector}`
    await whose(page).fill(typed)
    await Promise.all([page.waitForNavigation(), page.locator(selector).click()])
    expect(new URL(page.url()).pathname === '/ask' && !selector.includes('tools')).toBe(false)
    const again = await opened(hasScripts)
    expect(await whose(again).inputValue()).toBe(typed)
    await page.context().close()
    await again.context().close()
  })

  test('Enter in a field presses the form’s own button', async () => {
    const page = await opened(hasScripts)
    await whose(page).fill('')
    await Promise.all([page.waitForNavigation(), whose(page).press('Enter')])
    expect(await page.locator('.govuk-error-summary').count()).toBe(1)
    await page.context().close()
  })

  test(`what leads away is ${hasScripts ? 'a link' : 'a button'}, by the same name`, async () => {
    const page = await opened(hasScripts)
    const role = hasScripts ? 'link' : 'button'
    for (const name of ['Español', 'Help now'])
      expect(await page.getByRole(role, { name, exact: true }).count(), name).toBeGreaterThan(0)
    if (hasScripts) expect(await page.locator('button[form]').count()).toBe(0)
    await page.context().close()
  })
})
