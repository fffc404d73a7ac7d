import { eq, isNotNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { session } from '#drizzle/tables/sign-in.ts'
import { sayStaffClients } from '#lib/clients/words/staff-clients.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { inWords } from '#lib/i18n/known.ts'
import type { Language } from '#lib/i18n/language.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { saySessions } from '#lib/sign-in/words/sessions.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { asIfCodesWereOld, codeOf, unusedCode } from '../stage/sign-in.ts'
import { Visitor } from '../stage/visitor.ts'
import { giveKey } from './virtual-key.ts'

// A member of staff needs a second factor: the letter alone opens nothing.

let center: ServedCenter
const say = saySecondFactor('en')
/** Without scripts, in both languages, each with somebody of their own. */
const languages = ['en', 'es'] as const

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

beforeEach(() => asIfCodesWereOld(center.ownerUrl))

/** Signs in by letter alone, on the way to a page. */
async function byLetter(who: Visitor, email: string, returnTo = '', language: Language = 'en'): Promise<void> {
  const letters = who.lettersTo(email).length
  await who.goTo(`/sign-in${returnTo && `?returnTo=${returnTo}`}`)
  await who.fill({ email })
  await who.press(saySignIn(language)('send'))
  const letter = await who.nextLetter(email, letters, /\b\d{6}\b/)
  await who.fill({ code: /\b\d{6}\b/.exec(letter.text)![0] })
  await who.press(saySignIn(language)('enter'))
}

test.each(languages)(
  'in %s staff set an app up at their first sign-in; then a letter and the app let them in, where they wanted to go',
  async (language) => {
    const say = saySecondFactor(language)
    const [name, email] =
      language === 'en' ? ['Grace Olsen', 'grace@practice.example'] : ['Nadia Petrov', 'nadia@practice.example']
    const ground = openGround(center.ownerUrl)
    await ground.update(staffMember).set({ totpSecret: null, totpConfirmedAt: null }).where(eq(staffMember.name, name))
    await ground.close()
    const grace = await Visitor.arrive(center.browser, center.served, language, false)
    await byLetter(grace, email, '', language)
    expect(await grace.reads()).toContain(say('own.needed'))
    // The letter alone is not enough, whichever page one goes to.
    await grace.goTo('/staff/clients')
    expect(await grace.reads()).toContain(say('own.needed'))
    await grace.follow(say('own.addApp'))
    const secret = await grace.page.locator('.ajar-secret').innerText()
    await grace.fill({ code: '000000' })
    await grace.press(say('app.turnOn'))
    expect(await grace.reads()).toContain(sayForms(language)('problems.wrong_app_code'))
    // The picture stays the same, so that the app need not be set up again.
    expect(await grace.page.locator('.ajar-secret').innerText()).toBe(secret)
    // The present code stays right for a step longer; the one before would run out while it is typed.
    const first = codeOf(secret)
    await grace.fill({ code: first })
    await grace.press(say('app.turnOn'))
    // Codes for the day the phone is lost; then on to where they wanted to go.
    expect(await grace.page.locator('ol.ajar-secret li').count()).toBe(10)
    await grace.press(say('codes.kept'))
    expect(await grace.reads()).toContain('Rosa Delgado')
    await grace.signOut()

    await byLetter(grace, email, '/staff/clients', language)
    expect(await grace.reads()).toContain(say('give.lead'))
    await grace.goTo('/staff/clients')
    expect(await grace.reads()).not.toContain('Rosa Delgado')
    // A used code does not work again.
    await grace.fill({ code: first })
    await grace.press(say('give.enter'))
    expect(await grace.page.locator('.govuk-error-summary').count()).toBe(1)
    await grace.fill({ code: codeOf(secret, Date.now() + 30_000) })
    await grace.press(say('give.enter'))
    expect(await grace.reads()).toContain('Rosa Delgado')
    await grace.leave()
    expect(grace.complaints).toEqual([])
  },
)

test('a passkey lets staff in, beside the app', async () => {
  // Browsers bind a passkey to a name, never to a number.
  const served = { ...center.served, url: center.served.url.replace('127.0.0.1', 'localhost') }
  const dana = await Visitor.arrive(center.browser, served, 'en', true)
  await giveKey(dana.page)
  await dana.signIn('dana@practice.example')
  await dana.goTo('/staff/second-factor')
  await dana.follow(say('own.addPasskey'))
  await dana.fill({ name: 'Work laptop' })
  await dana.press(say('passkey.make'))
  expect(await dana.reads()).toContain('Work laptop')
  const notice = await dana.nextLetter('dana@practice.example', 0, /second-factor/)
  expect(notice.text).not.toMatch(/passkey|laptop|Dana/i)
  await dana.signOut()

  await byLetter(dana, 'dana@practice.example', '/staff/clients')
  await dana.press(say('give.passkey'))
  expect(await dana.reads()).toContain('Sarah Novak')
  // Without the app there is the passkey still; without the passkey there would be nothing.
  await dana.goTo('/staff/second-factor')
  await dana.press(say('own.removeApp'))
  expect(await dana.reads()).not.toContain(say('own.removeApp'))
  await dana.press(say('own.remove', { name: 'Work laptop' }))
  expect(await dana.reads()).toContain(sayForms('en')('problems.last_factor'))
  await dana.leave()
  expect(dana.complaints).toEqual([])
})

test.each(languages)(
  'in %s a phone that is lost: a recovery code lets in; without one a supervisor takes the old step away',
  async (language) => {
    const say = saySecondFactor(language)
    const [name, email] =
      language === 'en' ? ['Tom Baker', 'tom@practice.example'] : ['Priya Raman', 'priya@practice.example']
    const tom = await Visitor.arrive(center.browser, center.served, language, false)
    await tom.signIn(email)
    await tom.goTo('/staff/second-factor/codes')
    const codes = await tom.page.locator('ol.ajar-secret li').allInnerTexts()
    await tom.press(say('codes.kept'))
    expect(await tom.reads()).toContain(say('own.codesLeft', { count: 10 }))
    await tom.press(saySessions(language)('everywhere'))
    expect(await tom.reads()).toContain(saySignIn(language)('outEverywhereLead'))
    await byLetter(tom, email, '/staff/reports', language)
    await tom.follow(say('give.recovery'))
    await tom.fill({ code: codes[7]!.toLowerCase() })
    await tom.press(say('give.enter'))
    expect(new URL(tom.page.url()).pathname).toBe('/staff/reports')

    const irene = await Visitor.arrive(center.browser, center.served, language, false)
    await irene.signIn('irene@practice.example')
    await irene.goTo('/staff/second-factor')
    await irene.follow(say('own.colleagues'))
    await irene.follow(name)
    const word = await irene.page.locator('p.ajar-secret').innerText()
    await irene.press(say('colleagues.reset'))
    expect(await irene.reads()).toContain(say('colleagues.done'))
    // A colleague's work is named in the language of whoever reads it.
    expect(await irene.reads()).toContain(inWords('titles', 'Therapist', language))
    await tom.goTo('/staff/reports')
    expect(new URL(tom.page.url()).pathname).toBe('/sign-in')
    await byLetter(tom, email, '/staff/reports', language)
    await tom.follow(say('own.addApp'))
    const secret = await tom.page.locator('p.ajar-secret').innerText()
    await tom.fill({ code: codeOf(secret), word: 'guessed' })
    await tom.press(say('app.turnOn'))
    expect(await tom.reads()).toContain(sayForms(language)('problems.wrong_word'))
    await tom.fill({ code: codeOf(secret), word })
    await tom.press(say('app.turnOn'))
    await tom.press(say('codes.kept'))
    expect(new URL(tom.page.url()).pathname).toBe('/staff/reports')
    for (const one of [tom, irene]) {
      await one.leave()
      expect(one.complaints).toEqual([])
    }
  },
)

test.each(languages)(
  'in %s recording a release asks for the second factor again, and brings the typed words back',
  async (language) => {
    const say = saySecondFactor(language)
    const recipientName = language === 'en' ? 'Nora Wu' : 'Ana Wu'
    const words = sayStaffClients(language)
    const marcus = await Visitor.arrive(center.browser, center.served, language, false)
    await marcus.signIn('marcus@practice.example')
    const ground = openGround(center.ownerUrl)
    const longAgo = new Date(Date.now() - 16 * 60_000)
    await ground.update(session).set({ secondFactorAt: longAgo }).where(isNotNull(session.secondFactorAt))
    await ground.close()
    await marcus.goTo('/staff/clients')
    await marcus.follow('Daniel Wu')
    await marcus.follow(words('record'))
    await marcus.fill({ recipientName, relationship: 'sister', email: `${language}-nora@practice.example` })
    await marcus.press(words('form.save'))
    expect(await marcus.reads()).toContain(say('give.title'))
    await marcus.fill({ code: await unusedCode(center.served.url, 'marcus@practice.example') })
    await marcus.press(say('give.enter'))
    expect(await marcus.reads()).toContain(sayForms(language)('problems.step_up'))
    expect(await marcus.page.locator('[name="recipientName"]').inputValue()).toBe(recipientName)
    await marcus.press(words('form.save'))
    expect(await marcus.reads()).toContain(words('evidence.defects'))
    await marcus.leave()
    expect(marcus.complaints).toEqual([])
  },
)
