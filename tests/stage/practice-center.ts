import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { practiceCenter } from '#drizzle/seed/practice-center.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Story, Telling } from '#drizzle/seed/telling.ts'
import { account } from '#drizzle/tables/people.ts'
import { closePools } from '#lib/database/pool.ts'
import type { AccountId, CenterId } from '#lib/kernel/id.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import { freshDatabase } from './database.ts'
import { signIn } from './sign-in.ts'
import { environment } from './web-server.ts'

export interface PracticeCenter {
  readonly ownerUrl: string
  readonly ground: Ground
  readonly accountOf: (name: string) => { id: AccountId; centerId: CenterId }
  /** The story that tells of a client and, where one is named, of somebody of their family. */
  readonly storyOf: (client: string) => Story
  /** Continues that story from this instant, and plants what is added. */
  readonly goOn: (client: string, add: (telling: Telling) => Telling) => Promise<Story>
  /** Somebody of the practice center who has just signed in. */
  readonly viewerOf: <Of extends Audience>(audience: Of, name: string) => Promise<Viewer<Of> & { session: string }>
  close(): Promise<void>
}

/** The practice center in a database of its own, for suites that run operations. */
export async function openPracticeCenter(): Promise<PracticeCenter> {
  const database = await freshDatabase()
  const ground = openGround(database.ownerUrl)
  const { center, stories } = practiceCenter(new Date())
  await plant(ground, center, ...stories)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  const accounts = new Map((await ground.select().from(account)).map((each) => [each.email.split('@')[0]!, each]))
  const storyOf = (client: string) => stories.find((each) => each.people.get(client)?.clientId)!
  return {
    ownerUrl: database.ownerUrl,
    ground,
    accountOf: (name) => accounts.get(name)!,
    storyOf,
    goOn: async (client, add) => {
      const telling = story('what happens next', { within: storyOf(client), since: new Date() }).client(client)
      const more = add(telling)
      await plant(ground, more)
      return more
    },
    viewerOf: async (audience, name) => {
      const at = new Date()
      const { tokenHash } = await signIn(ground, `${name}@practice.example`, at)
      return { audience, at, session: tokenHash, browser: 'b' }
    },
    close: async () => {
      await closePools()
      await ground.close()
      await database.drop()
    },
  }
}
