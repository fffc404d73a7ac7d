import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { namedInConflict } from '#drizzle/seed/care.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { report as tells } from '#drizzle/seed/reports.ts'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { reportAction } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { account, staffMember } from '#drizzle/tables/people.ts'
import { escalation } from '#drizzle/tables/sent-later.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { answerEscalation } from '#lib/escalations/do/answer-escalation.ts'
import { escalateByLink } from '#lib/escalations/do/escalate-by-link.ts'
import { escalateReport } from '#lib/escalations/do/escalate-report.ts'
import { answersFor, type EscalationAnswer, escalationBy } from '#lib/escalations/rules/escalation.ts'
import { seeEscalation, seeEscalations } from '#lib/escalations/see/see-escalations.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { routeEscalations } from '#lib/jobs/route-escalations.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { readReport } from '#lib/reports/do/read-report.ts'
import { usualStandards } from '#lib/reports/rules/standards.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A writer whom nobody answered, or whom it did not help, gets somebody else.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
  await practice.goOn('Rosa Delgado', (rosa) =>
    rosa
      .staff('Hal Ford', { email: 'hal@practice.example', roles: ['supervisor'] })
      .staff('Ada Lund', { email: 'ada@practice.example', roles: ['administrator'] }),
  )
})

