import type { Browser } from 'playwright-core'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { launchBrowser } from './browser.ts'
import { freshDatabase } from './database.ts'
import { type Served, startWeb, startWorker } from './web-server.ts'

export interface ServedCenter {
  readonly browser: Browser
  readonly served: Served
  close(): Promise<void>
}

/** The practice center with its web and its worker, and a real browser in front of it. */
export async function serveCenter(wish: { packed?: boolean } = {}): Promise<ServedCenter> {
  const browser = await launchBrowser(wish)
  const database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  const served = await startWeb(database)
  const worker = startWorker(served.env)
  return {
    browser,
    served,
    async close() {
      await browser.close()
      await worker.stop()
      await served.stop()
      await database.drop()
    },
  }
}
