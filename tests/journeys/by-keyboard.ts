import type { Page } from 'playwright-core'
import { expect } from 'vitest'

/** What has the focus, whether it shows that, and whether it is the thing seen at its place. */
export async function focused(page: Page) {
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
      isNowhere: element === document.body,
      what: element.name || element.textContent?.trim() || '',
      isVisible: [style.outlineStyle, drawn.outlineStyle].some((each) => each !== 'none') || drawn.boxShadow !== 'none',
      isCovered: !(top && (shown.contains(top) || top.contains(shown) || element.labels?.[0]?.contains(top))),
    }
  })
}

/** Tabs to something, once past the end of the page if it stands above where somebody is. */
export async function tabTo(page: Page, what: string): Promise<void> {
  let ends = 0
  for (let presses = 0; presses < 80; presses++) {
    await page.keyboard.press('Tab')
    const at = await focused(page)
    if (at.isNowhere && ends++ > 0) break
    if (at.isNowhere) continue
    expect({ at: at.what, isVisible: at.isVisible, isCovered: at.isCovered }).toEqual({
      at: at.what,
      isVisible: true,
      isCovered: false,
    })
    if (at.what === what) return
  }
  throw new Error(`${what} is not reached by Tab`)
}
