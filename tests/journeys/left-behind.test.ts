import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayTell } from '#lib/reports/words/tell.ts'
import { openPracticeWindows, type PracticeWindows } from './practice-windows.ts'

// What a real browser still shows of somebody who signed out: by the Back button, by history, by address.

let practice: PracticeWindows
const typed = 'Typed by Elena, for Elena alone'

beforeAll(async () => {
  practice = await openPracticeWindows()
})

afterAll(() => practice.close())

const says = (page: Page) => page.locator('main').innerText()

async function press(page: Page, button: string): Promise<void> {
  await Promise.all([page.waitForEvent('domcontentloaded'), page.locator(button).first().click()])
}

test.each([
  ['with scripts', true],
  ['without scripts', false],
])('after signing out, in a browser %s, Back shows nothing of the one before', async (_which, javaScriptEnabled) => {
  const context = await practice.windowOf('elena', { javaScriptEnabled })
  const page = await context.newPage()
  const kept: string[] = []
  page.on('response', (response) => {
    const cache = response.headers()['cache-control']
    if (response.request().resourceType() === 'document' && cache !== 'private, no-store') kept.push(response.url())
  })
  await page.goto(`${practice.url}/tell`)
  await press(page, `main button:text-is("${sayTell('en')('kind.good_news')}")`)
  await page.locator('main [name="aboutName"]').fill(typed)
  await page.locator('main [name="relationship"]').fill('aunt')
  await page.locator('main [name="relationship"]').press('Enter')
  await page.waitForURL(({ pathname }) => !pathname.endsWith('/about'))
  const draft = page.url().replace(/[a-z]+$/, 'about')
  await page.goto(draft)
  expect(await page.locator('main [name="aboutName"]').inputValue()).toBe(typed)
  await page.goto(`${practice.url}/family`)
  expect(await says(page)).toContain('Rosa')
  await press(page, 'header form button')
  for (let steps = 0; steps < 4; steps++) {
    const answer = await page.goBack()
    if (!answer) break
    await page.waitForLoadState('load')
    const html = await page.content()
    const names = await page.locator('main [name="aboutName"]').all()
    for (const name of names) expect(await name.inputValue()).toBe('')
    expect(html, page.url()).not.toMatch(/Rosa|Typed by Elena|elena@/)
  }
  await page.goto(draft)
  expect(await page.content()).not.toContain(typed)
  expect(kept).toEqual([])
  await context.close()
})
