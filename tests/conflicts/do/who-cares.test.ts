import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { away } from '#drizzle/seed/care.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { report } from '#drizzle/seed/reports.ts'
import { careAssignment, staffAbsence } from '#drizzle/tables/care.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportMatch } from '#drizzle/tables/listening/desk.ts'
import { familyLink, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { endConflict } from '#lib/conflicts/do/end-conflict.ts'
import { seeOwnConflicts } from '#lib/conflicts/see/see-own-conflicts.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { newId } from '#lib/kernel/id.ts'
import { asFamilyMember } from '#lib/releases/rows/as-family-member.ts'
import { knownAbout } from '#lib/releases/rows/known-about.ts'
import { shownSince } from '#tests/care/shown-since.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Whoever does not meet a client is not their case manager any more: not on the family's page, not on the client's.

let practice: PracticeCenter
const [rosa, elena] = ['Rosa Delgado', 'Elena Delgado']

beforeAll(async () => {
  practice = await openPracticeCenter()
  await practice.ground.delete(staffAbsence)
  await practice.goOn(rosa, (telling) =>
    telling.with(away('Marcus Hill', { cover: 'Dana Whitfield', until: daysAfter(9, new Date()) })),
  )
})
afterAll(() => practice.close())
beforeEach(async () => {
  await practice.ground.delete(conflict)
  await practice.ground.delete(letter)
})

const staffNamed = async (name: string) =>
  (await practice.ground.select().from(staffMember).where(eq(staffMember.name, name)))[0]!
const asRosa = () => practice.viewerOf('client', 'rosa')
const names = async (name: string) => operate(await asRosa(), addConflict, { staff: (await staffNamed(name)).id })

/** Who is named as case manager and cover to the family, to the client as the family sees it, and to the client. */
async function named() {
  const story = practice.storyOf(rosa)
  const link = story.linkBetween(rosa, elena)
  const { person } = (await seeSharedPerson(await practice.viewerOf('family', 'elena'), link))!
  const viewer = await asRosa()
  const pair = {
    clientId: story.clientOf(rosa),
    familyMemberId: story.familyMemberOf(elena),
    centerId: story.center.id,
    linkId: link,
  }
  const preview = await asViewer(viewer, async (tx) =>
    asFamilyMember(tx, await knownAbout(tx, pair.clientId), { ...pair, at: viewer.at }),
  )
  const [contact, shown] = [person!.told('case_manager_contact')[0], preview!.told('case_manager_contact')[0]]
  const home = (await seeClientHome(viewer))!.caseManager
  expect(shown).toEqual(contact)
  expect(preview!.told('case_manager')).toEqual(person!.told('case_manager'))
  expect([home?.name, home?.cover?.name]).toEqual([contact?.name, contact?.cover?.name])
  return { has: person!.told('case_manager')[0]!.assigned, who: contact?.name, cover: contact?.cover?.name }
}

const alerted = async () =>
  (await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))).map(({ toEmail }) =>
    toEmail.replace('@practice.example', ''),
  )

test('as long as nobody is named, the family reads who the case manager is and who covers', async () => {
  expect(await named()).toEqual({ has: true, who: 'Marcus Hill', cover: 'Dana Whitfield' })
})

describe('a case manager whom the client names', () => {
  test('is no longer shown, and a supervisor is told that somebody else is needed', async () => {
    expect((await names('Marcus Hill')).ok).toBe(true)
    expect(await named()).toEqual({ has: false, who: undefined, cover: undefined })
    expect(await alerted()).toEqual(['grace'])
    expect((await seeToday(await practice.viewerOf('staff', 'grace')))!.found!.withoutTheirs).toBe(1)
  })

  test('is shown again when the client takes it back', async () => {
    await names('Marcus Hill')
    const [row] = (await seeOwnConflicts(await asRosa()))!.named
    expect((await operate(await asRosa(), endConflict, { conflict: row!.id })).ok).toBe(true)
    expect(await named()).toEqual({ has: true, who: 'Marcus Hill', cover: 'Dana Whitfield' })
  })

  test('gives way to whoever is assigned then', async () => {
    await names('Marcus Hill')
    const client = practice.storyOf(rosa).clientOf(rosa)
    const assign = async (name: string) => ({
      client,
      staff: (await staffNamed(name)).id,
      wasAt: await shownSince(practice.ground, client),
      isSure: true,
    })
    const grace = await practice.viewerOf('staff', 'grace')
    expect((await operate(grace, assignCaseManager, await assign('Priya Raman'))).ok).toBe(true)
    expect(await named()).toEqual({ has: true, who: 'Priya Raman', cover: undefined })
    await practice.ground.delete(conflict)
    expect((await operate(grace, assignCaseManager, await assign('Marcus Hill'))).ok).toBe(true)
  })
})

test('a cover whom the client names is not shown, and the case manager stays', async () => {
  await names('Dana Whitfield')
  expect(await named()).toEqual({ has: true, who: 'Marcus Hill', cover: undefined })
})

test('a case manager who becomes family of the client is not theirs any more, and gives back what they held', async () => {
  const { ground } = practice
  const marcus = await staffNamed('Marcus Hill')
  const clientId = practice.storyOf(rosa).clientOf(rosa)
  const held = newId<'report'>()
  await practice.goOn(rosa, (telling) =>
    telling
      .familyMember(elena)
      .with(report('She sleeps less.', { id: held, matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } })),
  )
  const member = {
    centerId: marcus.centerId,
    id: newId<'family-member'>(),
    accountId: marcus.accountId,
    createdAt: new Date(),
  }
  await ground.insert(familyMember).values(member)
  const link = { centerId: marcus.centerId, id: newId<'family-link'>(), clientId, createdAt: new Date() }
  await ground.insert(familyLink).values({ ...link, familyMemberId: member.id })
  expect(await named()).toEqual({ has: false, who: undefined, cover: undefined })
  expect(await alerted()).toEqual(['grace'])
  const [row] = await ground.select().from(reportMatch).where(eq(reportMatch.reportId, held))
  expect(row!.heldBy).toBeNull()
  await ground.delete(familyLink).where(eq(familyLink.id, link.id))
  expect((await named()).who).toBe('Marcus Hill')
})

test('whoever is given a client they do not meet is not shown from the start', async () => {
  const priya = await staffNamed('Priya Raman')
  const clientId = practice.storyOf(rosa).clientOf(rosa)
  await names('Priya Raman')
  const row = { centerId: priya.centerId, id: newId<'care-assignment'>(), clientId, staffId: priya.id }
  await practice.ground.insert(careAssignment).values({ ...row, role: 'case_manager', sinceAt: new Date(0) })
  expect((await named()).who).toBe('Marcus Hill')
  const ofRow = and(eq(careAssignment.centerId, row.centerId), eq(careAssignment.id, row.id))
  await practice.ground.delete(careAssignment).where(ofRow)
})
