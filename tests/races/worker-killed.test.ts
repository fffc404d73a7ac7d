import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { rowsOf } from '#drizzle/seed/rows.ts'
import { story } from '#drizzle/seed/story.ts'
import { letter } from '#tests/stage/letters.ts'
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
  const telling = story('a center with many letters to send', { since: at })
  telling.with(...Array.from({ length: letters }, () => letter('elena@practice.example')))
  await plant(ground, telling)
  const ids = rowsOf(telling.rows, 'letter').map(({ id }) => id as string)
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
