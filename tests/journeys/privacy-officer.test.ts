import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayStaffAudit } from '#lib/audit/words/staff-audit.ts'
import { sayProblem } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'

// The privacy officer asks who looked at a client.

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
  const marcus = await Visitor.arrive(center.browser, center.served, 'en', false)
  await marcus.signIn('marcus@practice.example')
  await marcus.goTo('/staff/clients')
  await marcus.follow('Rosa Delgado')
  expect(await marcus.page.locator('header').innerText()).not.toContain(sayStaffAudit('en')('title'))
  await marcus.goTo('/staff/audit')
  expect(await marcus.reads()).not.toContain(sayStaffAudit('en')('title'))
  await marcus.leave()
})

afterAll(() => center?.close())

test.each<[Language, boolean]>([
  ['en', true],
  ['es', false],
])('and finds it in %s (scripts: %s), with every word kept where a day is none', async (language, hasScripts) => {
  const say = sayStaffAudit(language)
  const irene = await Visitor.arrive(center.browser, center.served, language, hasScripts)
  await irene.signIn('irene@practice.example')
  await irene.goTo('/staff')
  expect(await irene.page.locator('header').textContent()).toContain(say('title'))
  await irene.follow(say('title'))
  await irene.fill({ q: 'rosa' })
  await irene.press(say('searchButton'))
  expect(await irene.reads()).toContain('Marcus Hill')
  expect(await irene.reads()).toContain(say('what.client'))
  expect(await irene.page.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(360)

  await irene.fill({ q: 'rosa', 'from-day': '31', 'from-month': '2', 'from-year': '2026' })
  await irene.press(say('searchButton'))
  expect(await irene.reads()).toContain(
    sayProblem({ field: 'from', key: 'not_a_past_day' }, language, { at: new Date(), phone: '' }),
  )
  expect(await irene.page.locator('[name="q"]').inputValue()).toBe('rosa')
  expect(await irene.page.locator('[name="from-day"]').inputValue()).toBe('31')

  await irene.goTo('/staff/audit')
  await irene.follow('Rosa Delgado')
  expect(await irene.reads()).toContain(say('oneClient', { name: 'Rosa Delgado' }))
  expect(await irene.reads()).toContain(say('what.audit'))
  if (process.env.AJAR_PICTURES) {
    await irene.page.screenshot({ path: `/tmp/audit-${language}-360.png` })
    await irene.page.setViewportSize({ width: 1280, height: 900 })
    await irene.page.emulateMedia({ colorScheme: language === 'es' ? 'dark' : 'light' })
    await irene.page.screenshot({ path: `/tmp/audit-${language}-1280.png` })
  }
  // On a laptop the way around is one row, however many rooms and pages are hers.
  await irene.page.setViewportSize({ width: 1280, height: 720 })
  expect(await irene.page.locator('.ajar-rooms a').count()).toBe(2)
  expect((await irene.page.locator('.ajar-top > .ajar-wrap').boundingBox())!.height).toBeLessThan(60)
  await irene.leave()
  expect(irene.complaints).toEqual([])
})
