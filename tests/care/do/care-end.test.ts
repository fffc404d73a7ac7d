import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { careEnding } from '#drizzle/tables/sharing.ts'
import { endCare } from '#lib/care/do/end-care.ts'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import { newId } from '#lib/kernel/id.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// After a death or a discharge no letter leaves that waits for the family, and nobody tells them why.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  await practice.ground.delete(letter)
  await practice.ground.delete(careEnding)
})

afterAll(() => practice.close())

const rosa = () => practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')

async function ends(care: 'died' | 'discharged' | 'goes_on', wasAt: string | null = null, who = 'marcus') {
  const done = await operate(await practice.viewerOf('staff', who), endCare, { client: rosa(), care, wasAt })
  return done.ok ? 'done' : done.refusal
}

const endedAt = async () => (await practice.ground.select().from(careEnding))[0]!.endedAt.toISOString()

/** A letter that waits since a minute ago. */
async function waits(kind: string, email: string, more: Partial<typeof letter.$inferInsert> = {}): Promise<void> {
  const at = new Date(Date.now() - 60_000)
  await practice.ground.insert(letter).values({
    centerId: practice.accountOf('elena').centerId,
    id: newId<'letter'>(),
    kind,
    toEmail: `${email}@practice.example`,
    language: 'en',
    subjectIds: {},
    createdAt: at,
    dueAt: at,
    expiresAt: new Date(Date.now() + 86_400_000),
    ...more,
  })
}

/** Hands over everything that waits, and gives what was sent. */
async function handOver(): Promise<string[]> {
  const sent: string[] = []
  const send = async ({ to }: { to: string }) => {
    sent.push(to.split('@')[0]!)
    return { outcome: 'accepted' as const }
  }
  while (await deliverOneLetter(send, () => new Date()));
  return sent
}

const gated = () => {
  const story = practice.storyOf('Rosa Delgado')
  return { gateClientId: rosa(), gateFamilyMemberId: story.familyMemberOf('Elena Delgado'), gateTopic: 'any' as const }
}

async function reportOfElena(): Promise<{ report: string }> {
  const id = newId<'report'>()
  await practice.goOn('Rosa Delgado', (telling) =>
    telling.familyMember('Elena Delgado').with(tells('Words.', { id, matched: { by: 'Tom Baker' } })),
  )
  return { report: id }
}

describe.each(['died', 'discharged'] as const)('once it is written down that a client has %s', (care) => {
  test('no letter leaves that waits for the family or for the client', async () => {
    await waits('message', 'elena', gated())
    await waits('message', 'elena', { subjectIds: await reportOfElena() })
    await waits('client-message', 'rosa')
    // Somebody else's letters go on.
    await waits('client-message', 'omar')
    await waits('sign-in-code', 'elena', { subjectIds: { attempt: crypto.randomUUID() } })
    expect(await ends(care)).toBe('done')
    expect((await handOver()).sort()).toEqual(['elena', 'omar'])
    const codes = (await practice.ground.select().from(letter)).map(({ lastCode }) => lastCode).sort()
    expect(codes).toEqual(['accepted', 'accepted', 'care-ended', 'care-ended', 'no-longer-permitted'])
  })

  test('the family reads what they would after any ending, and once care goes on what was signed', async () => {
    const elena = async () => (await seeFamilyHome(await practice.viewerOf('family', 'elena')))!
    const before = (await elena()).people.length
    expect(before).toBeGreaterThan(0)
    await ends(care)
    expect((await elena()).people).toHaveLength(before - 1)
    expect(await ends('goes_on', await endedAt())).toBe('done')
    expect((await elena()).people).toHaveLength(before)
  })
})

test('what staff write to the family afterwards, knowing it, leaves', async () => {
  await ends('died')
  await waits('message', 'elena', { subjectIds: await reportOfElena(), createdAt: new Date() })
  expect(await handOver()).toEqual(['elena'])
})

test('without an ending all of them leave', async () => {
  await waits('message', 'elena', gated())
  await waits('client-message', 'rosa')
  expect(await handOver()).toHaveLength(2)
})

test('whoever does not care for the client cannot write it down, and an old page is told what changed', async () => {
  expect(await ends('died', null, 'tom')).toBe('not_possible')
  expect(await ends('died')).toBe('done')
  expect(await ends('discharged')).toBe('changed_meanwhile')
  expect(await ends('goes_on', new Date(0).toISOString())).toBe('changed_meanwhile')
  expect(await practice.ground.select().from(careEnding).where(eq(careEnding.why, 'died'))).toHaveLength(1)
})
