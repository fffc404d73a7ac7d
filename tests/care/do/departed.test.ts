import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { meeting } from '#drizzle/seed/meetings.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { question, report } from '#drizzle/seed/reports.ts'
import { staffAbsence } from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportAction, reportMatch } from '#drizzle/tables/listening/desk.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { sharedPeople } from '#lib/disclosure/shared-person.ts'
import { matchOneLookup } from '#lib/jobs/match-lookups.ts'
import { newId, type StaffId } from '#lib/kernel/id.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { shownSince } from '#tests/care/shown-since.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A case manager leaves. From that minute the family is shown nobody who is gone, and whatever comes reaches somebody
// who is here: whoever covers, otherwise the desk, otherwise the supervisors.

let practice: PracticeCenter
const rosa = 'Rosa Delgado'
const held = newId<'report'>()
const later = newId<'report'>()
const invitationId = newId<'invitation'>()
const timeId = { id: '' }

beforeAll(async () => {
  practice = await openPracticeCenter()
  await practice.goOn(rosa, (telling) =>
    telling
      .familyMember('Elena Delgado')
      .with(
        report('She sleeps less.', { id: held, matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } }),
        report('She does not answer.', { id: later }),
        meeting({ by: 'Marcus Hill', state: 'invited', invitationId, times: [daysAfter(3, new Date())] }),
      ),
  )
  const [time] = await practice.ground.execute<{ id: string }>(
    sql`select t.id from meeting_time t join meeting_invitation i on i.meeting_id = t.meeting_id where i.id = ${invitationId}`,
  )
  timeId.id = time!.id
})

beforeEach(() => practice.ground.delete(letter))

afterAll(() => practice.close())

const alerted = async () => {
  const letters = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
  return [...new Set(letters.map(({ toEmail }) => toEmail.split('@')[0]!))].sort()
}
const idOf = async (name: string): Promise<StaffId> =>
  (await practice.ground.select().from(staffMember).where(eq(staffMember.name, name)))[0]!.id

/** What Elena's page says of Rosa's case manager: yes or no, who, and who covers. */
async function elenaSees() {
  const viewer = await practice.viewerOf('family', 'elena')
  const page = (await readFamilyPage(viewer, ['case_manager', 'case_manager_contact']))!
  const [person] = sharedPeople(page.grants, page.facts)
  const [contact] = person!.told('case_manager_contact')
  return {
    assigned: person!.told('case_manager').map(({ assigned }) => assigned)[0],
    contact: contact ? [contact.name, contact.cover?.name ?? null] : null,
  }
}
const rosaSees = async () => (await seeClientHome(await practice.viewerOf('client', 'rosa')))!.caseManager?.name ?? null
const needing = async () =>
  (await seeClients(await practice.viewerOf('staff', 'grace'), {
    search: '',
    needAnother: true,
    after: null,
  }))!.found!.clients.map(({ name }) => name)

describe('the day Marcus leaves', () => {
  test('until then he is shown, and who covers for him', async () => {
    expect(await elenaSees()).toEqual({ assigned: true, contact: ['Marcus Hill', 'Dana Whitfield'] })
    expect(await needing()).not.toContain(rosa)
    await practice.ground.update(staffMember).set({ leftAt: new Date() }).where(eq(staffMember.name, 'Marcus Hill'))
    expect(await alerted()).toEqual(['dana', 'grace'])
  })

  test('no page shows him, to the family or to the client', async () => {
    expect(await elenaSees()).toEqual({ assigned: false, contact: null })
    expect(await rosaSees()).toBe(null)
  })

  test('a report in his hands is in those of whoever covers, and its history says so by name', async () => {
    const [match] = await practice.ground.select().from(reportMatch).where(eq(reportMatch.reportId, held))
    expect(match!.heldBy).toBe(await idOf('Dana Whitfield'))
    const actions = await practice.ground.select().from(reportAction).where(eq(reportAction.reportId, held))
    expect(actions.map(({ words }) => words)).toContain('Marcus Hill → Dana Whitfield')
  })

  test('a report that comes, a question, an answer and an addition reach somebody who is here', async () => {
    const nadia = await practice.viewerOf('staff', 'tom')
    const client = practice.storyOf(rosa).clientOf(rosa)
    expect((await operate(nadia, matchReport, { id: later, client })).ok).toBe(true)
    expect(await alerted()).not.toEqual([])
    await practice.ground.delete(letter)

    await practice.goOn(rosa, (telling) =>
      telling.with(question({ aboutName: rosa, askerName: 'An aunt', matchedAt: null })),
    )
    while (await matchOneLookup(() => new Date(), new Date()));
    expect(await alerted()).toEqual(['grace', 'nadia', 'tom'])
    await practice.ground.delete(letter)

    const elena = await practice.viewerOf('family', 'elena')
    const wish = { invitation: invitationId, answers: [{ time: timeId.id, answer: 'yes' as const }] }
    expect((await operate(elena, answerInvitation, wish)).ok).toBe(true)
    // Dana covered for him, and does not find Rosa any more: the supervisor does.
    expect(await alerted()).toEqual(['grace'])
    await practice.ground.delete(letter)

    expect((await operate(elena, addToReport, { id: held, words: 'She called.' })).ok).toBe(true)
    expect(await alerted()).not.toEqual([])
  })

  test('his clients wait on the supervisor’s day until each has somebody else, who is not him', async () => {
    const grace = await practice.viewerOf('staff', 'grace')
    expect(await needing()).toContain(rosa)
    expect((await seeToday(grace))!.found!.withoutTheirs).toBe((await needing()).length)
    const client = practice.storyOf(rosa).clientOf(rosa)
    const wish = { client, wasAt: await shownSince(practice.ground, client), isSure: true }
    expect(await operate(grace, assignCaseManager, { ...wish, staff: await idOf('Marcus Hill') })).toEqual({
      ok: false,
      refusal: 'not_possible',
    })
    expect((await operate(grace, assignCaseManager, { ...wish, staff: await idOf('Priya Raman') })).ok).toBe(true)
    expect(await needing()).not.toContain(rosa)
    expect(await elenaSees()).toEqual({ assigned: true, contact: ['Priya Raman', null] })
  })
})

