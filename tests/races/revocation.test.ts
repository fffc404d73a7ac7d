import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import type { ClientId, FamilyMemberId, ReleaseId } from '#lib/kernel/id.ts'
import { newId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { letter } from '#tests/stage/letters.ts'
import { cookieFor } from '../leaks/compare.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { signIn } from '../stage/sign-in.ts'
import { type SmtpPeer, startSmtpPeer } from '../stage/smtp-peer.ts'
import { environment, type Served, startWeb } from '../stage/web-server.ts'

const races = Number(process.env.AJAR_RACES ?? 1000)
const letterRaces = Number(process.env.AJAR_LETTER_RACES ?? 100)

let database: FreshDatabase
let ground: Ground
let owner: postgres.Sql
const at = new Date(Date.now() - 60_000)
const center = story('a center with a case manager', { since: at }).staff('Marcus Hill')

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  owner = postgres(database.ownerUrl, { max: 4, onnotice: () => {} })
  await plant(ground, center)
})

afterAll(async () => {
  await ground.close()
  await owner.end()
  await database.drop()
})

interface Pair {
  readonly clientId: ClientId
  readonly familyMemberId: FamilyMemberId
  readonly releaseId: ReleaseId
  readonly cookie: string
}

async function plantPair(n: string): Promise<Pair> {
  const [client, familyMember, email] = [`Person ${n}`, `Practice Mother ${n}`, `f${n}@practice.example`]
  const telling = story('somebody may be known of, for now', { within: center, since: at })
    .client(client, { signsIn: false })
    .with(caredForBy('Marcus Hill'))
    .familyMember(familyMember, { email })
    .releases('case_manager', 'case_manager_contact', 'meetings')
  await plant(ground, telling)
  const { token } = await signIn(ground, email)
  const { clientId, familyMemberId, id } = telling.soFar('release')[0]!
  return { clientId, familyMemberId, releaseId: id, cookie: await cookieFor(token) }
}

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

/** Commits the revocation and says when it was done. */
async function revoke({ releaseId }: Pair): Promise<number> {
  await owner`insert into release_event (center_id, id, release_id, kind, at, by_account_id, words)
    values (${center.center.id}, ${crypto.randomUUID()}, ${releaseId}, 'revoked', ${new Date()}, ${crypto.randomUUID()}, '')`
  return performance.now()
}

describe('a page asked for after the revocation committed', () => {
  let served: Served

  beforeAll(async () => {
    served = await startWeb(database)
  })

  afterAll(async () => served.stop())

  test(`shows nothing, in ${races} races`, async () => {
    let late = 0
    let early = 0
    // How long a page takes on this machine, so that revocations fall before, into and after it.
    let pageMs = 40
    const see = async (pair: Pair) => {
      const startedAt = performance.now()
      const page = await (await fetch(`${served.url}/family`, { headers: { cookie: pair.cookie } })).text()
      pageMs += (performance.now() - startedAt - pageMs) / 20
      return page.includes('Marcus Hill')
    }
    for (let n = 0; n < races; n += 10) {
      const pairs = await Promise.all(Array.from({ length: 10 }, (_, k) => plantPair(`${n + k}`)))
      await Promise.all(
        pairs.map(async (pair) => {
          // Pages asked before, at and right after the revocation. Only those asked after its commit must be empty.
          const before = see(pair)
          await pause(Math.random() * 2 * pageMs)
          const committed = revoke(pair)
          const during = see(pair)
          await committed
          if (await see(pair)) late++
          if ((await before) || (await during)) early++
        }),
      )
    }
    expect(late).toBe(0)
    // The fact could be shown before. Without this, the silence would prove nothing.
    expect(early).toBeGreaterThan(races / 20)
  }, 900_000)
})

describe('a letter handed over while the client revokes', () => {
  let peer: SmtpPeer
  let deliver: typeof import('#lib/jobs/deliver-letters.ts')
  let transports: typeof import('#lib/letters/transport.ts')

  beforeAll(async () => {
    peer = await startSmtpPeer({ slowMs: () => 20 + Math.random() * 60 })
    Object.assign(process.env, environment(database, 'http://family.practice.example', { SMTP_URL: peer.url }))
    deliver = await import('#lib/jobs/deliver-letters.ts')
    transports = await import('#lib/letters/transport.ts')
  })

  afterAll(async () => {
    const { closePools } = await import('#lib/database/pool.ts')
    await closePools()
    await peer.close()
  })

  async function enqueue(pair: Pair): Promise<string> {
    const id = newId<'letter'>()
    const { clientId: gateClientId, familyMemberId: gateFamilyMemberId } = pair
    const gated = { id, gateClientId, gateFamilyMemberId, gateTopic: 'meetings' } as const
    await plant(
      ground,
      story('a letter is due', { within: center, since: at }).with(letter('elena@practice.example', gated)),
    )
    return id
  }

  const arrivalOf = (id: string) => peer.received.find(({ mail }) => mail.messageId?.includes(id))?.at

  test(`is not handed over after the commit, in ${letterRaces} races against a slow mail server`, async () => {
    const transport = transports.openTransport({
      smtpUrl: peer.url,
      mailFrom: 'M <m@practice.example>',
      mailboxFolder: '',
      demo: false,
    })
    let after = 0
    let sent = 0
    for (let n = 0; n < letterRaces; n++) {
      const pair = await plantPair(`letter${n}`)
      const id = await enqueue(pair)
      const delivering = deliver.deliverOneLetter(
        (each) => transport.send(each),
        () => new Date(),
      )
      await pause(Math.random() * 60)
      const committedAt = await revoke(pair)
      await delivering
      const arrivedAt = arrivalOf(id)
      if (arrivedAt !== undefined) sent++
      if (arrivedAt !== undefined && arrivedAt > committedAt) after++
    }
    await transport.close()
    expect(after).toBe(0)
    expect(sent).toBeGreaterThan(letterRaces / 20)
    expect(sent).toBeLessThan(letterRaces)
  }, 600_000)

  test('and a check before sending, without holding the release, would be caught', async () => {
    const transport = transports.openTransport({
      smtpUrl: peer.url,
      mailFrom: 'M <m@practice.example>',
      mailboxFolder: '',
      demo: false,
    })
    let after = 0
    for (let n = 0; n < 30; n++) {
      const pair = await plantPair(`control${n}`)
      const id = crypto.randomUUID()
      const [open] =
        await owner`select 1 from live_topics_of(${center.center.id}, ${pair.familyMemberId}, ${new Date()}) where topic = 'meetings'`
      const planted: Letter = {
        to: 'elena@practice.example',
        subject: 'You have a message',
        text: 'x',
        html: '<p>x</p>',
        messageId: `<${id}@practice.example>`,
      }
      const sending = open ? transport.send(planted) : null
      const committedAt = await revoke(pair)
      await sending
      if (arrivalOf(id)! > committedAt) after++
    }
    await transport.close()
    expect(after).toBeGreaterThan(0)
  })
})
