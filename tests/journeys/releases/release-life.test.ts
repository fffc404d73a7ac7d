import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayAsk } from '#lib/asking/words/ask.ts'
import { sayStaffTasks } from '#lib/asking/words/staff-tasks.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import { sayFormWords } from '#lib/centers/words/form-words.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayAccounting } from '#lib/disclosures/words/accounting.ts'
import { sayHolds } from '#lib/holds/words/holds.ts'
import { sayDefect } from '#lib/i18n/consent.ts'
import { sayForms, sayProblem } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayIdentity } from '#lib/identity/words/identity.ts'
import { sayChecks } from '#lib/releases/words/checks.ts'
import { sayClient } from '#lib/releases/words/client.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { sayEvidence } from '#lib/releases/words/evidence.ts'
import { pdf } from '../../attachments/sample-files.ts'
import { bare, readPdf } from '../../releases/read-pdf.ts'
import { type ServedCenter, serveCenter } from '../../stage/served-center.ts'
import type { Visitor } from '../../stage/visitor.ts'
import { compares, typesIn } from '../paper-acts.ts'
import { knownHere, readsTheForm, saves, signs, widthOf } from './release-acts.ts'

// A release from the first word to the last, each step by whoever does it, with scripts and without, in both languages.

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(async () => {
  await center?.close()
})

