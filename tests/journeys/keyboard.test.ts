import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'

// With the keyboard alone, on a narrow screen. Tab reaches every step, which shows the focus and is never covered.

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

/** What has the focus, whether it shows that, and whether it is the thing seen at its place. */
async function focused(page: Page) {
  return page.evaluate(async () => {
    // Waits until the page has stopped moving after the press.
    await new Promise((rested) => requestAnimationFrame(() => requestAnimationFrame(rested)))
    const element = document.activeElement as HTMLInputElement
    const box = element.getBoundingClientRect()
    // A radio and its drawn circle look like one thing: the label draws what stands for the input.
    const shown = element.labels?.[0]?.contains(element) ? element.labels[0] : element
    const style = getComputedStyle(element)
    const drawn = element.labels?.[0] ? getComputedStyle(element.labels[0], '::before') : style
    // A tall field may begin in view and end below it.
    const middle = Math.min(box.top + box.height / 2, innerHeight - 2)
    const top = document.elementFromPoint(box.left + box.width / 2, middle)
    return {
      what: element.name || element.textContent?.trim() || '',
      isVisible: [style.outlineStyle, drawn.outlineStyle].some((each) => each !== 'none') || drawn.boxShadow !== 'none',
      isCovered: !(top && (shown.contains(top) || top.contains(shown) || element.labels?.[0]?.contains(top))),
    }
  })
}

async function tabTo(page: Page, what: string): Promise<void> {
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    expect({ at: at.what, isVisible: at.isVisible, isCovered: at.isCovered }).toEqual({
      at: at.what,
      isVisible: true,
      isCovered: false,
    })
    if (at.what === what) return
  }
  throw new Error(`${what} is not reached by Tab`)
}

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
  await press('Tell a worry or a change', /safety/)
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
