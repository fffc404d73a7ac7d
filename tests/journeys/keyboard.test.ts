import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'
import { focused, tabTo } from './by-keyboard.ts'

// With the keyboard alone, on a narrow screen. Tab reaches every step, which shows the focus and is never covered.

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

test('a neighbor tells us something without touching a mouse', async () => {
  const neighbor = await Visitor.arrive(center.browser, center.served, 'en', true)
  const { page } = neighbor
  await page.goto(`${center.served.url}/tell`)
  const press = async (button: string, path: RegExp) => {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await page.waitForURL(path)
  }
  const type = async (field: string, words: string) => {
    await tabTo(page, field)
    await page.keyboard.type(words)
  }
  const choose = async (field: string) => {
    await tabTo(page, field)
    await page.keyboard.press('Space')
  }
  await page.keyboard.press('Tab')
  expect((await focused(page)).what).toBe('Skip to the page')
  await press('Tell us about a worry or a change', /safety/)
  await choose('safetyNow')
  await press('Continue', /about/)
  await type('aboutName', 'The man upstairs')
  await type('relationship', 'neighbor')
  await page.keyboard.press('Enter')
  await page.waitForURL(/what/)
  await type('words', 'Shouting at night.')
  await press('Continue', /changes/)
  await press('Continue', /urgency/)
  await choose('urgency')
  await press('Continue', /you/)
  await choose('callBack')
  await page.keyboard.press('ArrowDown')
  await choose('attribution')
  await press('Continue', /check/)
  await press('Send it', /status/)
  expect(await neighbor.reads()).toContain('We have your report')
  await neighbor.leave()
})