describe.each([
  ['en', false],
  ['es', true],
] as const)('in %s, with scripts: %s', (language: Language, hasScripts: boolean) => {
  const [sayC, sayS, sayE, sayK] = [
    sayClient(language),
    sayClientSign(language),
    sayEvidence(language),
    sayChecks(language),
  ]
  const here = new Map<string, Promise<Visitor>>()

  /** Somebody who comes once, and stays. */
  function as(name: string): Promise<Visitor> {
    const coming = here.get(name) ?? knownHere(center, name, language, hasScripts)
    here.set(name, coming)
    return coming
  }

  const problem = (field: string, key: Parameters<typeof sayProblem>[0]['key']) =>
    sayProblem({ field, key }, language, { at: new Date(), phone: '' })
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000)
  const told = (of: string) => `${of} ${language === 'en' ? 'North' : 'Norte'}`

  /** The page of one person with whom Rosa shares. */
  async function pageOf(rosa: Visitor, name: string): Promise<void> {
    await rosa.goTo('/client/sharing')
    const card = rosa.page.locator('main .ajar-card', { hasText: name })
    await rosa.goTo((await card.locator('a.ajar-button').getAttribute('href'))!)
  }

  test('a case manager asks the client whom a relative asked about, and writes down the answer', async () => {
    const say = sayStaffTasks(language)
    const caller = await as('nobody')
    await caller.goTo('/ask')
    await caller.fill({ aboutName: 'Rosa Delgado', yourName: told('Pilar'), relationship: 'cousin' })
    await caller.press(sayAsk(language)('send'))
    const marcus = await as('marcus')
    const card = marcus.page.locator('main .ajar-card', { hasText: told('Pilar') })
    await expect.poll(() => marcus.goTo('/staff/tasks').then(() => card.count()), { timeout: 15_000 }).toBe(1)
    if ((await card.locator('form').count()) === 0)
      await marcus.goTo((await card.getByRole('link', { name: say('outcome') }).getAttribute('href'))!)
    await marcus.choose('outcome', 'ask_later')
    await marcus.press(say('save'))
    expect(await marcus.reads()).toContain(problem('askAgainOn', 'say_ask_again'))
    await marcus.fillDate('askAgainOn', inDays(20))
    await marcus.press(say('save'))
    expect(await card.innerText()).toContain('Marcus Hill')
  })

  test('a client signs, narrows, renews, keeps a copy of each, and takes it back', async () => {
    const rosa = await as('rosa')
    const name = told('Tia')
    await readsTheForm(rosa, { recipientName: name, email: `tia.${language}@practice.example` })
    await signs(rosa)
    expect(await rosa.reads()).toContain(sayC('person.signed', { name }))
    const sharing = new URL(rosa.page.url()).pathname
    await rosa.press(sayIdentity(language)('client.make'))
    expect(await rosa.page.locator('#hand-over strong').innerText()).not.toBe('')
    await rosa.follow(sayC('person.takeBack'), '.ajar-switches')
    expect(await rosa.reads()).toContain(sayC('person.narrowed', { name }))
    expect(await rosa.reads()).toContain(sayC('why.topic_taken_back'))

    await rosa.follow(sayC('person.change'))
    expect(await rosa.reads()).toContain(sayS('who.samePerson'))
    await rosa.press(sayS('next'))
    // What she took back is not ticked again by itself.
    expect(
      await rosa.page
        .locator('main [name="topics"]:checked')
        .evaluateAll((all) => all.map((each) => each.getAttribute('value'))),
    ).toEqual(['goals'])
    for (let step = 0; step < 3; step++) await rosa.press(sayS('next'))
    await rosa.choose('understood', 'as_ticked')
    await rosa.press(sayS('next'))
    await signs(rosa)
    await rosa.follow(sayC('person.print'))
    expect(await rosa.reads()).toContain(sayE('earlier'))
    expect(await widthOf(rosa)).toBeLessThanOrEqual(360)
    const { text } = await readPdf(new Uint8Array(await saves(rosa, sayE('save'))))
    expect(text).toContain(bare(name))

    await rosa.goTo(sharing)
    await rosa.press(sayC('person.revoke'))
    expect(await rosa.reads()).toContain(sayC('person.revokedTitle'))
    await rosa.follow(sayC('person.signAgain'))
    expect(await rosa.reads()).toContain(name)
  })

  test('a paper is typed in with its scan, opened by the second person, stopped by a spoken word, and opened again', async () => {
    const say = sayStaffClients(language)
    const [marcus, grace, rosa] = [await as('marcus'), await as('grace'), await as('rosa')]
    const name = told('Nando')
    const scan = { name: 'scan.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) }
    const form = await typesIn(
      marcus,
      'Rosa Delgado',
      { recipientName: name, relationship: 'uncle' },
      'case_manager',
      scan,
    )
    await grace.goTo('/staff')
    await grace.follow(sayK('count'))
    const card = grace.page.locator('main .ajar-card', { hasText: name })
    await grace.goTo((await card.getByRole('link').getAttribute('href'))!)
    expect((await saves(grace, 'scan.pdf')).equals(Buffer.from(pdf))).toBe(true)
    await compares(grace, form)
    await rosa.goTo('/client/sharing')
    expect(await rosa.reads()).toContain(sayC('inOwnName.what.checked', { staff: 'Grace Olsen', name }))

    const counts = new URL(grace.page.url()).pathname
    await marcus.goTo(counts)
    await marcus.choose('kind', 'suspended')
    await marcus.fill({ words: 'She said stop, on the phone.' })
    await marcus.press(say('evidence.save'))
    expect(await marcus.reads()).toContain(sayDefect('suspended', language))
    await pageOf(rosa, name)
    expect(await rosa.reads()).toContain(sayC('stateExplained.suspended', { name }))
    await grace.goTo(counts)
    await grace.choose('kind', 'resumed')
    await grace.press(say('evidence.save'))
    expect(await grace.reads()).not.toContain(sayDefect('suspended', language))
  })

  test('a client who was pressured is heard: nothing is told until two people lift it', async () => {
    const say = sayHolds(language)
    const [rosa, elena, grace, irene, marcus] = [
      await as('rosa'),
      await as('elena'),
      await as('grace'),
      await as('irene'),
      await as('marcus'),
    ]
    await elena.goTo('/family')
    expect(await elena.reads()).toContain('Rosa Delgado')
    await pageOf(rosa, 'Elena Delgado')
    await rosa.page.getByText(say('pressured.summary')).click()
    await rosa.press(say('pressured.press'))
    expect(await rosa.reads()).toContain(say('pressured.later'))
    await elena.goTo('/family')
    expect(await elena.reads()).not.toContain('Marcus Hill')
    await marcus.goTo('/staff/clients')
    await marcus.follow('Rosa Delgado')
    expect(await marcus.reads()).toContain(say('mark'))

    await grace.goTo('/staff')
    await grace.follow(say('count'))
    expect(await grace.reads()).toContain(say('ofSelf'))
    await grace.follow(say('open'))
    await grace.page.getByText(say('note'), { exact: true }).click()
    await grace.choose('kind', 'lift_asked')
    await grace.fill({ note: 'I met her alone. It is her own wish.' })
    await grace.press(say('noteSave'))
    expect(await grace.reads()).toContain(say('waitsForOther'))
    expect(await grace.page.getByRole('button', { name: say('lift'), exact: true }).count()).toBe(0)
    await irene.goTo('/staff/holds')
    await irene.follow(say('open'))
    await irene.fill({ said: 'I read what Grace wrote.' })
    await irene.press(say('lift'))
    expect(await irene.reads()).toContain(say('state.lifted'))
    await elena.goTo('/family')
    expect(await elena.reads()).toContain('Marcus Hill')
  })

  test('an administrator changes what the form says: too hard is refused by its sentence, and what was signed stays', async () => {
    const say = sayFormWords(language)
    const [irene, rosa] = [await as('irene'), await as('rosa')]
    const own = `They help more when they know more, ${language}.`
    const hard =
      'Notwithstanding considerations regarding interdisciplinary documentation, authorization facilitates communication between organizations.'
    await irene.goTo('/staff/form')
    await irene.fill({ whyEn: hard, whyEs: 'Ayudan más cuando saben más.' })
    await irene.press(say('save'))
    expect(await irene.reads()).toContain(say('tooHard', { sentence: hard }))
    await irene.press(say('publish'))
    expect(await irene.reads()).toContain(sayForms(language)('problems.words_too_hard'))
    await irene.fill({ whyEn: own, whyEs: own })
    await irene.press(say('save'))
    await irene.press(say('publish'))
    expect(await irene.reads()).toContain(say('published'))
    expect(await widthOf(irene)).toBeLessThanOrEqual(360)
    await readsTheForm(rosa, { recipientName: told('Vera'), email: `vera.${language}@practice.example` })
    expect(await rosa.reads()).toContain(own)
    await pageOf(rosa, 'Elena Delgado')
    await rosa.follow(sayC('person.print'))
    expect(await rosa.reads()).not.toContain(own)
  })

  test('a privacy officer saves the register and what was told, with a reason, as a table and to print', async () => {
    const [say, sayR] = [sayAccounting(language), sayResponse(language)]
    const irene = await as('irene')
    const because = `For Rosa, who asked in ${language}.`
    await irene.goTo('/staff/register')
    await irene.press(sayR('save'))
    expect(await irene.reads()).toContain(problem('reason', 'say_why_file'))
    await irene.fill({ reason: because })
    expect((await saves(irene, sayR('save'))).toString()).toContain('Elena Delgado')
    await irene.goTo('/staff/clients')
    await irene.follow('Rosa Delgado')
    await irene.follow(say('link'))
    for (const [kind, begins] of [
      ['csv', '\ufeff'],
      ['pdf', '%PDF'],
    ] as const) {
      await irene.choose('fileKind', kind)
      await irene.fill({ reason: because })
      expect((await saves(irene, sayR('save'))).toString()).toMatch(new RegExp(`^${begins}`))
      await irene.page.reload()
    }
    expect(await irene.reads()).toContain(because)
  })

  test('no page met on the way has a mistake in its HTML', async () => {
    const met = await Promise.all(here.values())
    await Promise.all(met.map((one) => one.leave()))
    expect(met.flatMap((one) => one.complaints)).toEqual([])
  })
})
