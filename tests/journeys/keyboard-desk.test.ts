import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayStaffQuestions } from '#lib/asking/words/staff-questions.ts'
import { sayAway } from '#lib/care/words/away.ts'
import { sayInvolvementFigures } from '#lib/care/words/involvement-figures.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import { sayConflicts } from '#lib/conflicts/words/conflicts.ts'
import { sayStaffMessages } from '#lib/conversations/words/staff-messages.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayCall } from '#lib/reports/words/call.ts'
import { tabTo } from './by-keyboard.ts'
import { openPracticeWindows, type PracticeWindows } from './practice-windows.ts'

// One task on each page of the desk with the keyboard alone: on a narrow screen in Spanish, on a wide one in English.

let practice: PracticeWindows

beforeAll(async () => {
  practice = await openPracticeWindows()
})

afterAll(() => practice?.close())

const nextYear = String(new Date().getUTCFullYear() + 1)

async function types(page: Page, field: string, words: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.type(words)
}

async function chooses(page: Page, field: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('Space')
}

/** Presses a button, and reads what the page says first: that it is done, with the focus there. */
async function presses(page: Page, button: string, done: string): Promise<void> {
  await tabTo(page, button)
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')])
  // A browser moves the focus when it draws the page, which may be later.
  await page.waitForFunction(() => document.activeElement !== document.body)
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(done)
  expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('status')
}

/** Goes on from the heading of a page: what stands above it is the same on every page. */
async function opens(page: Page, path: string): Promise<void> {
  await page.goto(practice.url + path)
  await page.evaluate(() => {
    const main = document.querySelector('main')!
    main.tabIndex = -1
    main.focus()
  })
}

describe.each<[Language, number]>([
  ['es', 360],
  ['en', 1280],
])('in %s, %i pixels wide', (language, width) => {
  const did = sayForms(language)

  async function as(who: string): Promise<Page> {
    const context = await practice.windowOf(who, { viewport: { width, height: 740 } })
    await context.addCookies([{ name: 'ajar-language', value: language, url: practice.url }])
    return context.newPage()
  }

  /** The first link of a list of this kind. */
  const first = async (page: Page, under: string) => {
    const links = page.locator(`main a[href^="${under}"]`)
    const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!))
    return paths.find((path) => /\/[0-9a-f-]{36}$/.test(path))!
  }

  test('somebody says when they are away, and who covers', async () => {
    const page = await as('priya')
    await opens(page, '/staff/away')
    for (const [field, day] of [
      ['first', '6'],
      ['back', '9'],
    ] as const) {
      await types(page, `${field}-month`, language === 'es' ? 'junio' : 'June')
      await types(page, `${field}-day`, day)
      await types(page, `${field}-year`, language === 'es' ? nextYear : String(Number(nextYear) + 1))
    }
    await types(page, 'cover', 'Dana')
    await presses(page, sayAway(language)('save'), did('did.saved'))
    await page.context().close()
  })

  test('a supervisor says who does not meet a client', async () => {
    const page = await as('grace')
    await page.goto(`${practice.url}/staff/clients`)
    const client = await first(page, '/staff/clients/')
    await opens(page, `${client}/conflicts`)
    await types(page, 'staff', language === 'es' ? 'Claire' : 'Tom')
    await types(page, 'reason', 'A cousin.')
    await presses(page, sayConflicts(language)('pageSave'), did('did.saved'))
    await page.context().close()
  })

  test('a supervisor reads how far families take part, and saves it as a file', async () => {
    const [say, sayFile] = [sayInvolvementFigures(language), sayResponse(language)]
    const page = await as('grace')
    await opens(page, '/staff')
    await tabTo(page, say('title'))
    await Promise.all([page.waitForEvent('domcontentloaded'), page.keyboard.press('Enter')])
    const asked = page.locator('main tr', { hasText: say('measures.asked') })
    expect((await asked.innerText()).match(/\d+/g)).toEqual(['5', '10'])
    // Of nobody there is no share, and on a phone no empty line that names one.
    const none = page.locator('main tr', { hasText: say('measures.kept') })
    expect(await none.getByText(say('share'), { exact: true }).isVisible()).toBe(false)

    await types(page, 'reason', 'For the county.')
    await tabTo(page, sayFile('save'))
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const saved = readFileSync(await file.path(), 'utf8')
    expect(saved).toContain(say('measures.asked'))
    expect(saved).toMatch(/,5,10/)
    expect(saved).not.toMatch(/Rosa|Delgado/)
    await page.goto(`${practice.url}/staff/involvement-figures`)
    const kept = page.locator('main table', { hasText: sayFile('saved') }).locator('tbody tr')
    expect(await kept.first().innerText()).toMatch(/Grace Olsen[\s\S]*For the county\./)
    await page.context().close()
  })

  test('the desk settles a question that fits nobody', async () => {
    const say = sayStaffQuestions(language)
    const page = await as('tom')
    await opens(page, '/staff/questions')
    await tabTo(page, 'answer')
    // The last of the choices is one press up from the first.
    await page.keyboard.press('ArrowUp')
    await presses(page, say('save'), did('did.saved'))
    await page.context().close()
  })

  test('a colleague writes down a call', async () => {
    const page = await as('grace')
    await page.goto(`${practice.url}/staff/reports`)
    await opens(page, `${await first(page, '/staff/reports/')}/call`)
    await chooses(page, 'reached')
    await types(page, 'heard', 'All is well.')
    await presses(page, sayCall(language)('save'), did('did.saved'))
    await page.context().close()
  })

  test('whoever covers answers a message with a fixed sentence', async () => {
    const page = await as('dana')
    await page.goto(`${practice.url}/staff/messages`)
    await opens(page, await first(page, '/staff/messages/'))
    await chooses(page, 'neutral')
    await presses(page, sayStaffMessages(language)('one.neutralSend'), did('did.sent'))
    await page.context().close()
  })
})
