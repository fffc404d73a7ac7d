import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { sayStaffAudit } from '#lib/audit/words/staff-audit.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import { sayWrong } from '#lib/disclosures/words/wrong.ts'
import { sayExceptional } from '#lib/exceptions/words/exceptional.ts'
import { sayImport } from '#lib/fhir/words/import.ts'
import { saySystems } from '#lib/fhir/words/systems.ts'
import { sayForms, sayProblem } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { sayRegister } from '#lib/releases/words/register.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { asIfCodesWereOld } from '../stage/sign-in.ts'
import { Visitor } from '../stage/visitor.ts'

// The privacy officer asks who looked at a client, and what was told: by releases, without one, and by mistake.

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

beforeEach(() => asIfCodesWereOld(center.ownerUrl))

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

test.each<[Language, boolean]>([
  ['en', false],
  ['es', true],
])(
  'reviews what was told without a form, weighs a mistake and sees a page as its reader does, in %s (scripts: %s)',
  async (language, hasScripts) => {
    const [say, sayW, sayA] = [sayExceptional(language), sayWrong(language), sayAccounting(language)]
    const problem = (field: string, key: Parameters<typeof sayProblem>[0]['key']) =>
      sayProblem({ field, key }, language, { at: new Date(), phone: '' })
    const today = new Date(dayOf(new Date(), 'America/Chicago'))

    const marcus = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    await marcus.signIn('marcus@practice.example')
    await marcus.goTo('/staff/clients')
    await marcus.follow('Rosa Delgado')
    await marcus.follow(say('ofClient'))
    await marcus.choose('basis', 'serious_threat')
    await marcus.page.locator('main [name="whom"]').selectOption('other')
    await marcus.choose('topics', 'crisis')
    await marcus.fill({ said: 'Where she is now.', reason: 'She said good-bye.' })
    await marcus.press(say('save'))
    // Nobody was named: the words are kept, and it says what is missing.
    expect(await marcus.reads()).toContain(problem('otherName', 'exceptional_whom'))
    expect(await marcus.page.locator('[name="said"]').inputValue()).toBe('Where she is now.')
    await marcus.page.locator('main [name="whom"]').selectOption('other')
    await marcus.fill({ otherName: `Officer Hale of ${language}` })
    await marcus.press(say('save'))
    expect(await marcus.reads()).toContain(`Officer Hale of ${language}`)
    await marcus.leave()
    expect(marcus.complaints).toEqual([])

    const irene = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    await irene.signIn('irene@practice.example')
    await irene.goTo('/staff')
    await irene.follow(say('count'))
    const card = irene.page.locator('.ajar-card', { hasText: `Officer Hale of ${language}` })
    if ((await card.locator('textarea').count()) === 0) {
      await card.getByText(say('review.title')).first().click()
      await irene.page.waitForLoadState()
    }
    await irene.choose('verdict', 'disagreed')
    await irene.fill({ note: 'He had asked for less.' })
    await irene.press(say('review.save'))
    expect(await irene.reads()).toContain('He had asked for less.')

    await irene.goTo('/staff/register?state=in_force')
    expect(await irene.reads()).toContain('Elena Delgado')
    expect(await irene.page.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(360)
    await irene.follow('Rosa Delgado')
    await irene.follow(`${sayRegister(language)('view.link')} Elena Delgado`)
    expect(await irene.reads()).toContain(sayRegister(language)('view.mark'))
    expect(await irene.reads()).toContain('Marcus Hill')
    await irene.page.goBack()
    await irene.follow(sayA('link'))
    expect(await irene.reads()).toContain(`Officer Hale of ${language}`)
    await irene.follow(`${sayA('wrongNew')} Officer Hale of ${language}`)
    await irene.fill({ whatHappened: 'It was not needed.' })
    await irene.press(sayW('new.save'))
    expect(await irene.reads()).toContain(problem('discoveredOn', 'discovered_in_time'))
    await irene.fillDate('discoveredOn', today)
    await irene.press(sayW('new.save'))
    expect(await irene.reads()).toContain(sayW('weigh.title'))
    await irene.choose('decision', 'low_probability')
    await irene.press(sayW('weigh.save'))
    expect(await irene.reads()).toContain(problem('decision', 'weigh_all_four'))
    await irene.choose('decision', 'breach')
    await irene.fill({ reason: 'She is known by it.' })
    await irene.press(sayW('weigh.save'))
    await irene.fill({ note: 'Sent by post.' })
    await irene.fillDate('letterOn', today)
    await irene.press(sayW('note.save'))
    await irene.follow(sayW('one.letter'))
    expect(await irene.reads()).toContain(`Officer Hale of ${language}`)
    await irene.page.goBack()
    await irene.fill({ closingNote: 'She was told, and said thanks.' })
    await irene.press(sayW('close.save'))
    expect(await irene.reads()).toContain('She was told, and said thanks.')
    await irene.leave()
    expect(irene.complaints).toEqual([])
  },
)

/** A form of another system, as a file. */
const fileSaying = (status: string) => ({
  name: 'consent.json',
  mimeType: 'application/fhir+json',
  buffer: Buffer.from(
    JSON.stringify({
      resourceType: 'Consent',
      status,
      scope: { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/consentscope', code: 'patient-privacy' }] },
      patient: { display: 'Delgado, Rosa' },
      dateTime: '2026-11-01',
      provision: {
        type: 'permit',
        actor: [{ role: { text: 'told' }, reference: { display: 'Ines Delgado' } }],
        code: [{ coding: [{ system: 'urn:ajar:topic', code: 'case_manager' }] }],
      },
    }),
  ),
})

test.each<[Language, boolean]>([
  ['en', true],
  ['es', false],
])(
  'staff fill in a form from a file, and a system reads it until its token is ended, in %s (scripts: %s)',
  async (language, hasScripts) => {
    const [say, sayS, sayF] = [sayImport(language), saySystems(language), sayForms(language)]
    const marcus = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    await marcus.signIn('marcus@practice.example')
    await marcus.goTo('/staff/clients')
    await marcus.follow('Rosa Delgado')
    const client = new URL(marcus.page.url()).pathname.split('/').at(-1)!
    await marcus.follow(say('link'))
    await marcus.page.locator('[name="file"]').setInputFiles(fileSaying('draft'))
    await marcus.press(say('send'))
    expect(await marcus.reads()).toContain(sayF('problems.fhir_status'))
    expect(await marcus.reads()).toContain(say('where', { path: 'Consent.status' }))
    await marcus.page.locator('[name="file"]').setInputFiles(fileSaying('active'))
    await marcus.press(say('send'))
    expect(await marcus.reads()).toContain(say('filledIn'))
    expect(await marcus.reads()).toContain('Consent.dateTime: 2026-11-01')
    expect(await marcus.page.locator('[name="recipientName"]').inputValue()).toBe('Ines Delgado')
    expect(await marcus.page.locator('[name="signedName"]').inputValue()).toBe('')
    await marcus.leave()
    expect(marcus.complaints).toEqual([])

    const irene = await Visitor.arrive(center.browser, center.served, language, hasScripts)
    await irene.signIn('irene@practice.example')
    await irene.goTo('/staff/register')
    await irene.follow(sayS('title'))
    const name = `Chart in ${language}`
    await irene.fill({ systemName: name })
    await irene.fillDate('until', new Date(Date.now() + 400 * 86_400_000))
    await irene.choose('reads', 'releases')
    await irene.press(sayS('give'))
    expect(await irene.reads()).toContain(sayF('problems.token_too_long'))
    await irene.fillDate('until', new Date(Date.now() + 30 * 86_400_000))
    await irene.press(sayS('give'))
    const token = (await irene.page.locator('.ajar-secret').innerText()).trim()
    const reads = async () => {
      const headers = { authorization: `Bearer ${token}` }
      return fetch(`${center.served.url}/api/fhir/R4/Consent?patient=${client}`, { headers })
    }
    const read = await reads()
    expect([read.status, read.headers.get('content-type')]).toEqual([200, 'application/fhir+json; charset=utf-8'])
    expect(JSON.stringify(await read.json())).toContain('case_manager')
    await irene.follow(sayS('madeBack'))
    expect(await irene.page.content()).not.toContain(token)
    expect(await irene.page.locator('html').evaluate((page) => page.scrollWidth)).toBeLessThanOrEqual(360)
    await irene.press(sayS('end', { name }))
    expect((await reads()).status).toBe(401)
    await irene.leave()
    expect(irene.complaints).toEqual([])
  },
)
