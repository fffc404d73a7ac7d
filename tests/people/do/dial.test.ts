import { and, eq, ne } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { newId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import type { Involvement } from '#lib/people/rules/roles.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A family member's own dial: what letters follow it, and who on staff sees it.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

async function elenaChooses(involvement: Involvement, until: string | null = null) {
  const { setInvolvement } = await import('#lib/people/do/set-involvement.ts')
  return operate(await practice.viewerOf('family', 'elena'), setInvolvement, { involvement, until })
}

/** Marcus answers a report of Elena's; gives the letters that leave, and why others do not. */
async function answered(): Promise<{ sent: Letter[]; why: string[] }> {
  const { replyToReport } = await import('#lib/reports/do/reply-to-report.ts')
  const { deliverOneLetter } = await import('#lib/jobs/deliver-letters.ts')
  const id = newId<'report'>()
  await practice.goOn('Rosa Delgado', (rosa) =>
    rosa.familyMember('Elena Delgado').with(report('How is she?', { id, matched: { by: 'Tom Baker' } })),
  )
  await practice.ground.delete(letter)
  const wish = { id, wasOpen: true, words: 'She is well.', looked: '', topics: ['case_manager' as const] }
  expect((await operate(await practice.viewerOf('staff', 'marcus'), replyToReport, wish)).ok).toBe(true)
  const sent: Letter[] = []
  const take = async (each: Letter) => {
    sent.push(each)
    return { outcome: 'accepted' } as const
  }
  while (await deliverOneLetter(take, () => new Date()));
  const kept = await practice.ground
    .select({ why: letter.lastCode })
    .from(letter)
    .where(and(eq(letter.kind, 'message'), ne(letter.state, 'sent')))
  return { sent, why: kept.map((each) => each.why) }
}

test('somebody who wants to hear of emergencies only gets no letter about an answer', async () => {
  await elenaChooses('emergencies')
  expect(await answered()).toEqual({ sent: [], why: ['not-wanted'] })
})

test('somebody who wants to hear of nothing names the day it ends, and gets no letter before', async () => {
  expect(await elenaChooses('nothing')).toEqual({ ok: false, refusal: 'say_until' })
  expect(await elenaChooses('nothing', inDays(-1))).toEqual({ ok: false, refusal: 'say_until' })
  expect((await elenaChooses('nothing', inDays(9))).ok).toBe(true)
  expect((await answered()).sent).toEqual([])
})

test('whoever turns the dial back gets the next letter', async () => {
  await elenaChooses('all')
  expect((await answered()).sent.map((each) => each.to)).toEqual(['elena@practice.example'])
})

test('who wants one letter a day gets one for two answers, which tells nothing of either', async () => {
  await elenaChooses('all')
  const { setRhythm } = await import('#lib/people/do/set-rhythm.ts')
  const wish = { email: { answers: 'daily' }, quietFrom: null, quietUntil: null } as const
  expect((await operate(await practice.viewerOf('family', 'elena'), setRhythm, wish)).ok).toBe(true)
  expect(await answered()).toEqual({ sent: [], why: ['by-their-choice'] })
  // Both were written the day before yesterday.
  const [first] = await practice.ground.select().from(letter)
  const past = { createdAt: new Date(Date.now() - 2 * 86_400_000), dueAt: new Date(Date.now() - 86_400_000) }
  await practice.ground.update(letter).set(past)
  const second = { ...first!, ...past, id: newId<'letter'>(), lane: undefined }
  await practice.ground.insert(letter).values(second)
  const { deliverOneLetter } = await import('#lib/jobs/deliver-letters.ts')
  const sent: Letter[] = []
  const take = async (each: Letter) => {
    sent.push(each)
    return { outcome: 'accepted' } as const
  }
  while (await deliverOneLetter(take, () => new Date()));
  expect(sent.map((each) => each.to)).toEqual(['elena@practice.example'])
  expect(sent[0]!.text).not.toContain('/family/reports/')
})

test('a client who paused hears nothing of what waits, and still of a form that staff wrote down', async () => {
  const { setRhythm } = await import('#lib/people/do/set-rhythm.ts')
  const rosa = await practice.viewerOf('client', 'rosa')
  const wish = { email: { waiting: 'at_once' }, quietFrom: null, quietUntil: null } as const
  const past = { ...wish, pausedUntil: inDays(-1) }
  expect(await operate(rosa, setRhythm, past)).toEqual({ ok: false, refusal: 'say_pause' })
  expect((await operate(rosa, setRhythm, { ...wish, pausedUntil: inDays(9) })).ok).toBe(true)
  await practice.ground.delete(letter)
  const { writeLetter } = await import('#lib/letters/write-letter.ts')
  const { asViewer } = await import('#lib/database/as-viewer.ts')
  const client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  await asViewer(await practice.viewerOf('staff', 'marcus'), async (tx) => {
    for (const kind of ['client-message', 'client-form'] as const)
      await writeLetter(tx, { kind, client, familyMember: null })
  })
  const { deliverOneLetter } = await import('#lib/jobs/deliver-letters.ts')
  while (
    await deliverOneLetter(
      async () => ({ outcome: 'accepted' }),
      () => new Date(),
    )
  );
  const kept = await practice.ground.select({ kind: letter.kind, state: letter.state }).from(letter)
  expect(Object.fromEntries(kept.map(({ kind, state }) => [kind, state]))).toEqual({
    'client-form': 'sent',
    'client-message': 'withheld',
  })
})

test('the case manager sees it on the talk card', async () => {
  await elenaChooses('nothing', inDays(9))
  const rosa = practice.storyOf('Rosa Delgado')
  const { seeTalkCard } = await import('#lib/releases/see/see-talk-card.ts')
  const seen = await seeTalkCard(
    await practice.viewerOf('staff', 'marcus'),
    rosa.clientOf('Rosa Delgado'),
    rosa.linkBetween('Rosa Delgado', 'Elena Delgado'),
  )
  expect(seen!.found!.dial).toEqual({ involvement: 'nothing', until: inDays(9) })
})
