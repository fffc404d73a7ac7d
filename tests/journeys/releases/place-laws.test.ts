import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { legalNotices } from '#lib/consent/legal-notices.ts'
import { statements } from '#lib/consent/release.ts'
import { sayDefect } from '#lib/i18n/consent.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'
import { bare, readPdf } from '../../releases/read-pdf.ts'
import { type ServedCenter, serveCenter } from '../../stage/served-center.ts'
import type { Visitor } from '../../stage/visitor.ts'
import { knownHere, readsTheForm, saves, signs, widthOf } from './release-acts.ts'

// In Pennsylvania a member of staff signs what the client signed, and until then it opens nothing. In Illinois a
// witness signs on the client's screen.

let center: ServedCenter
let owner: postgres.Sql

beforeAll(async () => {
  center = await serveCenter()
  owner = postgres(center.ownerUrl, { max: 1, onnotice: () => {} })
  await owner`update center set place = 'us-pa'`
  await owner`
    insert into form_version (center_id, id, label, published_at, statements, has_part2_statement)
    select id, gen_random_uuid(), 'As Pennsylvania wants it', now(), ${[...statements]}, false
    from center`
})

afterAll(async () => {
  await owner?.end()
  await center?.close()
})

/** A picture for whoever looks at the pages. */
async function pictured(one: Visitor, name: string): Promise<void> {
  expect(await widthOf(one)).toBeLessThanOrEqual(360)
  if (process.env.AJAR_PICTURES)
    await one.page.screenshot({ path: `/tmp/pa-${name}-${one.language}.png`, fullPage: true })
}

test.each([
  ['en', true],
  ['es', false],
] as const)(
  'a client signs on the screen, it opens nothing and says why, and counts once staff signed (%s, scripts: %s)',
  async (language, hasScripts) => {
    const [sayC, sayS, sayE, sayK] = [
      sayClient(language),
      sayClientSign(language),
      sayEvidence(language),
      sayChecks(language),
    ]
    const as = (name: string) => knownHere(center, name, language, hasScripts)
    const name = `Paola ${language === 'en' ? 'North' : 'Norte'} ${hasScripts ? 'One' : 'Two'}`
    const rosa = await as('rosa')
    await rosa.goTo('/client/sharing/new?step=who')
    expect(await rosa.reads()).toContain(sayS('who.needsStaff'))
    await pictured(rosa, '1-who')
    await readsTheForm(rosa, { recipientName: name, email: `${name.replaceAll(' ', '.')}@practice.example` })
    expect(await rosa.reads()).toContain(sayS('sign.thenStaff'))
    await pictured(rosa, '2-sign')
    await signs(rosa)
    const sharing = new URL(rosa.page.url()).pathname
    const alone = (state: 'waits' | 'not_signed' | 'taken_back') =>
      sayC(`alone.${state}`, { name, date: '|' }).split('|').at(-1)!
    expect(await rosa.reads()).toContain(alone('waits'))
    await pictured(rosa, '3-waits')
    await rosa.follow(sayC('person.print'))
    expect(await rosa.reads()).toContain(sayE('alone'))
    expect(await rosa.reads()).not.toContain(sayE('staffSignature'))
    await rosa.goTo('/client/sharing')
    expect(await rosa.reads()).toContain(alone('waits'))
    await pictured(rosa, '4-list')

    const marcus = await as('marcus')
    await marcus.goTo('/staff')
    await marcus.follow(sayK('count'))
    const card = marcus.page.locator('main .ajar-card', { hasText: name })
    expect(await card.innerText()).toContain(sayK('state.sign'))
    await pictured(marcus, '5-queue')
    await marcus.goTo((await card.getByRole('link').getAttribute('href'))!)
    expect(await marcus.reads()).toContain(sayDefect('missing_staff_signature', language))
    expect(await marcus.reads()).toContain(sayK('sign.waits'))
    await pictured(marcus, '6-staff')
    await marcus.choose('answer', 'differs')
    await marcus.press(sayK('sign.save'))
    expect(await marcus.page.locator('.govuk-error-summary').count()).toBe(1)
    await marcus.choose('answer', 'same')
    await marcus.press(sayK('sign.save'))
    expect(await marcus.page.locator('.govuk-error-summary').count()).toBe(0)
    expect(await marcus.reads()).not.toContain(sayDefect('missing_staff_signature', language))
    expect(await marcus.reads()).toContain('Marcus Hill')
    await pictured(marcus, '7-signed')

    await rosa.goTo(sharing)
    expect(await rosa.reads()).not.toContain(alone('waits'))
    expect(await rosa.reads()).toContain(sayC('states.not_identified'))
    await rosa.follow(sayC('person.print'))
    const signature = sayE('staffSignatureIs', { name: 'Marcus Hill', date: '|' }).split('|')
    for (const words of [...signature, sayE('staffSignature')]) expect(await rosa.reads()).toContain(words)
    await pictured(rosa, '8-evidence')
    const { text } = await readPdf(new Uint8Array(await saves(rosa, sayE('save'))))
    for (const words of [...signature, 'Rosa Delgado']) expect(text).toContain(bare(words))
    await rosa.goTo('/client/sharing')
    expect(await rosa.reads()).toContain(sayC('inOwnName.what.countersigned', { staff: 'Marcus Hill', name }))
    for (const one of [rosa, marcus]) {
      await one.leave()
      expect(one.complaints).toEqual([])
    }
  },
)

