import { afterAll, beforeAll, expect, test } from 'vitest'
import { saySecondFactor } from '#lib/second-factor/words/second-factor.ts'
import { saySignIn } from '#lib/sign-in/words/sign-in.ts'
import { type ServedCenter, serveCenter } from '../stage/served-center.ts'
import { codeOf, unusedCode } from '../stage/sign-in.ts'
import { Visitor } from '../stage/visitor.ts'
import { tabTo } from './by-keyboard.ts'
import { giveKey } from './virtual-key.ts'

// Staff sign in, set up a second factor and use it with the keyboard alone. Where the focus is can be seen at each
// stop.

let center: ServedCenter
const [say, saySign] = [saySecondFactor('en'), saySignIn('en')]
const email = 'dana@practice.example'

beforeAll(async () => {
  center = await serveCenter()
})

afterAll(() => center?.close())

/** What somebody does who has no mouse. */
function keyboardOf({ page }: Visitor) {
  const press = async (button: string, path: RegExp) => {
    await tabTo(page, button)
    await page.keyboard.press('Enter')
    await page.waitForURL(path)
    await page.waitForLoadState()
  }
  const type = async (field: string, words: string) => {
    await tabTo(page, field)
    await page.keyboard.type(words)
  }
  return { press, type }
}

async function byLetter(claire: Visitor): Promise<void> {
  const { press, type } = keyboardOf(claire)
  const letters = claire.lettersTo(email).length
  await claire.goTo('/sign-in?returnTo=/staff/second-factor')
  await type('email', email)
  await press(saySign('send'), /sign-in\/code/)
  const letter = await claire.nextLetter(email, letters, /\b\d{6}\b/)
  await type('code', /\b\d{6}\b/.exec(letter.text)![0])
  await press(saySign('enter'), /second-factor/)
}

test('with an app, and then with a passkey', async () => {
  // Browsers bind a passkey to a name, never to a number.
  const served = { ...center.served, url: center.served.url.replace('127.0.0.1', 'localhost') }
  const claire = await Visitor.arrive(center.browser, served, 'en', true)
  await giveKey(claire.page)
  const { press, type } = keyboardOf(claire)

  await byLetter(claire)
  await type('code', await unusedCode(center.served.url, email))
  await press(say('give.enter'), /staff\/second-factor/)

  await press(say('own.changeApp'), /second-factor\/app/)
  const secret = await claire.page.locator('p.ajar-secret').innerText()
  await type('code', codeOf(secret))
  await press(say('app.turnOn'), /staff\/second-factor(\?|$)/)

  await press(say('own.addPasskey'), /second-factor\/passkey/)
  await type('name', 'Desk key')
  await press(say('passkey.make'), /staff\/second-factor(\?|$)/)
  expect(await claire.reads()).toContain('Desk key')
  await tabTo(claire.page, 'Menu')
  await claire.page.keyboard.press('Enter')
  await press('Sign out', /sign-out/)

  await byLetter(claire)
  await press(say('give.passkey'), /staff\/second-factor(\?|$)/)
  expect(await claire.reads()).toContain(say('own.title'))
  await claire.leave()
  expect(claire.complaints).toEqual([])
})