beforeEach(async () => {
  await practice.ground.delete(escalation)
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

const asked = { why: 'nobody_answered' as const, words: 'Nobody called.', aboutStaff: '' }

/** A report of Elena's from days ago, about a client or about nobody known. */
async function told(more: Parameters<typeof tells>[1] = {}, days = 5): Promise<ReportId> {
  const id = newId<'report'>()
  await practice.goOn('Rosa Delgado', (rosa) =>
    rosa
      .familyMember('Elena Delgado')
      .with(tells('She sleeps less.', { id, receivedAt: daysAfter(-days, new Date()), ...more })),
  )
  return id
}
const staff = (name: string) => practice.viewerOf('staff', name)
const does = async (name: string, id: ReportId, wish: object = {}) => {
  const done = await operate(await practice.viewerOf('family', name), escalateReport, { ...asked, id, ...wish })
  return done.ok ? 'done' : done.refusal
}
const beat = (at = new Date()) => routeEscalations(() => at)
const only = async () => (await practice.ground.select().from(escalation))[0]!
const owner = async () => {
  const [held] = await practice.ground
    .select({ name: staffMember.name })
    .from(escalation)
    .innerJoin(staffMember, eq(staffMember.id, escalation.heldBy))
  return held?.name ?? null
}
const alerted = async () =>
  [
    ...new Set(
      (await practice.ground.select().from(letter)).map(({ kind, toEmail }) => `${kind} ${toEmail.split('@')[0]}`),
    ),
  ].sort()
const queueOf = async (name: string) => {
  const seen = await seeEscalations(await staff(name))
  return seen!.found?.open.length ?? null
}
async function answers(name: string, id: string, answer: EscalationAnswer = 'read_all'): Promise<string> {
  const wish = { escalation: id, answer, note: 'A call was missed.' }
  const done = await operate(await staff(name), answerEscalation, wish)
  return done.ok ? 'done' : done.refusal
}

describe('the writer of a report asks for somebody else', () => {
  test('once the hour has passed that they were told, or the report was closed; not before, and only of their own', async () => {
    const early = await told({ urgency: 'information' }, 0)
    expect(await does('elena', early)).toBe('ask_later')
    await practice.ground.update(report).set({ state: 'closed', closedAt: new Date() }).where(eq(report.id, early))
    expect(await does('elena', early)).toBe('done')
    const late = await told()
    expect(await does('walter', late)).toBe('not_yours')
    expect(await does('elena', late)).toBe('done')
  })

  test('twice at once it is one wish, and after an answer it may be asked again', async () => {
    const id = await told()
    expect([await does('elena', id), await does('elena', id)]).toEqual(['done', 'done'])
    expect(await practice.ground.select().from(escalation)).toHaveLength(1)
    await beat()
    expect(await answers('grace', (await only()).id)).toBe('done')
    expect(await does('elena', id)).toBe('done')
    await beat()
    // Whoever answered before is not somebody else any more.
    const held = await practice.ground.select().from(escalation)
    expect(new Set(held.map(({ heldBy }) => heldBy)).size).toBe(2)
  })

  test('who let us call is called where and when they said; who did not let us, nowhere', async () => {
    const number = { writerPhone: '612 555 0134', callBackWhen: 'only mornings' }
    for (const [mayCallBack, shown] of [
      [true, '612 555 0134, only mornings'],
      [false, ''],
    ] as const) {
      await does('elena', await told({ ...number, mayCallBack }))
      expect((await only()).writerPhone).toBe(shown)
      await practice.ground.delete(escalation)
    }
  })

  test('changes nothing of the report, and alerts nobody before the beat', async () => {
    const id = await told()
    const before = await practice.ground.select().from(report).where(eq(report.id, id))
    await does('elena', id)
    expect(await practice.ground.select().from(report).where(eq(report.id, id))).toEqual(before)
    expect(await alerted()).toEqual([])
    expect([await queueOf('grace'), await queueOf('hal'), await queueOf('irene')]).toEqual([0, 0, 0])
  })
})

describe('it reaches a supervisor who has not worked on it', () => {
  test('with an owner, an alert and a place on today', async () => {
    await does('elena', await told())
    await beat()
    await beat()
    expect(await owner()).toBe('Grace Olsen')
    expect(await alerted()).toEqual(['staff-alert grace'])
    expect((await seeToday(await staff('grace')))!.found!.escalations).toBe(1)
    expect((await seeToday(await staff('tom')))!.found!.escalations).toBe(false)
  })

  test.each([
    ['somebody else where one supervisor read it', async (id: ReportId) => void (await reads('grace', id)), 'Hal Ford'],
    [
      'the privacy officer where every supervisor did',
      async (id: ReportId) => {
        await reads('grace', id)
        await operate(await staff('hal'), noteReport, { id, words: 'I called her.' })
        await longAgo(id)
      },
      'Irene Watts',
    ],
  ])('%s', async (_who, worked, name) => {
    const id = await told()
    await worked(id)
    await does('elena', id)
    await beat()
    expect(await owner()).toBe(name)
  })

  test('and whoever is named neither holds nor finds it, alone or with everybody else of their role', async () => {
    await does('elena', await told(), { why: 'about_staff', aboutStaff: 'Mrs. Olsen, the supervisor' })
    await beat()
    expect(await owner()).toBe('Hal Ford')
    expect([await queueOf('grace'), await queueOf('hal'), await queueOf('irene')]).toEqual([0, 1, 1])
    const { id } = await only()
    expect((await seeEscalation(await staff('grace'), id))!.found).toBe(null)
    expect(await answers('grace', id)).toBe('not_possible')
  })

  test('the administrator where nobody else is left, who reads what was asked and not the report', async () => {
    await does('elena', await told(), { aboutStaff: 'Grace, Hal and Irene' })
    await beat()
    expect(await owner()).toBe('Ada Lund')
    const seen = (await seeEscalation(await staff('ada'), (await only()).id))!.found!
    expect(seen.escalation).toMatchObject({ words: 'Nobody called.', writerName: 'Elena Delgado', owner: 'Ada Lund' })
    // What is in other hands is not an administrator's to read.
    await does('elena', await told())
    await beat()
    expect(await queueOf('ada')).toBe(1)
  })

  test("and it is nobody's any more who does not meet that person from then on, whether it was answered or not", async () => {
    await does('elena', await told({ matched: { by: 'Tom Baker' } }))
    await beat()
    expect(await owner()).toBe('Grace Olsen')
    const { id } = await only()
    const finds = async () => (await seeEscalation(await staff('grace'), id))?.found !== null
    expect(await finds()).toBe(true)
    await practice.goOn('Rosa Delgado', (rosa) => rosa.with(namedInConflict('Grace Olsen')))
    expect([await finds(), await answers('grace', id)]).toEqual([false, 'not_possible'])
    await practice.ground.delete(conflict)
  })

  test('never somebody who does not meet whom it is about', async () => {
    await practice.goOn('Victor Stone', (victor) => victor.with(namedInConflict('Grace Olsen')))
    await does('elena', await told({ aboutName: 'Victor Stone' }))
    await beat()
    expect(await owner()).toBe('Hal Ford')
    expect(await queueOf('grace')).toBe(0)
  })

  test('and somebody else again once its owner has left', async () => {
    await does('elena', await told())
    await beat()
    await practice.ground.update(staffMember).set({ leftAt: new Date() }).where(eq(staffMember.name, 'Grace Olsen'))
    await beat()
    expect(await owner()).toBe('Hal Ford')
    await practice.ground.update(staffMember).set({ leftAt: null }).where(eq(staffMember.name, 'Grace Olsen'))
  })

  test('everybody hears who could answer once its hour has passed, and once only', async () => {
    await does('elena', await told())
    await beat()
    await practice.ground.delete(letter)
    const { raisedAt } = await only()
    const hours = { openingHours: {}, holidays: [], standards: usualStandards, timeZone: 'America/Chicago' }
    const late = daysAfter(6, escalationBy(raisedAt, hours))
    await beat(late)
    const heard = ['staff-alert ada', 'staff-alert grace', 'staff-alert hal', 'staff-alert irene']
    expect(await alerted()).toEqual(heard)
    await practice.ground.delete(letter)
    await beat(daysAfter(1, late))
    expect(await alerted()).toEqual([])
  })
})

async function reads(name: string, id: ReportId): Promise<void> {
  await operate(await staff(name), readReport, { id })
  await longAgo(id)
}

/** Before it was asked, also within one instant. */
async function longAgo(id: ReportId): Promise<void> {
  await practice.ground
    .update(reportAction)
    .set({ at: daysAfter(-1, new Date()) })
    .where(eq(reportAction.reportId, id))
}

describe('the answer of a person', () => {
  test('stands on the page of the report, with a letter that says only that there is something', async () => {
    const id = await told()
    await does('elena', id)
    await beat()
    await practice.ground.delete(letter)
    expect(await answers('hal', (await only()).id)).toBe('done')
    expect(await answers('grace', (await only()).id)).toBe('changed_meanwhile')
    const own = await seeOwnReport(await practice.viewerOf('family', 'elena'), id)
    expect(own!.escalations).toMatchObject([{ words: 'Nobody called.', answer: 'read_all' }])
    expect(JSON.stringify(own)).not.toContain('A call was missed.')
    expect(await alerted()).toEqual(['message elena'])
  })

  test('promises no call to whoever gave no number, or said that nobody may call', async () => {
    for (const [more, is] of [
      [{ writerPhone: '612 555 0134', mayCallBack: true }, 'done'],
      [{ writerPhone: '612 555 0134', mayCallBack: false }, 'no_number'],
      [{}, 'no_number'],
    ] as const) {
      await practice.ground.delete(escalation)
      await does('elena', await told(more))
      await beat()
      expect(await answers('hal', (await only()).id, 'will_call')).toBe(is)
      expect(answersFor(await only()).includes('will_call')).toBe(is === 'done')
    }
  })

  test('is read by the link of a report without an account; of an account, by that account alone', async () => {
    for (const isOfAccount of [true, false]) {
      const id = await told()
      const token = linkToken('status-link', id)
      const [elena] = await practice.ground.select().from(account).where(eq(account.email, 'elena@practice.example'))
      const of = { statusHash: hashOf(token), accountId: isOfAccount ? elena!.id : null }
      await practice.ground.update(report).set(of).where(eq(report.id, id))
      await practice.ground.delete(escalation)
      const nobody: Viewer<'public'> = { audience: 'public', at: new Date(), browser: 'b' }
      expect(await operate(nobody, escalateByLink, { ...asked, token })).toEqual({ ok: true, value: null })
      await beat()
      expect((await only()).isByLink).toBe(isOfAccount)
      await answers('hal', (await only()).id)
      const seen = (await seeReportStatus(nobody, token))!
      expect(seen.escalations).toMatchObject([{ answer: 'read_all', isByLink: isOfAccount }])
      expect(seen.copy === null).toBe(isOfAccount)
    }
  })

  test('and it goes the same way, to the same person, about somebody nobody here has heard of', async () => {
    const rows = async (id: ReportId) => {
      await practice.ground.delete(escalation)
      await practice.ground.delete(letter)
      await does('elena', id)
      await beat()
      const {
        id: _id,
        reportId: _report,
        raisedAt: _raised,
        reference: _reference,
        placedAt: _placed,
        ...row
      } = await only()
      return [row, await alerted()]
    }
    const known = await rows(await told({ matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } }))
    const unknown = await rows(await told({ aboutName: 'Nobody Known Here' }))
    const without = (all: unknown) => JSON.stringify(all, (key, value) => (key === 'setAside' ? null : value))
    expect(without(known)).toBe(without(unknown))
  })
})
