import { eq } from 'drizzle-orm'
import { beforeEach, describe, expect, test } from 'vitest'
import { plant } from '#drizzle/seed/plant.ts'
import { question } from '#drizzle/seed/reports.ts'
import { story } from '#drizzle/seed/story.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { askTask } from '#drizzle/tables/listening/asking.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import { lane } from '#lib/jobs/lanes.ts'
import { matchOneLookup } from '#lib/jobs/match-lookups.ts'
import type { Delivery, Letter } from '#lib/letters/letter.ts'
import {
  at,
  fates,
  ground,
  inMinutes,
  marcusEmail,
  openMeetings,
  rosaAnd,
  type Story,
} from '#tests/meetings/do/meetings.ts'
import { letter as letterTo } from '#tests/stage/letters.ts'

// Which letter waits for which. What a question leads to among staff is not among what its asker waits for.

openMeetings()

const asker = 'asker@practice.example'
const beatSeconds = 60
let one: Story

beforeEach(async () => {
  one = await rosaAnd<string>({ elena: ['meetings'] })
})

const now = () => at
const happens = (...what: Parameters<ReturnType<typeof story>['with']>) =>
  plant(ground, story('what happens next', { within: one.telling, since: at }).with(...what))

/** Asks about somebody, under one name or under many, and lets the center look at it. */
async function ask(aboutName: string, questions: number, names: 'one name' | 'many names' = 'many names') {
  const nameOf = (n: number) => (names === 'one name' ? 'Elena Delgado' : `Asker ${n}`)
  await happens(
    ...Array.from({ length: questions }, (_, n) =>
      question({ aboutName, askerName: nameOf(n), askerEmail: asker, matchedAt: null }),
    ),
  )
  while (await matchOneLookup(now, at));
}

const code = () => letterTo(asker, { kind: 'sign-in-code', subjectIds: { attempt: crypto.randomUUID() } })

/** Who gets letters from a queue, one after another. */
async function order(next: (send: (each: Letter) => Promise<Delivery>) => () => Promise<boolean>): Promise<string[]> {
  const sent: string[] = []
  const once = next(async ({ to }) => {
    sent.push(to)
    return { outcome: 'accepted' }
  })
  while (await once());
  return sent
}

describe.each([10, 50])('after %i questions', (questions) => {
  test.each([
    ['a client', () => one.name],
    ['a stranger', () => 'Nobody Known'],
  ])('about %s, a letter to sign in is the first on its lane', async (_who, name) => {
    await ask(name(), questions)
    await happens(code())
    expect(await order((send) => lane('sign-in', send, now, beatSeconds))).toEqual([asker])
    expect(await order((send) => lane('people', send, now, beatSeconds))).toEqual([])
  })

  test('about a client, one queue for all would let it wait behind alerts', async () => {
    await ask(one.name, questions)
    await happens(code())
    await ground
      .update(letter)
      .set({ dueAt: inMinutes(-1) })
      .where(eq(letter.kind, 'staff-alert'))
    const waiting = await order((send) => () => deliverOneLetter(send, now))
    expect(waiting).toEqual([marcusEmail, asker])
  })
})

describe('what questions, reports and answers lead to among staff', () => {
  test('leaves on the beat and not before', async () => {
    await ask(one.name, 1)
    await ground.update(letter).set({ dueAt: new Date(at.getTime() + 1) })
    const seconds = (n: number) => () => new Date(at.getTime() + n * 1000)
    expect(await order((send) => lane('staff', send, seconds(59), beatSeconds))).toEqual([])
    expect(await order((send) => lane('staff', send, seconds(60), beatSeconds))).toEqual([marcusEmail])
  })

  test('is one alert for each person and beat, however much it was', async () => {
    await ask(one.name, 10)
    const colleague = 'dana@practice.example'
    const alerts = [marcusEmail, marcusEmail, colleague, colleague].map((to) => letterTo(to, { kind: 'staff-alert' }))
    await happens(...alerts)
    expect((await order((send) => lane('staff', send, now, beatSeconds))).sort()).toEqual([colleague, marcusEmail])
    expect(new Set(await fates('staff-alert'))).toEqual(new Set(['sent: accepted', 'withheld: already-said']))
    expect((await ground.select().from(letter)).map((each) => each.toEmail).join('')).toBe('')
  })

  test('is one open task for each asker and person, and another once that is closed', async () => {
    const tasks = async () => (await ground.select().from(askTask).where(eq(askTask.clientId, one.clientId))).length
    await ask(one.name, 10, 'one name')
    expect(await tasks()).toBe(1)
    await ask(one.name, 3)
    expect(await tasks()).toBe(4)
    await ground.update(askTask).set({ closedAt: at }).where(eq(askTask.clientId, one.clientId))
    await ask(one.name, 10, 'one name')
    expect(await tasks()).toBe(5)
  })

  test('changes no pause of another lane when the mail server refuses it', async () => {
    await ask(one.name, 10)
    await happens(code())
    const refusing = lane('staff', async () => ({ outcome: 'wait-for-server', code: '421' }), now, beatSeconds)
    expect([await refusing(), await refusing()]).toEqual([true, false])
    expect(await order((send) => lane('sign-in', send, now, beatSeconds))).toEqual([asker])
  })
})
