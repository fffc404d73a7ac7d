import { and, eq, isNull } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { conversation } from '#drizzle/seed/conversations.ts'
import { meeting } from '#drizzle/seed/meetings.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { question, report } from '#drizzle/seed/reports.ts'
import { escalates } from '#drizzle/seed/sent-later.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { hold as held } from '#drizzle/tables/sharing.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { endConflict } from '#lib/conflicts/do/end-conflict.ts'
import { seeConflicts } from '#lib/conflicts/see/see-conflicts.ts'
import { seeOwnConflicts } from '#lib/conflicts/see/see-own-conflicts.ts'
import { newId, type ReportId, type StaffId } from '#lib/kernel/id.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { shownSince } from '#tests/care/shown-since.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { countsOf, placesOf, readsOf, type Traces } from './seen-places.ts'

// A client and somebody on staff who do not meet: wherever staff find clients, that one finds nothing of theirs.

let practice: PracticeCenter
let rosa: Traces
const staff = (name: string) => practice.viewerOf('staff', name)
const asRosa = () => practice.viewerOf('client', 'rosa')

beforeAll(async () => {
  practice = await openPracticeCenter()
  const [name, now] = ['Rosa Delgado', new Date()]
  const told = practice.storyOf(name)
  const traces = {
    client: told.clientOf(name),
    name,
    matched: newId<'report'>(),
    unmatched: newId<'report'>(),
    strangers: newId<'report'>(),
    meeting: newId<'meeting'>(),
    link: told.linkBetween(name, 'Elena Delgado'),
    task: crypto.randomUUID(),
  }
  await practice.goOn(name, (telling) =>
    telling
      .familyMember('Elena Delgado')
      .with(
        report('She sleeps less.', { id: traces.matched, matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } }),
        report('She does not answer.', { id: traces.unmatched, isAnonymous: true, aboutName: 'ROSA  Delgádo' }),
        report('Noise upstairs.', { id: traces.strangers, isAnonymous: true, aboutName: 'A neighbor' }),
        meeting({ id: traces.meeting, by: 'Marcus Hill', times: [daysAfter(3, now)] }),
        question({ aboutName: name, askerName: 'An aunt', askClientBy: daysAfter(2, now), taskId: traces.task }),
      ),
  )
  rosa = traces
})

beforeEach(async () => {
  await practice.ground.delete(conflict)
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

const idOf = async (name: string): Promise<StaffId> =>
  (await practice.ground.select().from(staffMember).where(eq(staffMember.name, name)))[0]!.id

const rosaNames = async (name: string) => operate(await asRosa(), addConflict, { staff: await idOf(name) })
const alerted = async () =>
  (await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))).map(({ toEmail }) =>
    toEmail.replace('@practice.example', ''),
  )
const holderOf = async (id: ReportId) =>
  (await practice.ground.select().from(reportMatch).where(eq(reportMatch.reportId, id)))[0]!.heldBy

const deskPlaces = ['list', 'search', 'page', 'talk card', 'desk', 'desk, by name', 'report', 'report, by name']
const ofDuty = [...deskPlaces, 'matching', 'tasks']
const ofCare = ['list', 'search', 'page', 'talk card', 'desk', 'report', 'tasks', 'meetings', 'meeting']

