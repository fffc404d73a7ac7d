import { readFile } from 'node:fs/promises'
import { openGround } from '#drizzle/seed/ground.ts'
import type { Language } from '#lib/i18n/language.ts'
import { sayClientSign } from '#lib/releases/words/client-sign.ts'
import { cookieFor } from '../../leaks/compare.ts'
import type { ServedCenter } from '../../stage/served-center.ts'
import { signIn } from '../../stage/sign-in.ts'
import { Visitor } from '../../stage/visitor.ts'

// What people do with a release in a browser.

/** Somebody who is signed in already, by a session of their own; `nobody` is not. Signing in is not asked here. */
export async function knownHere(
  center: ServedCenter,
  name: string,
  language: Language,
  hasScripts: boolean,
): Promise<Visitor> {
  const one = await Visitor.arrive(center.browser, center.served, language, hasScripts)
  if (name === 'nobody') return one
  const ground = openGround(center.ownerUrl)
  const { token } = await signIn(ground, `${name}@practice.example`)
  await ground.close()
  const value = (await cookieFor(token)).slice('ajar-session='.length)
  await one.page.context().addCookies([{ name: 'ajar-session', value, url: center.served.url }])
  return one
}

/** Goes through the steps of signing for somebody, up to the words of the form. */
export async function readsTheForm(client: Visitor, named: { recipientName: string; email: string }): Promise<void> {
  const say = sayClientSign(client.language)
  await client.goTo('/client/sharing/new?step=who')
  await client.fill({ ...named, relationship: 'N/A' })
  await client.press(say('next'))
  await client.fill({ relationship: 'aunt' })
  await client.press(say('next'))
  await client.choose('topics', 'case_manager', 'goals')
  await client.press(say('next'))
  await client.choose('areas', 'housing')
  await client.press(say('next'))
  await client.press(say('next'))
  await client.choose('understood', 'everything')
  await client.press(say('next'))
  await client.choose('understood', 'as_ticked')
  await client.press(say('next'))
}

/** Signs what stands there. */
export async function signs(client: Visitor, button = sayClientSign(client.language)('sign.sign')): Promise<void> {
  await client.choose('agree', 'yes')
  await client.fill({ signedName: 'Rosa Delgado' })
  await client.press(button)
}

/** What this leads to, as it is saved. Without scripts a link that leaves a form is a button. */
export async function saves(one: Visitor, words: string): Promise<Buffer> {
  const main = one.page.locator('main')
  const way = main.getByRole('link', { name: words }).or(main.getByRole('button', { name: words }))
  const [file] = await Promise.all([one.page.waitForEvent('download'), way.first().click()])
  return readFile(await file.path())
}

/** How wide the page is that somebody looks at. */
export const widthOf = (one: Visitor) => one.page.locator('html').evaluate((page) => page.scrollWidth)
