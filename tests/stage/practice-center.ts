import { type Ground, openGround, plantSession } from '#drizzle/seed/plant.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { account } from '#drizzle/tables/people.ts'
import { closePools } from '#lib/database/pool.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import { freshDatabase } from './database.ts'
import { environment } from './web-server.ts'

export interface PracticeCenter {
  readonly ground: Ground
  readonly accountOf: (name: string) => { id: AccountId; centerId: CenterId }
  /** Somebody of the practice center who has just signed in. */
  readonly viewerOf: <Of extends Audience>(audience: Of, name: string) => Promise<Viewer<Of> & { session: string }>
  close(): Promise<void>
}

/** The practice center in a database of its own, for suites that run operations. */
export async function openPracticeCenter(): Promise<PracticeCenter> {
  const database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  const ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  const accounts = new Map((await ground.select().from(account)).map((each) => [each.email.split('@')[0]!, each]))
  const accountOf = (name: string) => accounts.get(name)!
  return {
    ground,
    accountOf,
    viewerOf: async (audience, name) => {
      const at = new Date()
      const { centerId, id } = accountOf(name)
      return { audience, at, session: (await plantSession(ground, centerId, id, at)).tokenHash, browser: 'b' }
    },
    close: async () => {
      await closePools()
      await ground.close()
      await database.drop()
    },
  }
}