describe('somebody the client names', () => {
  test('finds her nowhere any more, as after somebody else was assigned, and finds everybody else', async () => {
    const before = await countsOf(await staff('marcus'))
    expect(await placesOf(await staff('marcus'), rosa)).toEqual(ofCare)
    expect((await rosaNames('Marcus Hill')).ok).toBe(true)
    expect(await placesOf(await staff('marcus'), rosa)).toEqual([])
    const after = await countsOf(await staff('marcus'))
    for (const [what, count] of Object.entries(before))
      expect(after[what as keyof typeof after], what).toBeLessThanOrEqual(Number(count))
    expect(after.tasks).toBeLessThan(Number(before.tasks))
    const others = (await seeClients(await staff('marcus'), { search: '', after: null }))!.found!
    expect(others.clients.length).toBeGreaterThan(0)
    expect(await placesOf(await staff('grace'), rosa)).toEqual(expect.arrayContaining(ofCare))
  })

  test('finds her nowhere at the duty desk, under her name neither, and cannot match a report to her', async () => {
    expect(await placesOf(await staff('nadia'), rosa)).toEqual(ofDuty)
    await rosaNames('Nadia Petrov')
    expect(await placesOf(await staff('nadia'), rosa)).toEqual([])
    const wish = { id: rosa.strangers, client: rosa.client }
    expect(await operate(await staff('nadia'), matchReport, wish)).toEqual({ ok: false, refusal: 'choose_client' })
    expect(await operate(await staff('nadia'), matchReport, { ...wish, id: rosa.unmatched })).toEqual({
      ok: false,
      refusal: 'not_possible',
    })
    expect(await placesOf(await staff('tom'), rosa)).toEqual(ofDuty)
  })

  test('does not cover her for a colleague either', async () => {
    expect(await placesOf(await staff('dana'), rosa)).toEqual(ofCare)
    await rosaNames('Dana Whitfield')
    expect(await placesOf(await staff('dana'), rosa)).toEqual([])
  })

  test('reads nothing of her in a list of messages, holds, papers, letters or times either', async () => {
    const words = conversation('Is she well?', { matched: { heldBy: 'Marcus Hill' } })
    await practice.goOn('Rosa Delgado', (told) =>
      told
        .familyMember('Elena Delgado')
        .with(words, hold(), escalates(rosa.matched, { words: 'Of Rosa Delgado', by: 'Grace Olsen' }))
        .on(daysAfter(-1, new Date())),
    )
    const ofCalls = ['a call about it', 'a call with family']
    const ofHers = ['her holds', 'safety', 'told without a form', 'end of care', 'address', ...ofCalls]
    const all = ['unread', 'messages', 'holds', 'somebody else', ...ofHers].sort()
    expect((await readsOf(await staff('grace'), rosa)).sort()).toEqual(all)
    await rosaNames('Grace Olsen')
    expect(await readsOf(await staff('grace'), rosa)).toEqual([])
    await practice.ground.update(held).set({ liftedAt: new Date() })
  })

  test('reads nothing of her in the privacy officer’s room either', async () => {
    const ofPrivacy = ['register', 'accounting', 'as family', 'told by mistake', 'told without a form, to review']
    expect(await readsOf(await staff('irene'), rosa)).toEqual(expect.arrayContaining(ofPrivacy))
    await rosaNames('Irene Watts')
    expect(await readsOf(await staff('irene'), rosa)).toEqual([])
  })

  test('meets her again once she ends it, and both stay written down', async () => {
    await rosaNames('Marcus Hill')
    const [named] = (await seeOwnConflicts(await asRosa()))!.named
    expect((await operate(await asRosa(), endConflict, { conflict: named!.id })).ok).toBe(true)
    expect(await placesOf(await staff('marcus'), rosa)).toEqual(ofCare)
    const seen = (await seeOwnConflicts(await asRosa()))!
    expect(seen).toMatchObject({ named: [], earlier: [{ name: 'Marcus Hill', endedAt: expect.any(Date) }] })
    const again = await operate(await asRosa(), endConflict, { conflict: named!.id })
    expect(again).toEqual({ ok: false, refusal: 'not_possible' })
  })

  test('is named once, however often the button is pressed', async () => {
    await rosaNames('Marcus Hill')
    expect((await rosaNames('Marcus Hill')).ok).toBe(true)
    expect(await practice.ground.select().from(conflict)).toHaveLength(1)
  })
})

test('whoever names the last two who look after her at once keeps one of them', async () => {
  for (let round = 0; round < 4; round++) {
    await practice.ground.delete(conflict)
    const both = await Promise.all(['Grace Olsen', 'Irene Watts'].map(rosaNames))
    expect(both.map((each) => (each.ok ? 'named' : each.refusal)).sort()).toEqual(['named', 'nobody_left'])
  }
})

describe('what they did for her goes to somebody else', () => {
  test('the reports in their hands are nobody’s, and the supervisors hear that something waits', async () => {
    await practice.ground
      .update(reportMatch)
      .set({ heldBy: await idOf('Marcus Hill') })
      .where(eq(reportMatch.reportId, rosa.matched))
    await rosaNames('Marcus Hill')
    expect(await holderOf(rosa.matched)).toBeNull()
    expect(await alerted()).toEqual(['grace'])
    expect((await seeToday(await staff('grace')))!.found!.withoutTheirs).toBe(1)
    const needing = (await seeClients(await staff('grace'), { search: '', needAnother: true, after: null }))!.found!
    expect(needing.clients.map(({ id }) => id)).toEqual([rosa.client])
  })

  test('the supervisor cannot assign them again, and whoever is assigned gets what was nobody’s', async () => {
    await rosaNames('Marcus Hill')
    await rosaNames('Dana Whitfield')
    const found = (await seeClient(await staff('grace'), rosa.client))!.found!
    expect(found.caseManagers.map(({ name }) => name)).not.toContain('Dana Whitfield')
    const assign = async (name: string) =>
      operate(await staff('grace'), assignCaseManager, {
        client: rosa.client,
        staff: await idOf(name),
        wasAt: await shownSince(practice.ground, rosa.client),
        isSure: true,
      })
    expect(await assign('Dana Whitfield')).toEqual({ ok: false, refusal: 'not_possible' })
    expect((await assign('Priya Raman')).ok).toBe(true)
    expect(await holderOf(rosa.matched)).toBe(await idOf('Priya Raman'))
    expect((await seeToday(await staff('grace')))!.found!.withoutTheirs).toBe(0)
    await practice.ground.delete(conflict)
    expect((await assign('Marcus Hill')).ok).toBe(true)
  })

  test('a report goes to the next in line, and no letter to whoever does not meet her', async () => {
    await rosaNames('Marcus Hill')
    await rosaNames('Dana Whitfield')
    await practice.ground.delete(letter)
    const id = newId<'report'>()
    await practice.goOn(rosa.name, (telling) => telling.with(report('A worry.', { id, isAnonymous: true })))
    expect((await operate(await staff('tom'), matchReport, { id, client: rosa.client })).ok).toBe(true)
    const holder = await holderOf(id)
    expect([await idOf('Marcus Hill'), await idOf('Dana Whitfield'), null]).not.toContain(holder)
    expect(await alerted()).not.toEqual(expect.arrayContaining(['marcus']))
    expect(await alerted()).toHaveLength(1)
  })
})

