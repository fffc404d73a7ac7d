import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { knownEn } from '#lib/i18n/known-en.ts'
import { knownEs } from '#lib/i18n/known-es.ts'
import { sayTakeAlong } from '#lib/take-along/words/take-along.ts'
import { pdf } from '../attachments/sample-files.ts'
import { openPracticeWindows, type PracticeWindows } from './practice-windows.ts'

// On a phone no word breaks into letters, nothing is wider than the screen, and the way out covers nothing.

let practice: PracticeWindows

beforeAll(async () => {
  practice = await openPracticeWindows()
})

afterAll(() => practice.close())

const pages = {
  elena: [
    '/family',
    '/family/reports',
    '/family/meetings',
    '/family/messages/new',
    '/family/history-sheets',
    '/family/account',
    '/tell',
    '/ask',
    '/who-we-are',
    '/help-now',
    '/resources',
    '/ask/answer',
    '/sign-in',
    '/privacy',
  ],
  rosa: [
    '/client',
    '/client/sharing',
    '/client/sharing/',
    '/client/conflicts',
    '/client/take-along',
    '/client/take-along/plan',
    '/client/take-along/card',
    '/client/take-along/directive',
    '/client/take-along/hospital',
    '/client/goals',
    '/client/disclosures',
    '/client/meetings',
    '/client/account',
  ],
  grace: [
    '/staff',
    '/staff/reports',
    '/staff/clients',
    '/staff/tasks',
    '/staff/questions',
    '/staff/letters',
    '/staff/escalations',
    '/staff/escalations/',
    '/staff/history-sheets/',
    '/staff/releases',
    '/staff/releases/',
    '/staff/involvement-figures',
    '/staff/response-times',
  ],
  marcus: ['/staff/clients/', '/staff/clients/:/family/', '/staff/reports/'],
  irene: ['/staff/center', '/staff/form', '/staff/record-systems', '/staff/colleagues'],
} as const

/** The first page that a list leads to: of `/staff/clients/:/family/` the first talk card of the first client. */
async function opens(page: Page, path: string): Promise<string> {
  if (!path.endsWith('/')) return path
  const parts = path.split('/:/')
  let at = ''
  for (const [index, part] of parts.entries()) {
    const list = index === 0 ? part.slice(0, part.endsWith('/') ? -1 : undefined) : at
    await page.goto(practice.url + list)
    const under = index === 0 ? `${list}/` : `${at}/${part.slice(0, -1)}/`
    const links = page.locator(`main a[href^="${under}"]`)
    const all = await links.evaluateAll((each) => each.map((link) => link.getAttribute('href')!))
    const found = all.find((href) => /^[^/?]*[0-9a-f-]{36}$/.test(href.slice(under.length)))
    if (!found) throw new Error(`${list} leads to nothing under ${under}`)
    at = found
  }
  return at
}

/** Says in the page what stands too narrow or too wide: a link, button or heading with a word on more than one line. */
const faults = () => {
  const wide = document.documentElement.clientWidth
  const said: string[] = []
  for (const each of document.querySelectorAll<HTMLElement>('main :is(a, button, h1, h2, td, dt, dd, p, li, label)')) {
    const box = each.getBoundingClientRect()
    if (box.width === 0 || each.closest('details:not([open]), .ajar-visually-hidden')) continue
    if (box.right > wide + 1) said.push(`too wide: ${each.textContent}`)
    const words = (each.textContent ?? '').split(/\s+/).filter((word) => word.length > 2 && word.length < 15)
    const lines = box.height / Number.parseFloat(getComputedStyle(each).lineHeight)
    if (each.children.length === 0 && words.length > 0 && lines > words.length + 1.5)
      said.push(`in letters: ${each.textContent}`)
  }
  return said
}

/** Titles and relationships that we have words for in both languages. */
const spanish = new Set<string>(Object.values({ ...knownEs.titles, ...knownEs.relationships }))
const english = Object.values({ ...knownEn.titles, ...knownEn.relationships }).filter((word) => !spanish.has(word))

/** Says what a page in Spanish says in English of whom somebody is, but for what is marked as somebody's own words. */
const untranslated = (words: readonly string[]) => {
  const said: string[] = []
  const texts = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT)
  const all: [Element, string][] = []
  while (texts.nextNode()) all.push([texts.currentNode.parentElement!, texts.currentNode.textContent ?? ''])
  for (const each of document.querySelectorAll<HTMLInputElement>('main input[type=text]')) all.push([each, each.value])
  for (const [where, text] of all) {
    if (where.closest('[lang]')?.getAttribute('lang') !== 'es' || where.closest('.ajar-paper')) continue
    const found = words.find((word) => new RegExp(`(^|[(,:] ?)${word} ?($|[),.])`, 'i').test(text))
    if (found) said.push(`${found} in: ${text}`)
  }
  return said
}

