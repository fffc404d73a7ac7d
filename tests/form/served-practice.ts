import postgres from 'postgres'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { cookieFor } from '../leaks/compare.ts'
import { freshDatabase } from '../stage/database.ts'
import type { Scriptless } from '../stage/scriptless.ts'
import { signIn } from '../stage/sign-in.ts'
import { startWeb } from '../stage/web-server.ts'

/** The practice center, served, and its database as the owner of the tables sees it. */
export interface ServedPractice {
  readonly url: string
  readonly owner: postgres.Sql
  /** Signs somebody in, as far as their browser knows, which remembers the last session. Gives the hash of it. */
  signsIn(visitor: Scriptless, name: string): Promise<string>
  close(): Promise<void>
}

export async function servePractice(): Promise<ServedPractice> {
  const database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const ground = openGround(database.ownerUrl)
  const { url, stop } = await startWeb(database)
  return {
    url,
    owner,
    async signsIn(visitor, name) {
      const { token, tokenHash } = await signIn(ground, `${name}@practice.example`)
      const sealed = (await cookieFor(token)).slice('ajar-session='.length)
      for (const cookie of ['ajar-session', 'ajar-last']) visitor.cookies.set(cookie, sealed)
      return tokenHash
    },
    async close() {
      await owner.end()
      await ground.close()
      await stop()
      await database.drop()
    },
  }
}