test.each([
  ['en', false],
  ['es', true],
] as const)(
  'what staff do not sign, and what a client takes back before, opens nothing for good (%s, scripts: %s)',
  async (language, hasScripts) => {
    const [sayC, sayK] = [sayClient(language), sayChecks(language)]
    const [rosa, marcus] = await Promise.all(
      ['rosa', 'marcus'].map((name) => knownHere(center, name, language, hasScripts)),
    )
    const name = `Ursula ${language === 'en' ? 'North' : 'Norte'}`
    const named = { recipientName: name, email: `ursula.${language}@practice.example` }
    const waitsFor = async () => {
      await marcus!.goTo('/staff/releases')
      return marcus!.page.locator('main .ajar-card', { hasText: name })
    }
    const signsFor = async () => {
      await readsTheForm(rosa!, named)
      await signs(rosa!)
    }
    await signsFor()
    await marcus!.goTo((await (await waitsFor()).getByRole('link').getAttribute('href'))!)
    await marcus!.choose('answer', 'differs')
    await marcus!.fill({ words: 'She was not alone when she signed.' })
    await marcus!.press(sayK('sign.save'))
    expect(await marcus!.reads()).toContain('She was not alone when she signed.')
    expect(await (await waitsFor()).count()).toBe(0)
    await rosa!.goTo('/client/sharing')
    const declined = rosa!.page.locator('main .ajar-card', { hasText: name }).first()
    expect(await declined.innerText()).toContain(sayC('alone.tag.not_signed'))
    expect(await rosa!.reads()).not.toContain('She was not alone')
    expect(await rosa!.reads()).toContain(sayC('inOwnName.what.not_signed', { staff: 'Marcus Hill', name }))

    await signsFor()
    expect(await (await waitsFor()).count()).toBe(1)
    const late = (await (await waitsFor()).getByRole('link').getAttribute('href'))!
    await marcus!.goTo(late)
    await rosa!.press(sayC('person.revoke'))
    expect(await rosa!.reads()).toContain(sayC('person.revokedTitle'))
    await marcus!.choose('answer', 'same')
    await marcus!.press(sayK('sign.save'))
    expect(await marcus!.page.locator('.govuk-error-summary').count()).toBe(1)
    expect(await marcus!.reads()).toContain(sayDefect('revoked', language))
    expect(await (await waitsFor()).count()).toBe(0)
    for (const one of [rosa!, marcus!]) {
      await one.leave()
      expect(one.complaints).toEqual([])
    }
  },
)

