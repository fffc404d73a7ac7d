import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import AxeBuilder from '@axe-core/playwright'
import { HtmlValidate } from 'html-validate'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import type { Language } from '#lib/i18n/language.ts'
import { isFirstInRun } from './once-a-run.ts'
import { unusedCode } from './sign-in.ts'
import type { Served } from './web-server.ts'

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: {
    // How React writes attributes: any parser reads them the same.
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'doctype-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'long-title': 'off',
    'tel-non-breaking': 'off',
    'no-inline-style': 'error',
    'form-dup-name': ['error', { shared: ['radio', 'checkbox', 'button', 'submit', 'reset'] }],
  },
})

/** The kind of a page, without its ids: whose page it is makes no difference to how it is built. */
function plain(url: string): string {
  return new URL(url).pathname.replace(/[0-9a-f]{8}-[0-9a-f-]{27}[^/]*/g, ':id')
}

export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly at: string
  readonly calendar?: string
}

/** Somebody at a real browser. Every page they meet is checked for mistakes in its HTML and its accessibility. */
export class Visitor {
  readonly complaints: string[] = []
  readonly visited = new Set<string>()
  page!: Page
  private context!: BrowserContext
  private readonly checks: Promise<void>[] = []

  readonly language: Language
  readonly hasScripts: boolean
  private readonly browser: Browser
  private readonly served: Served

  private constructor(browser: Browser, served: Served, language: Language, hasScripts: boolean) {
    this.browser = browser
    this.served = served
    this.language = language
    this.hasScripts = hasScripts
  }

  static async arrive(browser: Browser, served: Served, language: Language, hasScripts: boolean): Promise<Visitor> {
    const visitor = new Visitor(browser, served, language, hasScripts)
    await visitor.open()
    return visitor
  }

  private async open(): Promise<void> {
    this.context = await this.browser.newContext({
      locale: this.language === 'es' ? 'es-US' : 'en-US',
      javaScriptEnabled: this.hasScripts,
      viewport: { width: 360, height: 740 },
    })
    this.page = await this.context.newPage()
    this.page.setDefaultTimeout(30_000)
    this.page.on('response', (response) => {
      if (response.request().resourceType() !== 'document' || response.status() >= 300) return
      this.checks.push(
        this.checkHtml(
          response.url(),
          response.text().catch(() => ''),
        ),
      )
    })
    this.page.on('requestfailed', (request) => {
      if (!request.url().startsWith(this.served.url)) this.complaints.push(`asked another site: ${request.url()}`)
    })
  }