describe('the privacy officer', () => {
  const names = async (who: string, name: string) =>
    operate(await staff(who), addConflict, { client: rosa.client, staff: await idOf(name), reason: 'Cousins' })

  test('names somebody with the reason, which the client sees and cannot end', async () => {
    expect((await names('irene', 'Tom Baker')).ok).toBe(true)
    expect(await placesOf(await staff('tom'), rosa)).toEqual([])
    const [seen] = (await seeOwnConflicts(await asRosa()))!.named
    expect(seen).toMatchObject({ name: 'Tom Baker', byClient: false })
    expect(seen).not.toHaveProperty('reason')
    expect(await operate(await asRosa(), endConflict, { conflict: seen!.id })).toEqual({
      ok: false,
      refusal: 'not_possible',
    })
    expect((await seeConflicts(await staff('irene'), rosa.client))!.found!.named).toMatchObject([
      { name: 'Tom Baker', reason: 'Cousins', setBy: 'Irene Watts' },
    ])
    expect((await operate(await staff('irene'), endConflict, { conflict: seen!.id })).ok).toBe(true)
    expect(await placesOf(await staff('tom'), rosa)).toEqual(ofDuty)
  })

  test('can be named too; then a supervisor sees to it', async () => {
    expect(await placesOf(await staff('irene'), rosa)).toContain('conflicts')
    expect((await rosaNames('Irene Watts')).ok).toBe(true)
    expect(await placesOf(await staff('irene'), rosa)).toEqual([])
    expect((await names('grace', 'Tom Baker')).ok).toBe(true)
  })

  test('and the last who can find somebody else is not named, whoever asks', async () => {
    await rosaNames('Irene Watts')
    expect(await rosaNames('Grace Olsen')).toEqual({ ok: false, refusal: 'nobody_left' })
    expect(await names('grace', 'Grace Olsen')).toEqual({ ok: false, refusal: 'nobody_left' })
    expect(await placesOf(await staff('grace'), rosa)).not.toEqual([])
  })

  test('can name themselves', async () => {
    const result = await names('irene', 'Irene Watts')
    expect(result).toEqual({ ok: true, value: { isSelf: true } })
    expect(await placesOf(await staff('irene'), rosa)).toEqual([])
  })
})

test('nobody else on staff names anybody, and no client names somebody who left or is not there', async () => {
  for (const who of ['marcus', 'dana', 'chen', 'tom'])
    expect(
      await operate(await staff(who), addConflict, { client: rosa.client, staff: await idOf('Tom Baker') }),
    ).toEqual({ ok: false, refusal: 'not_possible' })
  const nobody = { staff: crypto.randomUUID() }
  expect(await operate(await asRosa(), addConflict, nobody)).toEqual({ ok: false, refusal: 'choose_staff' })
})

test('staff who are the family of a client do not meet the client, without anybody naming them', async () => {
  const { ground } = practice
  const tom = practice.accountOf('tom')
  const member = { centerId: tom.centerId, id: newId<'family-member'>(), accountId: tom.id, createdAt: new Date() }
  await ground.insert(familyMember).values(member)
  const link = { centerId: tom.centerId, id: newId<'family-link'>(), clientId: rosa.client, createdAt: new Date() }
  await ground.insert(familyLink).values({ ...link, familyMemberId: member.id })
  expect(await placesOf(await staff('tom'), rosa)).toEqual([])
  expect((await seeConflicts(await staff('irene'), rosa.client))!.found!.family).toMatchObject([{ name: 'Tom Baker' }])
  await ground.delete(familyLink).where(eq(familyLink.id, link.id))
  expect(await placesOf(await staff('tom'), rosa)).toEqual(ofDuty)
})

test('a wall with a hole would be found', async () => {
  await rosaNames('Nadia Petrov')
  const owner = postgres(practice.ownerUrl, { max: 1, onnotice: () => {} })
  const [{ made }] = (await owner`select pg_get_functiondef('viewer_walled()'::regprocedure) as made`) as unknown as [
    { made: string },
  ]
  await owner.unsafe(made.replace('k.ended_at IS NULL', 'false'))
  expect(await placesOf(await staff('nadia'), rosa)).toEqual(ofDuty)
  await owner.unsafe(made)
  await owner.end()
  expect(await placesOf(await staff('nadia'), rosa)).toEqual([])
  expect(
    await practice.ground
      .select()
      .from(conflict)
      .where(and(isNull(conflict.endedAt))),
  ).toHaveLength(1)
})
