import { afterAll, beforeAll, expect, test } from 'vitest'
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
  rosa: ['/client', '/client/sharing', '/client/goals', '/client/disclosures', '/client/meetings', '/client/account'],
  grace: ['/staff', '/staff/reports', '/staff/clients', '/staff/tasks', '/staff/questions', '/staff/letters'],
} as const

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

/** Says what somebody of the family would miss with a thumb: lower than 44 px, and no link within a sentence. */
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
    await page.goto(practice.url + path)
    expect(await page.evaluate(faults), path).toEqual([])
    if (who !== 'grace') expect(await page.evaluate(tooSmall), path).toEqual([])
    const leave = page.locator('.ajar-leave')
    if ((await leave.count()) === 0) continue
    // The last line of the page can be read above the way out.
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight))
    const [last, out] = await Promise.all([page.locator('.ajar-footer li').last().boundingBox(), leave.boundingBox()])
    expect(last!.y + last!.height, path).toBeLessThanOrEqual(out!.y)
  }
  await context.close()
})

test('a word in letters, and a line that is too wide, are found', async () => {
  const page = await practice.browser.newPage({ viewport: { width: 360, height: 740 } })
  await page.setContent(
    '<main style="line-height:20px"><p style="width:12px;overflow-wrap:anywhere">Todos</p><p style="width:500px">A wide line</p></main>',
  )
  expect(await page.evaluate(faults)).toEqual(['in letters: Todos', 'too wide: A wide line'])
  await page.setContent(
    '<main><p><a href="tel:911">911</a></p><p>Or <a href="/">look</a> here.</p><button style="height:44px">Go</button></main>',
  )
  expect((await page.evaluate(tooSmall)).map((fault) => fault.replace(/^\d+/, ''))).toEqual([' px: 911'])
  await page.close()
})
