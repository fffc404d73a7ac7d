import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { sayForms } from '#lib/i18n/forms.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayTell } from '#lib/reports/words/tell.ts'
import { wholeChromium } from '../../stage/browser.ts'
import { hasFirefox, launchWithoutCookies } from './browsers.ts'
import { type Desk, openDesk } from './desk.ts'
import type { Window } from './window.ts'

// A browser that takes no cookies. Nothing can be sent from it, so it says so, holds every word and names a phone.

const browsers = [
  ['Chromium', 'chromium', wholeChromium() !== undefined],
  ['Firefox', 'firefox', hasFirefox()],
] as const
const windows = [
  ['with scripts, in English', true, 'en'],
  ['without scripts, in Spanish', false, 'es'],
] as const
const send = 'main form button.ajar-button:not([name])'

describe.each(browsers.filter(([, , isHere]) => isHere))('in %s', (_name, browser) => {
  // Firefox is driven with its scripts alone.
  const canDo = windows.filter(([, hasScripts]) => hasScripts || browser === 'chromium')
  let desk: Desk

  beforeAll(async () => {
    desk = await openDesk(launchWithoutCookies[browser])
  })

  afterAll(() => desk?.close())

  async function arrives(hasScripts: boolean, language: Language): Promise<Window> {
    const window = await desk.newWindow(hasScripts)
    await window.page.setExtraHTTPHeaders({ 'accept-language': language })
    return window
  }

  /** What a page says that could not take a form: what happened, what to do, whom to call, and what was typed. */
  async function saysIt(window: Window, language: Language, ...typed: string[]): Promise<void> {
    const say = sayForms(language)
    const main = await window.page.$eval('main', (each) => each.innerText)
    for (const words of [
      say('noCookie.title'),
      say('noCookie.lead'),
      say('noCookie.again', { phone: '(555) 555-0100' }),
    ])
      expect(main).toContain(words)
    for (const words of typed) expect(main).toContain(words)
    expect(await window.page.title()).toMatch(language === 'en' ? /^Error: / : /^Error: /)
  }

  test.each(canDo)('somebody who signs in, %s, reads why nothing came of it', async (_which, hasScripts, language) => {
    const window = await arrives(hasScripts, language)
    await window.goTo('/sign-in')
    await window.type('main [name="email"]', 'elena@practice.example')
    await window.press(send)
    expect((await window.cookies()).size).toBe(0)
    await saysIt(window, language, 'elena@practice.example')
    await window.press(send)
    await saysIt(window, language, 'elena@practice.example')
    await window.close()
  })

  test.each(canDo)(
    'somebody who wants to tell something, %s, reads it before they typed a word',
    async (_which, hasScripts, language) => {
      const window = await arrives(hasScripts, language)
      await window.goTo('/tell')
      await window.press(`main form:has([name="kind"][value="concern"]) button.ajar-button`)
      await saysIt(window, language)
      expect(await window.page.$eval('main', (each) => each.innerText)).not.toContain(sayTell(language)('safety.title'))
      await window.close()
    },
  )

  test.each(canDo)('somebody who asks about a person, %s, keeps every word', async (_which, hasScripts, language) => {
    const window = await arrives(hasScripts, language)
    await window.goTo('/ask')
    await window.type('main [name="aboutName"]', 'The man upstairs')
    await window.type('main [name="yourName"]', 'Ana')
    await window.type('main [name="relationship"]', 'neighbor')
    await window.press(send)
    await saysIt(window, language, 'The man upstairs', 'Ana', 'neighbor')
    await window.press(send)
    await saysIt(window, language, 'The man upstairs', 'Ana', 'neighbor')
    await window.close()
  })
})