test('whoever is told reads the notice in the words of the law, once staff signed', async () => {
  const [rosa, marcus, elena] = await Promise.all(
    ['rosa', 'marcus', 'elena'].map((name) => knownHere(center, name, 'es', false)),
  )
  const say = sayClientSign('es')
  // What she signed before has no first day, which this place wants: it opens nothing here.
  await elena!.goTo('/family')
  expect(await elena!.reads()).not.toContain('Marcus Hill')
  await rosa!.goTo('/client/sharing')
  const before = rosa!.page.locator('main .ajar-card', { hasText: 'Elena Delgado' }).locator('a.ajar-button')
  await rosa!.goTo((await before.getAttribute('href'))!)
  expect(await rosa!.reads()).toContain(sayDefect('missing_start', 'es'))
  await rosa!.follow(sayClient('es')('person.change'))
  for (let step = 0; step < 4; step++) await rosa!.press(say('next'))
  await rosa!.choose('understood', 'as_ticked')
  await rosa!.press(say('next'))
  await signs(rosa!)
  await elena!.goTo('/family')
  expect(await elena!.reads()).not.toContain('Marcus Hill')
  await marcus!.goTo('/staff/releases')
  const card = marcus!.page.locator('main .ajar-card', { hasText: 'Elena Delgado' })
  await marcus!.goTo((await card.getByRole('link').getAttribute('href'))!)
  await marcus!.choose('answer', 'same')
  await marcus!.press(sayChecks('es')('sign.save'))
  await elena!.goTo('/family')
  for (const words of ['Marcus Hill', legalNotices.pennsylvania.words]) expect(await elena!.reads()).toContain(words)
  expect(await widthOf(elena!)).toBeLessThanOrEqual(360)
  for (const one of [rosa!, marcus!, elena!]) {
    await one.leave()
    expect(one.complaints).toEqual([])
  }
})

test.each([
  ['en', false],
  ['es', true],
] as const)(
  'in Illinois nothing is signed before a witness said who they are (%s, scripts: %s)',
  async (language, hasScripts) => {
    await owner`update center set place = 'us-il'`
    const [say, sayE] = [sayClientSign(language), sayEvidence(language)]
    const rosa = await knownHere(center, 'rosa', language, hasScripts)
    const name = `Wilma ${language === 'en' ? 'North' : 'Norte'}`
    await rosa.goTo('/client/sharing/new?step=who')
    expect(await rosa.reads()).toContain(say('who.needsWitness'))
    await readsTheForm(rosa, { recipientName: name, email: `wilma.${language}@practice.example` })
    await signs(rosa, say('sign.toWitness'))
    expect(await rosa.reads()).toContain(say('witness.saw', { name: 'Rosa Delgado' }))
    expect(await rosa.reads()).not.toContain(sayClient(language)('knows.case_manager'))
    await pictured(rosa, '9-witness')
    await rosa.fill({ witnessName: 'Rosa Delgado' })
    await rosa.press(say('witness.sign'))
    expect(await rosa.page.locator('.govuk-error-summary').count()).toBe(1)
    await rosa.choose('saw', 'yes')
    await rosa.fill({ witnessName: 'Rosa Delgado' })
    await rosa.press(say('witness.sign'))
    expect(await rosa.page.locator('.govuk-error-summary').count()).toBe(1)
    expect(await owner`select from release where recipient_name = ${name}`).toHaveLength(0)
    await rosa.choose('saw', 'yes')
    await rosa.fill({ witnessName: 'Sam Porter' })
    await rosa.press(say('witness.sign'))
    expect(await rosa.reads()).toContain(sayClient(language)('person.signed', { name }))
    await rosa.follow(sayClient(language)('person.print'))
    expect(await rosa.reads()).toContain(sayE('witnessIs', { name: 'Sam Porter' }))
    await rosa.leave()
    expect(rosa.complaints).toEqual([])
  },
)
