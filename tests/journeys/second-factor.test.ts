import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openGround } from '#drizzle/seed/ground.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { sayForms } from '#lib/i18n/forms.ts'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { codeOf } from '../stage/sign-in.ts'
import { Visitor } from '../stage/visitor.ts'

// A member of staff needs a second factor: the letter alone opens nothing.

let center: ServedCenter
const say = saySecondFactor('en')

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

/** Signs in by letter alone, on the way to a page. */
async function byLetter(who: Visitor, email: string, returnTo = ''): Promise<void> {
  const letters = who.lettersTo(email).length
  await who.goTo(`/sign-in${returnTo && `?returnTo=${returnTo}`}`)
  await who.fill({ email })
  await who.press(saySignIn('en')('send'))
  const letter = await who.nextLetter(email, letters, /\b\d{6}\b/)
  await who.fill({ code: /\b\d{6}\b/.exec(letter.text)![0] })
  await who.press(saySignIn('en')('enter'))
}

test('staff set an app up at their first sign-in; then a letter and the app let them in, where they wanted to go', async () => {
  const ground = openGround(center.ownerUrl)
  await ground
    .update(staffMember)
    .set({ totpSecret: null, totpConfirmedAt: null })
    .where(eq(staffMember.name, 'Grace Olsen'))
  await ground.close()
  const email = 'grace@practice.example'
  const grace = await Visitor.arrive(center.browser, center.served, 'en', false)
  await byLetter(grace, email)
  expect(await grace.reads()).toContain(say('own.needed'))
  // The letter alone is not enough, whichever page one goes to.
  await grace.goTo('/staff/clients')
  expect(await grace.reads()).toContain(say('own.needed'))
  await grace.follow(say('own.addApp'))
  const secret = await grace.page.locator('.ajar-reference').innerText()
  await grace.fill({ code: '000000' })
  await grace.press(say('app.turnOn'))
  expect(await grace.reads()).toContain(sayForms('en')('problems.wrong_app_code'))
  // The picture stays the same, so that the app need not be set up again.
  expect(await grace.page.locator('.ajar-reference').innerText()).toBe(secret)
  const first = codeOf(secret, Date.now() - 30_000)
  await grace.fill({ code: first })
  await grace.press(say('app.turnOn'))
  expect(await grace.reads()).toContain('Rosa Delgado')
  await grace.signOut()

  await byLetter(grace, email, '/staff/clients')
  expect(await grace.reads()).toContain(say('give.lead'))
  await grace.goTo('/staff/clients')
  expect(await grace.reads()).not.toContain('Rosa Delgado')
  // A used code does not work again.
  await grace.fill({ code: first })
  await grace.press(say('give.enter'))
  expect(await grace.page.locator('.govuk-error-summary').count()).toBe(1)
  await grace.fill({ code: codeOf(secret) })
  await grace.press(say('give.enter'))
  expect(await grace.reads()).toContain('Rosa Delgado')
  await grace.leave()
  expect(grace.complaints).toEqual([])
})
