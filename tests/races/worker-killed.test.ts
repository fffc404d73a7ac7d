import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround, plantCenter } from '#drizzle/seed/plant.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { type SmtpPeer, startSmtpPeer } from '../stage/smtp-peer.ts'
import { environment, startWorker } from '../stage/web-server.ts'

const letters = 120

let database: FreshDatabase
let ground: Ground
let owner: postgres.Sql
let peer: SmtpPeer

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  peer = await startSmtpPeer({ slowMs: () => 25, answer: () => (Math.random() < 0.05 ? 'hang up' : 'accept') })
})

afterAll(async () => {
  await ground.close()
  await owner.end()
  await peer.close()
  await database.drop()
})

test(`of ${letters} letters none is lost when the worker is killed again and again, and repeats share their Message-ID`, async () => {
  const at = new Date()
  const centerId = await plantCenter(ground, at)
  const ids = Array.from({ length: letters }, () => crypto.randomUUID())
  await ground.insert(letter).values(
    ids.map((id) => ({
      centerId,
      id: id as typeof letter.$inferSelect.id,
      kind: 'message',
      toEmail: 'elena@practice.example',
      language: 'en' as const,
      subjectIds: {},
      createdAt: at,
      dueAt: at,
      expiresAt: new Date(at.getTime() + 3_600_000),
    })),
  )
  const env = environment(database, 'http://family.practice.example', {
    SMTP_URL: peer.url,
    MAIL_FROM: 'M <m@practice.example>',
  })
  const waiting = async () =>
    (await owner<{ count: number }[]>`select count(*)::int as count from letter where state = 'queued'`)[0]!.count
  for (let kills = 0; (await waiting()) > 0; kills++) {
    const worker = startWorker(env)
    // The first workers live only long enough to be in the middle of something. The last may finish.
    const until = Date.now() + (kills < 6 ? 900 : 60_000)
    while (Date.now() < until && (await waiting()) > 0) {
      // What a busy server put off is made due at once.
      await owner`update letter set due_at = ${at} where state = 'queued'`
      await new Promise((done) => setTimeout(done, 50))
    }
    worker.child.kill('SIGKILL')
    await new Promise((done) => worker.child.once('exit', done))
  }
  const arrived = peer.received.map(({ mail }) => /<([0-9a-f-]{36})@/.exec(mail.messageId!)![1]!)
  expect(new Set(arrived)).toEqual(new Set(ids))
  const [states] = await owner<
    { sent: number }[]
  >`select count(*) filter (where state = 'sent')::int as sent from letter`
  expect(states!.sent).toBe(letters)
}, 180_000)
