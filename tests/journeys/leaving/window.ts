import type { Browser, BrowserContext, ElementHandle, Page } from 'puppeteer-core'
import { expect } from 'vitest'

/** Somebody at a real browser, reduced to what they do with it and what they see. */
export class Window {
  page!: Page
  private context!: BrowserContext
  private readonly browser: Browser
  private readonly url: string
  private readonly hasScripts: boolean

  private constructor(browser: Browser, url: string, hasScripts: boolean) {
    this.browser = browser
    this.url = url
    this.hasScripts = hasScripts
  }

  static async open(browser: Browser, url: string, hasScripts: boolean): Promise<Window> {
    const window = new Window(browser, url, hasScripts)
    window.context = await browser.createBrowserContext()
    window.page = await window.newPage()
    return window
  }

  private async newPage(): Promise<Page> {
    const page = await this.context.newPage()
    page.setDefaultTimeout(10_000)
    await page.setViewport({ width: 1280, height: 900 })
    if (!this.hasScripts) await page.setJavaScriptEnabled(false)
    return page
  }

  async goTo(path: string): Promise<void> {
    // A page that was loading itself anew gives way, and is reported as broken off.
    await this.page.goto(this.url + path).catch(() => this.page.goto(this.url + path))
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url())
    return pathname + search
  }

  /** What can be seen of this, the first of them. Without scripts a link that leaves a form is a button. */
  async seen(selector: string): Promise<ElementHandle> {
    for (const each of await this.page.$$(selector)) if (await isSeen(each)) return each
    throw new Error(`${this.path} shows no ${selector}`)
  }

  /** The same, brought to where the way out at the foot of the screen does not cover it. */
  private async above(selector: string): Promise<ElementHandle> {
    const target = await this.seen(selector)
    await target.evaluate((element) => element.scrollIntoView({ block: 'center' }))
    return target
  }

  async shows(selector: string): Promise<boolean> {
    return this.seen(selector).then(
      () => true,
      () => false,
    )
  }

  async type(field: string, words: string): Promise<void> {
    await (await this.seen(field)).type(words)
  }

  /** Puts much into a field at once, as pasting does. */
  async paste(field: string, words: string): Promise<void> {
    await (await this.seen(field)).evaluate((element, text) => {
      ;(element as HTMLTextAreaElement).value = text
      element.dispatchEvent(new Event('input', { bubbles: true }))
    }, words)
  }

  /** Presses what leads to another document. */
  async press(selector: string): Promise<void> {
    const target = await this.above(selector)
    await Promise.all([this.page.waitForNavigation(), target.click()])
  }

  /** Presses what leads nowhere. */
  async click(selector: string): Promise<void> {
    await (await this.above(selector)).click()
  }

  /** What stands in the field, as a person sees it; null if there is none. */
  async value(field: string): Promise<string | null> {
    // In one step: between two, the page may go.
    return this.page.evaluate((of) => document.querySelector<HTMLTextAreaElement>(of)?.value ?? null, field)
  }

  async reads(): Promise<string> {
    return this.page.$eval('body', (body) => (body as HTMLElement).innerText)
  }

  /** Closes the tab, and opens another. */
  async closeTab(): Promise<void> {
    const left = this.page
    this.page = await this.newPage()
    await left.close()
  }

  /** The tab crashes, and somebody opens another. */
  async crash(): Promise<void> {
    const left = this.page
    this.page = await this.newPage()
    await left.goto('chrome://crash').catch(() => {})
  }

  /** Back or Forward, as the browser does it: some pages come from memory, and some of them ask anew. */
  async through(steps: -1 | 1): Promise<void> {
    const left = this.page.url()
    await this.page.evaluate((by) => history.go(by), steps)
    await expect.poll(() => this.page.url(), { timeout: 10_000, interval: 20 }).not.toBe(left)
  }

  /** Back on the line, and the browser has noticed. */
  async online(): Promise<void> {
    await this.page.setOfflineMode(false)
    await this.page.waitForFunction(() => navigator.onLine, { polling: 20 })
  }

  /** Opens a second tab beside this one, and gives the first. */
  async secondTab(): Promise<Page> {
    const first = this.page
    this.page = await this.newPage()
    return first
  }

  /** Closes the whole browser, and opens it again with what it keeps on disk. */
  async closeBrowser(): Promise<void> {
    const kept = (await this.context.cookies()).filter(({ session }) => !session)
    await this.context.close()
    this.context = await this.browser.createBrowserContext()
    await this.takeCookies(kept.map(({ name, value }) => [name, value] as const))
    this.page = await this.newPage()
  }

  /** Takes cookies that a center sets: for longer than the browser is open. */
  async takeCookies(cookies: Iterable<readonly [name: string, value: string]>): Promise<void> {
    const own = { domain: '127.0.0.1', path: '/', httpOnly: true, sameSite: 'Lax' as const }
    const expires = Math.round(Date.now() / 1000) + 3600
    await this.context.setCookie(...[...cookies].map(([name, value]) => ({ name, value, expires, ...own })))
  }

  async dropCookies(names: readonly string[]): Promise<void> {
    const cookies = await this.context.cookies()
    await this.context.deleteCookie(...cookies.filter(({ name }) => names.includes(name)))
  }

  async cookies(): Promise<Map<string, string>> {
    return new Map((await this.context.cookies()).map(({ name, value }) => [name, value]))
  }

  /** A new page in the place of one that is broken, and nothing left of whoever was here. */
  async afresh(): Promise<void> {
    await this.context.deleteCookie(...(await this.context.cookies()))
    for (const page of await this.context.pages()) if (page !== this.page) await page.close()
  }

  async close(): Promise<void> {
    await this.context.close()
  }
}

/** Not if its page went while it was looked at: Firefox then knows nothing of it any more. */
const isSeen = (element: ElementHandle): Promise<boolean> => element.isVisible().catch(() => false)