/** Says what stands so close below a field or a button that it looks like a part of it. */
const stuck = () => {
  const said: string[] = []
  const around = [...document.querySelectorAll('main :is(label, legend, h2, h3, table, .ajar-card, .ajar-note)')]
  for (const each of document.querySelectorAll(
    'main :is(.ajar-button, .govuk-input, .govuk-select, .govuk-textarea)',
  )) {
    const box = each.getBoundingClientRect()
    if (box.width === 0 || each.closest('details:not([open])')) continue
    for (const other of around) {
      const below = other.getBoundingClientRect()
      if (below.width === 0 || other.matches('.ajar-visually-hidden') || other.contains(each)) continue
      const isBeside = below.left > box.right || below.right < box.left
      if (!isBeside && below.top > box.bottom - 2 && below.top < box.bottom + 6)
        said.push(`${each.textContent || each.getAttribute('name')} touches: ${other.textContent?.slice(0, 40)}`)
    }
  }
  return said
}

/** Says what somebody would miss with a thumb: lower than 44 px, and no link within a sentence. */
const tooSmall = () => {
  const said: string[] = []
  for (const each of document.querySelectorAll<HTMLElement>(
    'main :is(a, button, select, summary, input:not([type=hidden]))',
  )) {
    const box = each.getBoundingClientRect()
    const around = each.closest('p, li, dd')?.textContent?.trim()
    const isInSentence =
      around !== undefined && around !== each.textContent?.trim() && !/^tel:/.test(each.getAttribute('href') ?? '')
    const height = each.matches('[type=radio], [type=checkbox]') ? 44 : box.height
    if (box.width > 0 && height < 43.5 && !isInSentence) said.push(`${Math.round(height)} px: ${each.textContent}`)
  }
  return said
}

test.each(
  Object.entries(pages).flatMap(([who, paths]) =>
    (['en', 'es'] as const).map((language) => [who, language, paths] as const),
  ),
)('the pages of %s in %s fit on a phone', async (who, language, paths) => {
  const context = await practice.windowOf(who, { viewport: { width: 360, height: 740 }, locale: language })
  await context.addCookies([{ name: 'ajar-language', value: language, url: practice.url }])
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(practice.url + (await opens(page, path)))
    expect(await page.evaluate(faults), path).toEqual([])
    expect(await page.evaluate(stuck), path).toEqual([])
    if (language === 'es') expect(await page.evaluate(untranslated, english), path).toEqual([])
    expect(await page.evaluate(tooSmall), path).toEqual([])
    const leave = page.locator('.ajar-leave')
    if ((await leave.count()) === 0) continue
    // The last line of the page can be read above the way out.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const [last, out] = await Promise.all([page.locator('.ajar-footer li').last().boundingBox(), leave.boundingBox()])
    expect(last!.y + last!.height, path).toBeLessThanOrEqual(out!.y)
  }
  await context.close()
})

test('a client in the list of the desk takes three lines on a phone, and a name can be pressed', async () => {
  const context = await practice.windowOf('grace', { viewport: { width: 360, height: 740 } })
  const page = await context.newPage()
  await page.goto(`${practice.url}/staff/clients`)
  const rows = page.locator('main tbody tr')
  const heights = await rows.evaluateAll((all) => all.map((row) => row.getBoundingClientRect().height))
  expect(heights.length).toBeGreaterThan(10)
  expect(Math.max(...heights)).toBeLessThan(125)
  await context.close()
})

