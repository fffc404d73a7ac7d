import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { cookieFor } from '../leaks/compare.ts'
import { launchBrowser } from '../stage/browser.ts'
import { freshDatabase } from '../stage/database.ts'
import { signIn } from '../stage/sign-in.ts'
import { startWeb } from '../stage/web-server.ts'

/** The practice center, served, with a browser in front of it. */
export interface PracticeWindows {
  readonly url: string
  readonly browser: Browser
  /** A window in which somebody of the practice center is signed in, by a session of their own. */
  windowOf(who: string, options?: BrowserContextOptions): Promise<BrowserContext>
  close(): Promise<void>
}

export async function openPracticeWindows(): Promise<PracticeWindows> {
  const browser = await launchBrowser()
  const database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  const { url, stop } = await startWeb(database)
  return {
    url,
    browser,
    async windowOf(who, options) {
      const ground = openGround(database.ownerUrl)
      const { token } = await signIn(ground, `${who}@practice.example`)
      await ground.close()
      const context = await browser.newContext(options)
      const value = (await cookieFor(token)).slice('ajar-session='.length)
      await context.addCookies([{ name: 'ajar-session', value, url }])
      return context
    },
    async close() {
      await browser.close()
      await stop()
      await database.drop()
    },
  }
}
