import * as OTPAuth from 'otpauth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sayStaffReports } from '#lib/reports/words/staff-reports.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { Visitor } from '../stage/visitor.ts'

// A member of staff with an authenticator app: the letter alone opens nothing any more.

let center: ServedCenter

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

const digits = (secret: string, at: number) =>
  new OTPAuth.TOTP({ secret: OTPAuth.Secret.fromBase32(secret) }).generate({ timestamp: at })

test('staff add an app; from then on a letter and the app together let them in, where they wanted to go', async () => {
  const say = saySignIn('en')
  const grace = await Visitor.arrive(center.browser, center.served, 'en', false)
  await grace.signIn('grace@practice.example')
  await grace.goTo('/staff/second-factor')
  const secret = await grace.page.locator('.ajar-reference').innerText()
  const now = Date.now()
  await grace.fill({ code: '000000' })
  await grace.press(sayStaffReports('en')('second.confirm'))
  expect(await grace.page.locator('.govuk-error-summary').count()).toBe(1)
  await grace.goTo('/staff/second-factor')
  await grace.fill({ code: digits(secret, now - 30_000) })
  await grace.press(sayStaffReports('en')('second.confirm'))
  expect(await grace.reads()).toContain('Grace Olsen')
  await grace.signOut()

  const letters = grace.lettersTo('grace@practice.example').length
  await grace.goTo('/sign-in?returnTo=/staff/clients')
  await grace.fill({ email: 'grace@practice.example' })
  await grace.press(say('send'))
  const letter = await grace.nextLetter('grace@practice.example', letters, /\b\d{6}\b/)
  await grace.fill({ code: /\b\d{6}\b/.exec(letter.text)![0] })
  await grace.press(say('enter'))
  expect(await grace.reads()).toContain(say('secondTitle'))
  // The letter alone is not enough, whichever page one goes to.
  await grace.goTo('/staff/clients')
  expect(await grace.reads()).not.toContain('Rosa Delgado')
  await grace.goTo('/sign-in/second-factor?returnTo=/staff/clients')
  // A used code does not work again.
  await grace.fill({ code: digits(secret, now - 30_000) })
  await grace.press(say('enter'))
  expect(await grace.page.locator('.govuk-error-summary').count()).toBe(1)
  await grace.fill({ code: digits(secret, Date.now()) })
  await grace.press(say('enter'))
  expect(await grace.reads()).toContain('Rosa Delgado')
  await grace.leave()
  expect(grace.complaints).toEqual([])
})