test.each(['en', 'es'] as const)(
  'a client prints a card, whoever has it opens it, and a lost one opens nothing, in %s',
  async (language) => {
    const say = sayTakeAlong(language)
    const window = { viewport: { width: 360, height: 740 }, locale: language, javaScriptEnabled: language === 'en' }
    const context = await practice.windowOf('rosa', window)
    const page = await context.newPage()
    await page.goto(`${practice.url}/client/take-along/card`)
    expect(await page.locator('main :checked').count()).toBe(0)
    await page.getByLabel(say('parts.whatHelps'), { exact: true }).check()
    await page.getByRole('button', { name: say('card.make') }).click()
    const side = page.locator('.ajar-wallet-side').first()
    await page.emulateMedia({ media: 'print' })
    const { width, height } = (await side.boundingBox())!
    // 85.6 x 54 mm at 96 dots an inch.
    expect([Math.round(width), Math.round(height)]).toEqual([324, 204])
    await page.emulateMedia({ media: 'screen' })
    expect(await side.evaluate((each) => getComputedStyle(each).backgroundColor)).toBe('rgb(255, 255, 255)')
    const address = await page.locator('.ajar-wallet-address').innerText()

    const stranger = await practice.browser.newContext(window)
    const found = await stranger.newPage()
    const opens = async () => {
      await found.goto(address)
      await found.getByRole('button', { name: say('opened.show') }).click()
      return found.locator('main').innerText()
    }
    const shown = await opens()
    expect(shown).toContain('One person at a time.')
    expect(shown).not.toMatch(/Rosa|Ana|river road/)
    await page.goto(`${practice.url}/client/take-along/card`)
    expect(await page.locator('main').innerText()).not.toContain(say('card.openingsNone'))
    await page.getByRole('button', { name: say('card.lost') }).click()
    expect(await opens()).toContain(say('opened.over'))
    await stranger.close()
    await context.close()
  },
)

test.each(['en', 'es'] as const)(
  'a client keeps an advance directive here, finds it in the list, saves it again and takes it away, in %s',
  async (language) => {
    const say = sayTakeAlong(language)
    const window = { viewport: { width: 360, height: 740 }, locale: language, javaScriptEnabled: language === 'en' }
    const context = await practice.windowOf('rosa', window)
    const page = await context.newPage()
    await page.goto(`${practice.url}/client/take-along`)
    await page
      .locator('main')
      .getByRole('link', { name: say('directive.add') })
      .click()
    for (const [unit, value] of Object.entries({ month: '3', day: '5', year: '2026' }))
      await page.locator(`main [name="signedOn-${unit}"]`).fill(value)
    const name = `directive ${language}.pdf`
    const file = { name, mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
    await page.getByLabel(say('directive.file')).setInputFiles(file)
    await page.getByRole('button', { name: say('directive.save'), exact: true }).click()
    await page.waitForURL(/\/client\/take-along(\?|$)/)
    const line = page.locator('main li', { hasText: name })
    expect(await line.count()).toBe(1)
    expect(await page.evaluate(faults)).toEqual([])
    const [saved] = await Promise.all([page.waitForEvent('download'), line.getByRole('link').click()])
    expect((await readFile(await saved.path())).equals(Buffer.from(pdf))).toBe(true)
    await line.getByRole('button', { name: say('directive.remove') }).click()
    await line.waitFor({ state: 'detached' })
    await context.close()
  },
)

test('a talk card printed from a dark screen is dark words on white paper, without what only a screen can do', async () => {
  const context = await practice.windowOf('marcus', { viewport: { width: 800, height: 740 }, colorScheme: 'dark' })
  const page = await context.newPage()
  await page.goto(practice.url + (await opens(page, '/staff/clients/:/family/')))
  const shades = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.ajar-say')].map((each) => {
        const bright = (color: string) =>
          (color.match(/\d+/g) ?? []).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)
        return bright(getComputedStyle(each).backgroundColor) > bright(getComputedStyle(each).color)
      }),
    )
  expect(await shades()).toEqual([false, false, false])
  await page.emulateMedia({ media: 'print' })
  expect(await shades()).toEqual([true, true, true])
  expect(await page.locator('main .ajar-for-screen:visible, main form:visible').count()).toBe(0)
  await context.close()
})

test('a word in letters, a line that is too wide, what touches a field, and English in Spanish, are found', async () => {
  const page = await practice.browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.setContent(
    '<main style="line-height:20px"><p style="width:12px;overflow-wrap:anywhere">Todos</p><p style="width:500px">A wide line</p></main>',
  )
  expect(await page.evaluate(faults)).toEqual(['in letters: Todos', 'too wide: A wide line'])
  await page.setContent(
    '<main><input class="govuk-input" name="closes" style="display:block;margin:0"><label style="display:block">Tuesday</label></main>',
  )
  expect(await page.evaluate(stuck)).toEqual(['closes touches: Tuesday'])
  await page.setContent(
    '<html lang="es"><main>Dana, Case manager <b lang="en">mother</b> <input type="text" value="sister"></main></html>',
  )
  expect(await page.evaluate(untranslated, english)).toEqual([
    'Case manager in: Dana, Case manager ',
    'sister in: sister',
  ])
  await page.setContent(
    '<main><p><a href="tel:911">911</a></p><p>Or <a href="/">look</a> here.</p><button style="height:44px">Go</button></main>',
  )
  expect((await page.evaluate(tooSmall)).map((fault) => fault.replace(/^\d+/, ''))).toEqual([' px: 911'])
  await page.close()
})