  private async checkHtml(url: string, text: Promise<string>): Promise<void> {
    const html = await text
    const path = plain(url)
    this.visited.add(path)
    if (html && this.language === 'es' && !html.includes('<html lang="es"'))
      this.complaints.push(`${path}: not in Spanish`)
    // Checked once, however many meet it: other words, addresses, keys and ids make no other document.
    const built = html
      .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, ':id')
      .replace(/ (value|href)="[^"]+"/g, ' $1="…"')
      .replace(/>[^<]+</g, '>…<')
    if (!html || !isFirstInRun(`validated ${built}`)) return
    const report = await validator.validateString(html)
    for (const message of report.results.flatMap((result) => result.messages)) {
      this.complaints.push(`${path}: ${message.ruleId} ${message.message} (${message.selector})`)
    }
  }

  /** Goes somewhere, by address. */
  async goTo(path: string): Promise<void> {
    await this.page.goto(path.startsWith('http') ? path : this.served.url + path)
    await this.look()
  }

  /** Follows a link by its words, anywhere in the page or within one part of it. */
  async follow(words: string, within = 'main'): Promise<void> {
    await this.arriving(() =>
      this.within(within, 'link', words)
        .or(this.within(within, 'button', words))
        .first()
        .click(),
    )
    await this.look()
  }

  /** Without scripts, a link that leaves a form is a button that keeps it first. */
  private within(part: string, role: 'link' | 'button', name: string): Locator {
    return this.page.locator(part).getByRole(role, { name, exact: false })
  }

  /** Presses a button by its words, anywhere in the page or within one part of it. */
  async press(words: string, within = 'main'): Promise<void> {
    await this.arriving(() =>
      this.page.locator(within).getByRole('button', { name: words, exact: true }).first().click(),
    )
    await this.look()
  }

  /** Every press leads to a new document: the form is sent, the answer leads on, and that page is opened. */
  private async arriving(act: () => Promise<void>): Promise<void> {
    await Promise.all([this.page.waitForEvent('domcontentloaded'), act()])
  }

  async fill(fields: Record<string, string>, within = 'main'): Promise<void> {
    for (const [name, value] of Object.entries(fields))
      await this.page.locator(`${within} [name="${name}"]:not([type=hidden])`).fill(value)
  }

  async choose(name: string, ...values: string[]): Promise<void> {
    for (const value of values) await this.page.locator(`main [name="${name}"][value="${value}"]`).check()
  }

  async fillDate(name: string, day: Date): Promise<void> {
    const [year, month, date] = day.toISOString().slice(0, 10).split('-')
    await this.fill({ [`${name}-year`]: year!, [`${name}-month`]: month!, [`${name}-day`]: date! })
  }

  async reads(): Promise<string> {
    return this.page.locator('main').innerText()
  }

  /** Signs in as everybody does: an address, a letter, a code. */
  async signIn(email: string): Promise<void> {
    const before = this.lettersTo(email).length
    await this.goTo('/sign-in')
    await this.fill({ email })
    await this.page.locator('main button').click()
    await this.page.waitForURL('**/sign-in/code')
    const letter = await this.nextLetter(email, before, /\b\d{6}\b/)
    await this.fill({ code: /\b\d{6}\b/.exec(letter.text)![0] })
    await this.page.locator('main button').first().click()
    await this.page.waitForURL((url) => url.pathname !== '/sign-in/code')
    if (new URL(this.page.url()).pathname === '/sign-in/second-factor') await this.giveSecondFactor(email)
    await this.look()
  }

  /** Gives the code of the practice app, where a page asks for it. */
  async giveSecondFactor(email: string): Promise<void> {
    await this.look()
    await this.fill({ code: await unusedCode(this.served.url, email) })
    await this.page.locator('main button').first().click()
    await this.page.waitForURL((url) => url.pathname !== '/sign-in/second-factor')
  }

  async signOut(): Promise<void> {
    const menu = this.page.locator('.ajar-menu summary')
    if (await menu.isVisible()) await menu.click()
    await this.page.locator('header :is(form button, button[value="/sign-out"]):visible').click()
    await this.page.waitForLoadState()
  }

  lettersTo(email: string): Letter[] {
    return readdirSync(this.served.mailboxFolder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(this.served.mailboxFolder, name), 'utf8')) as Letter)
      .filter((letter) => letter.to === email)
      .sort((one, other) => one.at.localeCompare(other.at))
  }

  /** The newest letter that was not there before; with a text, the newest that contains it. */
  async nextLetter(email: string, known: number, saying = /./): Promise<Letter> {
    const until = Date.now() + 60_000
    while (Date.now() < until) {
      const found = this.lettersTo(email)
        .slice(known)
        .findLast((letter) => saying.test(letter.text))
      if (found) return found
      await new Promise((done) => setTimeout(done, 50))
    }
    throw new Error(`no letter came for ${email}`)
  }

  /** The faults that somebody with a screen reader would meet on the page as it stands. */
  private async look(): Promise<void> {
    const path = plain(this.page.url())
    const hasProblems = (await this.page.locator('.govuk-error-summary').count()) > 0
    // Once a run for each page of each language, and again when it names a mistake: a look takes a second.
    if (!this.hasScripts || !isFirstInRun(`looked ${this.language} ${path} ${hasProblems}`)) return
    // Our pages hold no frames: legacy mode opens no second page to gather their findings, which took longer than the
    // look.
    const axe = new AxeBuilder({ page: this.page }).setLegacyMode().options({ resultTypes: ['violations'] })
    const { violations } = await axe.analyze()
    for (const violation of violations) {
      if (violation.impact === 'minor') continue
      this.complaints.push(`${path}: ${violation.id} ${violation.nodes[0]?.html}`)
    }
  }

  /** What was found on the pages met so far, once each of them is checked. */
  async complaintsSoFar(): Promise<readonly string[]> {
    await Promise.all(this.checks)
    return this.complaints
  }

  async leave(): Promise<void> {
    await Promise.all(this.checks)
    await this.context.close()
  }
}