describe('who hears that something waits', () => {
  type Name = 'Priya Raman' | 'Dana Whitfield' | 'Claire Moreau'
  interface Situation {
    readonly to?: Name
    readonly role?: string
    /** Who is away, and who covers. */
    readonly away?: Partial<Record<Name, Name>>
    readonly left?: readonly Name[]
    /** Nobody holds these roles. */
    readonly without?: readonly string[]
  }
  const desk = ['grace', 'nadia', 'tom']
  const people = ['Priya Raman', 'Dana Whitfield', 'Claire Moreau'] as const
  const table: readonly [what: string, situation: Situation, who: readonly string[]][] = [
    ['somebody who is here', { to: 'Priya Raman' }, ['priya']],
    [
      'somebody who is away, and is covered',
      { to: 'Priya Raman', away: { 'Priya Raman': 'Dana Whitfield' } },
      ['dana'],
    ],
    [
      'a cover who is away too',
      { to: 'Priya Raman', away: { 'Priya Raman': 'Dana Whitfield', 'Dana Whitfield': 'Claire Moreau' } },
      ['moreau'],
    ],
    [
      'two who cover for each other, both away',
      { to: 'Priya Raman', away: { 'Priya Raman': 'Dana Whitfield', 'Dana Whitfield': 'Priya Raman' } },
      desk,
    ],
    ['somebody who covers for themselves', { to: 'Priya Raman', away: { 'Priya Raman': 'Priya Raman' } }, desk],
    ['somebody who left', { to: 'Priya Raman', left: ['Priya Raman'] }, desk],
    [
      'somebody who left, and is covered still',
      { to: 'Priya Raman', left: ['Priya Raman'], away: { 'Priya Raman': 'Dana Whitfield' } },
      ['dana'],
    ],
    [
      'somebody who is away, whose cover left',
      { to: 'Priya Raman', left: ['Dana Whitfield'], away: { 'Priya Raman': 'Dana Whitfield' } },
      desk,
    ],
    [
      'a cover who left, and is covered',
      {
        to: 'Priya Raman',
        left: ['Dana Whitfield'],
        away: { 'Priya Raman': 'Dana Whitfield', 'Dana Whitfield': 'Claire Moreau' },
      },
      ['moreau'],
    ],
    ['everybody of the team left', { to: 'Priya Raman', left: people }, desk],
    [
      'somebody who left, without a desk',
      { to: 'Priya Raman', left: ['Priya Raman'], without: ['duty_worker'] },
      ['grace'],
    ],
    [
      'somebody who left, without a desk or a supervisor',
      { to: 'Priya Raman', left: ['Priya Raman'], without: ['duty_worker', 'supervisor'] },
      ['irene'],
    ],
    [
      'somebody away, uncovered, without a desk',
      { to: 'Dana Whitfield', away: { 'Dana Whitfield': 'Dana Whitfield' }, without: ['duty_worker'] },
      ['grace'],
    ],
    ['a therapist', { to: 'Claire Moreau' }, ['moreau']],
    ['a therapist who left', { to: 'Claire Moreau', left: ['Claire Moreau'] }, desk],
    ['a therapist who is covered', { to: 'Claire Moreau', away: { 'Claire Moreau': 'Priya Raman' } }, ['priya']],
    ['the desk', { role: 'duty_worker' }, desk],
    ['the desk, where nobody works', { role: 'duty_worker', without: ['duty_worker'] }, ['grace']],
    ['the supervisors', { role: 'supervisor' }, ['grace']],
    ['the supervisors, where there is none', { role: 'supervisor', without: ['supervisor'] }, ['irene']],
    ['the desk, with nobody above it', { role: 'duty_worker', without: ['duty_worker', 'supervisor'] }, ['irene']],
    ['nobody in particular', {}, ['grace']],
  ]
  test.each(table)('%s', async (_what, { to, role, away = {}, left = [], without = [] }, who) => {
    const undone = new Error('asked and taken back')
    const told = practice.ground.transaction(async (tx) => {
      const staff = new Map((await tx.select().from(staffMember)).map((each) => [each.name, each]))
      const { centerId } = staff.get('Grace Olsen')!
      const at = new Date()
      for (const [name, cover] of Object.entries(away))
        await tx.insert(staffAbsence).values({
          centerId,
          id: crypto.randomUUID(),
          staffId: staff.get(name)!.id,
          coverId: staff.get(cover)!.id,
          fromAt: daysAfter(-1, at),
          untilAt: daysAfter(1, at),
        })
      for (const name of left) await tx.update(staffMember).set({ leftAt: at }).where(eq(staffMember.name, name))
      for (const gone of without) await tx.execute(sql`update staff_member set roles = array_remove(roles, ${gone})`)
      await tx.delete(letter)
      const staffId = to ? staff.get(to)!.id : null
      await tx.execute(
        sql`select put_alert(${centerId}, ${role ?? null}, ${staffId}, ${at.toISOString()}::timestamptz, null)`,
      )
      const letters = await tx.select({ to: letter.toEmail }).from(letter)
      expect(letters.map((each) => each.to.split('@')[0]).sort()).toEqual(who)
      throw undone
    })
    await told.catch((error: unknown) => {
      if (error !== undone) throw error
    })
  })
})
