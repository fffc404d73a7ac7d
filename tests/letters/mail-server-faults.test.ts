import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import type { Delivery, Letter } from '#lib/letters/letter.ts'
import { openTransport, type Transport } from '#lib/letters/transport.ts'
import { withPauses } from '#lib/letters/with-pauses.ts'
import { letter as letterTo } from '#tests/stage/letters.ts'
import { type FreshDatabase, freshDatabase, mockClock } from '../stage/database.ts'
import { type SmtpPeer, type Stage, startSmtpPeer } from '../stage/smtp-peer.ts'
import { environment } from '../stage/web-server.ts'

type Fault = { stage: Stage | 'content'; answer: { code: number; words?: string } | 'hang up' } | null
let fault: Fault = null
let peer: SmtpPeer
const mailFrom = 'Messages <messages@practice.example>'

beforeAll(async () => {
  peer = await startSmtpPeer({
    before: (stage) => (fault?.stage === stage ? fault.answer : 'accept'),
    answer: () => (fault?.stage === 'content' ? fault.answer : 'accept'),
  })
})

afterAll(async () => peer.close())

function openLine(): Transport {
  const url = new URL(peer.url)
  url.username = 'ajar'
  url.password = 'practice'
  return openTransport({ smtpUrl: url.href, mailFrom, mailboxFolder: '', demo: false })
}

const plain: Letter = {
  to: 'elena@practice.example',
  subject: 'You have a message',
  text: 'x',
  html: '<p>x</p>',
  messageId: '<fault@practice.example>',
}

describe('a real mail server', () => {
  test.each([
    ['refuses in its greeting', 'greeting', { code: 554 }, 'wait-for-server', '554'],
    ['refuses our login', 'AUTH', { code: 535 }, 'wait-for-server', '535'],
    ['refuses our sender', 'MAIL FROM', { code: 553 }, 'wait-for-server', '553'],
    ['goes away at our sender', 'MAIL FROM', { code: 421 }, 'wait-for-server', '421'],
    ['goes away at the recipient', 'RCPT TO', { code: 421 }, 'wait-for-server', '421'],
    ['hangs up at the greeting', 'greeting', 'hang up', 'wait-for-server', 'ECONNECTION'],
    ['hangs up at the recipient', 'RCPT TO', 'hang up', 'wait-for-server', 'ECONNECTION'],
    ['knows no such recipient', 'RCPT TO', { code: 550 }, 'final', '550'],
    ['has a full mailbox', 'RCPT TO', { code: 552 }, 'wait-for-letter', '552'],
    ['has no space for the letter', 'content', { code: 552 }, 'wait-for-letter', '552'],
    ['asks to come back later', 'content', { code: 451, words: '4.7.1 later' }, 'wait-for-letter', '451'],
    [
      'says in a permanent code that it passes',
      'content',
      { code: 554, words: '4.3.0 later' },
      'wait-for-letter',
      '554',
    ],
    ['refuses the content', 'content', { code: 554 }, 'final', '554'],
  ] as const)('that %s', async (_what, stage, answer, outcome, code) => {
    fault = { stage, answer }
    const line = openLine()
    expect(await line.send(plain)).toEqual({ outcome, code })
    fault = null
    expect(await line.send(plain)).toEqual({ outcome: 'accepted' })
    await line.close()
  })
})

