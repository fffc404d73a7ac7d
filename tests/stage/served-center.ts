import type { Browser } from 'playwright-core'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { plantPracticeApps } from '#lib/launch/practice-apps.ts'
import { launchBrowser } from './browser.ts'
import { freshDatabase } from './database.ts'
import { type Served, startWeb, startWorker } from './web-server.ts'

export interface ServedCenter {
  readonly browser: Browser
  readonly served: Served
  readonly ownerUrl: string
  close(): Promise<void>
}

/**
 * The practice center with its web and its worker, and a real browser in front of it. What `web` names, the web alone
 * is told.
 */
export async function serveCenter(
  wish: { packed?: boolean; web?: Record<string, string> } = {},
): Promise<ServedCenter> {
  const browser = await launchBrowser(wish)
  const database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  const served = await startWeb(database, wish.web)
  const said = Object.entries(served.env).filter(([name]) => !Object.hasOwn(wish.web ?? {}, name))
  const env = Object.fromEntries(said)
  Object.assign(process.env, env)
  await plantPracticeApps(database.ownerUrl, new Date())
  const worker = startWorker(env)
  return {
    browser,
    served,
    ownerUrl: database.ownerUrl,
    async close() {
      await browser.close()
      await worker.stop()
      await served.stop()
      await database.drop()
    },
  }
}
