import postgres from 'postgres'
import type { Browser } from 'puppeteer-core'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { arrivalCookies } from '#lib/auth/session-cookie.ts'
import type { Room } from '#lib/sign-in/rules/rooms.ts'
import { freshDatabase } from '../../stage/database.ts'
import { Scriptless } from '../../stage/scriptless.ts'
import { signIn } from '../../stage/sign-in.ts'
import { startWeb } from '../../stage/web-server.ts'
import { type Line, layLine } from './line.ts'
import { Window } from './window.ts'

const roomOf: Record<string, Room> = {
  elena: 'family',
  rosa: 'client',
  marcus: 'staff',
  june: 'staff',
  walter: 'family',
}

/** One served center, one browser, and a line between them. */
export interface Desk {
  readonly owner: postgres.Sql
  readonly line: Line
  newWindow(hasScripts: boolean): Promise<Window>
  /** Signs somebody in, as the door would: a new session, and nothing of the last person's. */
  signsIn(window: Window, who: string): Promise<void>
  /** The same browser, by what it sends alone. */
  scriptless(window: Window): Promise<Scriptless>
  close(): Promise<void>
}

export async function openDesk(launch: () => Promise<Browser>): Promise<Desk> {
  const browser = await launch()
  const database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  const served = await startWeb(database)
  Object.assign(process.env, served.env)
  const line = await layLine(served.url)
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const ground: Ground = openGround(database.ownerUrl)
  return {
    owner,
    line,
    newWindow: (hasScripts) => Window.open(browser, line.url, hasScripts),
    async signsIn(window, who) {
      const { token } = await signIn(ground, `${who}@practice.example`)
      const lines = await arrivalCookies([], { token, browserKnownBy: null, rooms: [roomOf[who]!] })
      await window.takeCookies(lines.map((each) => /^([^=]+)=([^;]*)/.exec(each)!.slice(1) as [string, string]))
    },
    async scriptless(window) {
      const visitor = new Scriptless(line.url)
      for (const [name, value] of await window.cookies()) visitor.cookies.set(name, value)
      return visitor
    },
    async close() {
      await browser.close()
      await line.end()
      await owner.end()
      await ground.close()
      await served.stop()
      await database.drop()
    },
  }
}