describe('letters while the mail server is in trouble', () => {
  const letters = 500
  let database: FreshDatabase
  let ground: Ground
  const center = story('a center with many letters to send')
  let at = new Date()
  const clock = () => at

  beforeAll(async () => {
    database = await freshDatabase()
    await mockClock(database)
    ground = openGround(database.ownerUrl)
    await plant(ground, center)
    Object.assign(process.env, environment(database, 'http://family.practice.example', { LOG_LEVEL: 'error' }))
  })

  afterAll(async () => {
    const { closePools } = await import('#lib/database/pool.ts')
    await closePools()
    await ground.close()
    await database.drop()
  })

  async function write(count: number, kind = 'message'): Promise<void> {
    await ground.delete(letter)
    const subjectIds = (): Record<string, string> => (kind === 'sign-in-code' ? { attempt: crypto.randomUUID() } : {})
    const letters = Array.from({ length: count }, (_, n) =>
      letterTo(`f${n}@practice.example`, { kind, subjectIds: subjectIds() }),
    )
    await plant(ground, story('what is due', { within: center, since: at }).with(...letters))
  }

  const all = () => ground.select().from(letter)

  /** Does what the worker does, and lets minutes pass in a moment. */
  async function work(line: Transport, seconds: number, each: (second: number) => Fault): Promise<number> {
    const server = withPauses<Letter, Delivery>((one) => line.send(one), clock)
    let tries = 0
    for (let second = 0; second < seconds; second++) {
      at = new Date(at.getTime() + 1000)
      fault = each(second)
      while (!server.isWaiting() && (await deliverOneLetter(server.send, clock))) tries++
    }
    return tries
  }

  const faults: readonly Fault[] = [
    { stage: 'AUTH', answer: { code: 535 } },
    { stage: 'greeting', answer: { code: 554 } },
    { stage: 'MAIL FROM', answer: { code: 553 } },
    { stage: 'RCPT TO', answer: { code: 421 } },
    { stage: 'RCPT TO', answer: 'hang up' },
  ]

  test(`${letters} letters outlive a minute of it with their addresses and their tries, and then all arrive`, async () => {
    await write(letters)
    const line = openLine()
    const tries = await work(line, 60, (second) => faults[second % faults.length]!)
    const waiting = await all()
    expect(new Set(waiting.map((each) => `${each.state} ${each.attempts}`))).toEqual(new Set(['queued 0']))
    expect(new Set(waiting.map((each) => each.toEmail)).size).toBe(letters)
    // Pauses grow: 1, 2, 5, 15, 30 seconds.
    expect(tries).toBeLessThan(8)
    const before = peer.received.length
    await work(line, 61, () => null)
    await line.close()
    expect(new Set((await all()).map((each) => `${each.state} ${each.toEmail}`))).toEqual(new Set(['sent ']))
    expect(new Set(peer.received.slice(before).map(({ mail }) => mail.messageId)).size).toBe(letters)
  }, 180_000)

  test('one whose address is refused keeps it until somebody has seen it, and stops no other', async () => {
    await write(3)
    fault = null
    const line = openLine()
    let told = 0
    const refusing = withPauses<Letter, Delivery>(
      async (one) => (told++ === 0 ? { outcome: 'final', code: '550' } : line.send(one)),
      clock,
    )
    while (await deliverOneLetter(refusing.send, clock));
    await line.close()
    const fates = (await all())
      .map((each) => `${each.state} ${each.lastCode} ${each.toEmail.replace(/\d/, 'n')}`)
      .sort()
    expect(fates).toEqual(['failed 550 fn@practice.example', 'sent accepted ', 'sent accepted '])
  })

  test('whatever is past its day ends, and keeps its address too', async () => {
    await write(2)
    at = new Date(at.getTime() + 3_600_000)
    const line = openLine()
    await work(line, 1, () => ({ stage: 'AUTH', answer: { code: 535 } }))
    await line.close()
    expect((await all()).map((each) => `${each.state} ${each.lastCode} ${each.toEmail}`).sort()).toEqual([
      'failed expired f0@practice.example',
      'failed expired f1@practice.example',
    ])
  })

  test('a sign-in code that cannot arrive leaves nobody’s address behind', async () => {
    await write(1, 'sign-in-code')
    const refusing = async () => ({ outcome: 'final', code: '550' }) as const
    while (await deliverOneLetter(refusing, clock));
    expect((await all()).map((each) => `${each.state} ${each.toEmail}`)).toEqual(['failed '])
  })
})
