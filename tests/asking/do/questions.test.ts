import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { askTask, lookup } from '#drizzle/tables/listening/asking.ts'
import { client } from '#drizzle/tables/people.ts'
import { askAbout } from '#lib/asking/do/ask-about.ts'
import { settleQuestion } from '#lib/asking/do/settle-question.ts'
import { seeQuestions } from '#lib/asking/see/see-questions.ts'
import { seeTasks } from '#lib/asking/see/see-tasks.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { matchOneLookup } from '#lib/jobs/match-lookups.ts'
import { seeKnownWriter } from '#lib/reports/see/see-writer.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A question whose name fits no client ends with a person, and never in a drawer. Whoever asked notices nothing.

let practice: PracticeCenter
const at = new Date()
const later = new Date(at.getTime() + 60_000)

beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())
beforeEach(async () => {
  await practice.ground.delete(askTask)
  await practice.ground.delete(lookup)
  await practice.ground.delete(letter)
})

async function asked(aboutName: string, born: string | null = null): Promise<string> {
  const wish = { aboutName, born, yourName: 'An aunt', relationship: 'aunt', email: '', network: crypto.randomUUID() }
  await operate({ audience: 'public', at, browser: 'b' }, askAbout, wish)
  while (await matchOneLookup(() => later, later));
  const [found] = await practice.ground.select({ id: lookup.id }).from(lookup).where(eq(lookup.aboutName, aboutName))
  return found!.id
}

async function seen(who: string, chosen: string | null = null, search = '') {
  const kept = await seeQuestions(await practice.viewerOf('staff', who), { chosen, search, after: null })
  return kept?.found as FoundBy<typeof seeQuestions> | null
}

const idOf = async (name: string) =>
  (await practice.ground.select({ id: client.id }).from(client).where(eq(client.name, name)))[0]!.id

async function settle(who: string, question: string, answer: Parameters<typeof settleQuestion>[2]['answer']) {
  const [row] = await practice.ground.select({ at: lookup.settledAt }).from(lookup).where(eq(lookup.id, question))
  const wish = { question, answer, wasAt: row?.at?.toISOString() ?? null }
  const result = await operate(await practice.viewerOf('staff', who), settleQuestion, wish)
  return result.ok ? 'ok' : result.refusal
}

test('whoever told something before finds their name and who they are filled in; whoever told nothing, and nobody, does not', async () => {
  const known = async (who: string) => {
    const writer = await seeKnownWriter({ ...(await practice.viewerOf('public', who)), language: 'en' })
    return writer && [writer.email, writer.relationship]
  }
  expect(await known('elena')).toEqual(['elena@practice.example', 'mother'])
  expect(await known('mateo')).toEqual(['mateo@practice.example', ''])
  expect(await known('marcus')).toBe(null)
  expect(await seeKnownWriter({ audience: 'public', at, browser: 'b' })).toBe(null)
})

const alerted = async () =>
  (await practice.ground.select({ to: letter.toEmail }).from(letter).where(eq(letter.kind, 'staff-alert')))
    .map(({ to }) => to.split('@')[0]!)
    .sort()

test.each([
  ['Omar Haddad', '1950-01-01'],
  ['Omar Hadad', null],
  ['haddad, omar', '1950-01-01'],
])('about "%s" (%s) is not seen or settled by a colleague who does not meet him', async (name, born) => {
  const question = await asked(name, born)
  const others = await asked('Somebody Else')
  const nadia = await seen('nadia', question)
  expect(nadia?.questions.map(({ id }) => id)).toEqual([others])
  expect(nadia?.total.count).toBe(1)
  expect(await settle('nadia', question, { settledAs: 'no_such_client' })).toBe('not_possible')
  expect((await seen('tom', question))?.questions.map(({ id }) => id).sort()).toEqual([question, others].sort())
})

describe('a name that fits nobody', () => {
  test.each([
    ['Rosa Delgadlo', null],
    ['Delgado, Rosaa', null],
    ['ROSA  DELGAO', null],
    ['Rosa Delgado', '1961-01-01'],
  ])('"%s" (%s) waits at the desk, which hears of it, with the client offered', async (name, born) => {
    const question = await asked(name, born)
    expect(await practice.ground.select().from(askTask)).toEqual([])
    expect(await alerted()).toContain('tom')
    const found = await seen('tom', question)
    expect(found?.questions.map(({ id }) => id)).toEqual([question])
    expect(found?.offered.map((each) => each.name)).toContain('Rosa Delgado')
  })

  test('is not the desk’s to see when it fits somebody', async () => {
    await asked('Rosa Delgado')
    expect(await alerted()).toEqual(['dana'])
    expect((await seen('tom'))?.questions).toEqual([])
    expect(await practice.ground.select().from(askTask)).toHaveLength(1)
  })

  test('is found by another name that the desk looks for', async () => {
    const question = await asked('Rosita Moreno')
    expect((await seen('tom', question))?.offered).toEqual([])
    expect((await seen('tom', question, 'delgado'))?.offered.map(({ name }) => name)).toContain('Rosa Delgado')
  })

  test('is nobody’s to read who does not place reports either', async () => {
    await asked('Rosa Delgadlo')
    for (const who of ['marcus', 'irene', 'chen']) expect(await seen(who), who).toBeNull()
  })
})

describe('the desk', () => {
  test('names the client: their case manager asks them, and the question is done', async () => {
    const question = await asked('Rosa Delgadlo')
    await practice.ground.delete(letter)
    expect(await settle('tom', question, { client: await idOf('Rosa Delgado') })).toBe('ok')
    const tasks = (await seeTasks(await practice.viewerOf('staff', 'dana'), null))?.found
    expect(
      (tasks as FoundBy<typeof seeTasks>).tasks.map(({ clientName, askerName }) => [clientName, askerName]),
    ).toEqual([['Rosa Delgado', 'An aunt']])
    expect(await alerted()).toEqual(['dana'])
    expect((await seen('grace'))?.questions).toEqual([])
    expect(await settle('grace', question, { settledAs: 'no_such_client' })).toBe('changed_meanwhile')
  })

  test.each(['no_such_client', 'cannot_tell'] as const)(
    'says %s, by name and day, and can open it again',
    async (settledAs) => {
      const question = await asked('Nobody Here At All')
      expect(await settle('tom', question, { settledAs })).toBe('ok')
      expect((await seen('grace'))?.questions[0]).toMatchObject({ settledAs, settledBy: 'Tom Baker' })
      expect(await settle('grace', question, { settledAs })).toBe('changed_meanwhile')
      expect(await settle('grace', question, { isOpen: true })).toBe('ok')
      expect((await seen('tom'))?.questions[0]).toMatchObject({ settledAs: null, settledBy: null })
      expect(await settle('tom', question, { isOpen: true })).toBe('changed_meanwhile')
    },
  )

  test('of two at the same moment, one counts', async () => {
    const question = await asked('Rosa Delgadlo')
    const rosa = await idOf('Rosa Delgado')
    const both = await Promise.all([
      settle('tom', question, { client: rosa }),
      settle('grace', question, { settledAs: 'cannot_tell' }),
    ])
    expect(both.filter((each) => each === 'ok')).toHaveLength(1)
    const tasks = await practice.ground.select().from(askTask)
    expect(tasks).toHaveLength(both[0] === 'ok' ? 1 : 0)
  })

  test('does not name a client whom a colleague of theirs does not meet', async () => {
    const question = await asked('Omar Hadad')
    const found = await seen('nadia', question)
    expect(found?.offered.map(({ name }) => name).filter((name) => name.startsWith('Omar'))).toEqual([])
    const [omar] = await practice.ground
      .select({ id: client.id, name: client.name })
      .from(client)
      .where(eq(client.name, 'Omar Haddad'))
    expect(await settle('nadia', question, { client: omar!.id })).toBe('not_possible')
  })

  test('is told by an entry of the audit', async () => {
    const question = await asked('Nobody Here At All')
    const count = async () =>
      (
        await practice.ground.execute<{ n: number }>(`select count(*)::int as n from audit_entry where kind = 'act'`)
      )[0]!.n
    const before = await count()
    await settle('tom', question, { settledAs: 'no_such_client' })
    expect(await count()).toBe(before + 1)
  })
})

test('a crowd that fits nobody writes no alert each, and stands behind the others', async () => {
  const network = crypto.randomUUID()
  for (let count = 0; count < 14; count++)
    await operate({ audience: 'public', at: new Date(at.getTime() - 60_000 + count), browser: 'b' }, askAbout, {
      aboutName: `Made Up ${count}`,
      born: null,
      yourName: 'Somebody',
      relationship: 'friend',
      email: '',
      network,
    })
  await asked('Rosa Delgadlo')
  const perQuestion = new Set(await alerted()).size
  expect(await alerted()).toHaveLength(11 * perQuestion)
  const all = (await seen('tom'))!.questions
  expect(all.map(({ isCrowded }) => isCrowded)).toEqual([...Array(11).fill(false), ...Array(4).fill(true)])
  const waiting = await practice.ground
    .select()
    .from(lookup)
    .where(and(eq(lookup.fitsNobody, true), isNull(lookup.settledAt)))
  expect(waiting).toHaveLength(15)
})
