import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { question, report as tells } from '#drizzle/seed/reports.ts'
import { askTask } from '#drizzle/tables/listening/asking.ts'
import { reportAction, reportMatch } from '#drizzle/tables/listening/desk.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client, staffMember } from '#drizzle/tables/people.ts'
import { releaseRefusal } from '#drizzle/tables/releases.ts'
import type { ReportId, StaffId } from '#lib/kernel/id.ts'
import { newId } from '#lib/kernel/id.ts'
import { shownSince } from '#tests/care/shown-since.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What staff do with what families told and asked, by running the operations.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const staffNamed = async (name: string) =>
  (await practice.ground.select().from(staffMember).where(eq(staffMember.name, name)))[0]!.id
const clientNamed = async (name: string) =>
  (await practice.ground.select().from(client).where(eq(client.name, name)))[0]!.id
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const todayThere = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Chicago' }).format(new Date())

describe('asking a client whether they want to sign', () => {
  async function task(): Promise<string> {
    const id = crypto.randomUUID()
    const asked = question({
      aboutName: 'Kevin Brandt',
      askerName: 'Marie Brandt',
      askerRelationship: 'aunt',
      askerEmail: 'marie@practice.example',
      askClientBy: daysAfter(3, new Date()),
      taskId: id,
    })
    await practice.goOn('Kevin Brandt', (kevin) => kevin.with(asked))
    return id
  }

  async function answer(id: string, outcome: 'wants_release' | 'refused' | 'ask_later', askAgainOn: string | null) {
    const { closeTask } = await import('#lib/asking/do/close-task.ts')
    const [asked] = await practice.ground.select({ at: askTask.lastAskedAt }).from(askTask).where(eq(askTask.id, id))
    const wish = { task: id, wasAt: asked!.at?.toISOString() ?? null, outcome, askAgainOn }
    return operate(await practice.viewerOf('staff', 'priya'), closeTask, wish)
  }

  const refusals = async () => (await practice.ground.select().from(releaseRefusal)).length
  const rowOf = async (id: string) => (await practice.ground.select().from(askTask).where(eq(askTask.id, id)))[0]!

  test('“later” is no refusal: the task stays, to be done by the day that was said', async () => {
    const [id, before] = [await task(), await refusals()]
    expect((await answer(id, 'ask_later', inDays(30))).ok).toBe(true)
    const row = await rowOf(id)
    expect(row).toMatchObject({ outcome: null, closedAt: null, closedBy: null, dueOn: inDays(30) })
    expect(row.lastAskedAt).toBeInstanceOf(Date)
    expect(await refusals()).toBe(before)
    const { seeTasks } = await import('#lib/asking/see/see-tasks.ts')
    const seen = await seeTasks(await practice.viewerOf('staff', 'priya'), null)
    expect(seen!.found!.tasks.find((each) => each.id === id)).toMatchObject({ askerEmail: 'marie@practice.example' })
    expect((await answer(id, 'refused', null)).ok).toBe(true)
    expect(await refusals()).toBe(before + 1)
  })

  test.each([['no day'], ['a day that has passed'], ['today']])('“later” with %s is asked again', async (which) => {
    const day = { 'no day': null, 'a day that has passed': inDays(-2), today: todayThere }[which]!
    const id = await task()
    expect(await answer(id, 'ask_later', day)).toEqual({ ok: false, refusal: 'until_passed' })
    expect((await rowOf(id)).lastAskedAt).toBeNull()
  })

  test('“later” in more than a year is a slip', async () => {
    const id = await task()
    expect(await answer(id, 'ask_later', '2099-01-01')).toEqual({ ok: false, refusal: 'ask_within_year' })
  })

  test('a no with a day to ask again is a refusal, and the client is asked again by that day', async () => {
    const [id, before] = [await task(), await refusals()]
    expect(await answer(id, 'refused', inDays(-2))).toEqual({ ok: false, refusal: 'until_passed' })
    expect((await answer(id, 'refused', inDays(90))).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ outcome: null, closedAt: null, dueOn: inDays(90) })
    expect(await refusals()).toBe(before + 1)
    expect((await answer(id, 'wants_release', null)).ok).toBe(true)
    expect(await rowOf(id)).toMatchObject({ outcome: 'wants_release', closedAt: expect.any(Date) })
    expect(await refusals()).toBe(before + 1)
  })

  test('an answer on a page that did not show a colleague’s undoes nothing', async () => {
    const { closeTask } = await import('#lib/asking/do/close-task.ts')
    const [id, before] = [await task(), await refusals()]
    const said = async (name: string, wasAt: string | null, outcome: 'refused' | 'ask_later') => {
      const wish = { task: id, wasAt, outcome, askAgainOn: outcome === 'refused' ? null : inDays(30) }
      const done = await operate(await practice.viewerOf('staff', name), closeTask, wish)
      return done.ok ? 'done' : done.refusal
    }
    expect(await said('priya', null, 'ask_later')).toBe('done')
    expect(await said('grace', null, 'refused')).toBe('changed_meanwhile')
    expect(await refusals()).toBe(before)
    const { seeTasks } = await import('#lib/asking/see/see-tasks.ts')
    const seen = await seeTasks(await practice.viewerOf('staff', 'priya'), null)
    const shown = seen!.found!.tasks.find((each) => each.id === id)!
    expect(shown.lastAskedBy).toBe('Priya Raman')
    expect(await said('priya', shown.lastAskedAt!.toISOString(), 'refused')).toBe('done')
  })

  test.each([[null], [inDays(90)]])(
    'two who answer at once leave one answer, and one refusal (again on %s)',
    async (again) => {
      const [id, before] = [await task(), await refusals()]
      const { asViewer } = await import('#lib/database/as-viewer.ts')
      const { closeTask } = await import('#lib/asking/do/close-task.ts')
      const viewer = await practice.viewerOf('staff', 'priya')
      const waiting = `select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      const isWaiting = async () => (await practice.ground.execute(waiting)).length > 0
      const { first, second } = await asViewer(viewer, async (tx) => {
        const first = await closeTask(tx, viewer, { task: id, wasAt: null, outcome: 'refused', askAgainOn: again })
        const second = answer(id, 'refused', again)
        // The other session has read the open task by now, and waits for this one.
        await expect.poll(isWaiting, { timeout: 5000 }).toBe(true)
        return { first, second }
      })
      expect(first.ok).toBe(true)
      expect(await second).toEqual({ ok: false, refusal: 'changed_meanwhile' })
      expect(await refusals()).toBe(before + 1)
    },
  )
})

describe("when a client's case manager changes", () => {
  async function held(heldBy: string, parts: Partial<typeof report.$inferInsert> = {}): Promise<ReportId> {
    const id = newId<'report'>()
    const worry = tells('A worry.', { ...parts, id, isAnonymous: true, matched: { by: 'Tom Baker', heldBy } })
    await practice.goOn('Anna Lindqvist', (anna) => anna.with(worry))
    return id
  }

  async function assign(staff: StaffId | null) {
    const { assignCaseManager } = await import('#lib/care/do/assign-case-manager.ts')
    const client = await clientNamed('Anna Lindqvist')
    const wish = { client, staff, wasAt: await shownSince(practice.ground, client), isSure: true }
    return operate(await practice.viewerOf('staff', 'grace'), assignCaseManager, wish)
  }

  const holderOf = async (id: ReportId) =>
    (await practice.ground.select().from(reportMatch).where(eq(reportMatch.reportId, id)))[0]!.heldBy
  const movesOf = async (id: ReportId) =>
    practice.ground
      .select({ words: reportAction.words })
      .from(reportAction)
      .where(and(eq(reportAction.reportId, id), eq(reportAction.kind, 'note')))

  test('the open reports in the hands of the former one go to the new one, and it is written down', async () => {
    const [open, closed, others] = [
      await held('Priya Raman'),
      await held('Priya Raman', { state: 'closed' }),
      await held('Tom Baker'),
    ]
    const [priya, dana, tom] = [
      await staffNamed('Priya Raman'),
      await staffNamed('Dana Whitfield'),
      await staffNamed('Tom Baker'),
    ]
    expect((await assign(dana)).ok).toBe(true)
    expect(await holderOf(open)).toBe(dana)
    expect(await movesOf(open)).toEqual([{ words: 'Priya Raman → Dana Whitfield' }])
    expect(await holderOf(closed)).toBe(priya)
    expect(await holderOf(others)).toBe(tom)
    expect(await movesOf(others)).toEqual([])
  })

  test('with nobody new, they still end with a human owner', async () => {
    const dana = await staffNamed('Dana Whitfield')
    const open = await held('Dana Whitfield')
    expect((await assign(null)).ok).toBe(true)
    expect(await holderOf(open)).not.toBe(dana)
    expect(await holderOf(open)).not.toBeNull()
  })

  test('a page that showed the former case manager assigns nobody, and leaving a client alone is asked about', async () => {
    const { assignCaseManager } = await import('#lib/care/do/assign-case-manager.ts')
    const client = await clientNamed('Anna Lindqvist')
    const by = async (wasAt: string | null, isSure = true) => {
      const wish = { client, staff: null, wasAt, isSure }
      const done = await operate(await practice.viewerOf('staff', 'grace'), assignCaseManager, wish)
      return done.ok ? 'done' : done.refusal
    }
    await assign(await staffNamed('Dana Whitfield'))
    expect(await by(null)).toBe('changed_meanwhile')
    expect(await by('2020-01-01T00:00:00.000Z')).toBe('changed_meanwhile')
    const shown = await shownSince(practice.ground, client)
    expect(await by(shown, false)).toBe('leave_nobody')
    expect(await by(shown)).toBe('done')
  })
})

describe('how urgent a report is', () => {
  async function desk(id: ReportId) {
    const { seeDeskReport } = await import('#lib/reports/see/see-desk-report.ts')
    const { seeReportDesk } = await import('#lib/reports/see/see-report-desk.ts')
    const viewer = await practice.viewerOf('staff', 'tom')
    const [urgent, one] = [await seeReportDesk(viewer, { urgency: 'urgent' }), await seeDeskReport(viewer, id, '')]
    return { isUrgent: urgent!.found!.rows.some((row) => row.id === id), urgency: one!.found!.report.urgency }
  }

  test('staff grade for the desk; what the writer chose stays the writer’s', async () => {
    const { regradeReport } = await import('#lib/reports/do/regrade-report.ts')
    const id = newId<'report'>()
    const worry = tells('A worry.', { id, isAnonymous: true, urgency: 'information' })
    await practice.goOn('Anna Lindqvist', (anna) => anna.with(worry))
    expect(await desk(id)).toEqual({ isUrgent: false, urgency: 'information' })
    const regraded = await operate(await practice.viewerOf('staff', 'tom'), regradeReport, {
      id,
      was: 'information',
      urgency: 'urgent',
    })
    expect(regraded.ok).toBe(true)
    expect(await desk(id)).toEqual({ isUrgent: true, urgency: 'urgent' })
    const [row] = await practice.ground.select().from(report).where(eq(report.id, id))
    expect(row).toMatchObject({ urgency: 'information', gradedUrgency: 'urgent' })
  })

  test('staff can change no writer’s own choice', async () => {
    const { asViewer } = await import('#lib/database/as-viewer.ts')
    const viewer = await practice.viewerOf('staff', 'tom')
    await expect(asViewer(viewer, (tx) => tx.update(report).set({ urgency: 'urgent' }))).rejects.toMatchObject({
      cause: { code: '42501' },
    })
  })
})

test('a client’s page says who of the team is away, and who covers', async () => {
  const { seeClient } = await import('#lib/clients/see/see-client.ts')
  const at = new Date()
  const [dana, marcus] = [await staffNamed('Dana Whitfield'), await staffNamed('Marcus Hill')]
  const { staffAbsence } = await import('#drizzle/tables/care.ts')
  const away = (await practice.ground.select().from(staffAbsence)).some(
    (each) => each.staffId === marcus && each.coverId === dana && each.fromAt <= at && each.untilAt > at,
  )
  const { team } = (await seeClient(await practice.viewerOf('staff', 'grace'), await clientNamed('Rosa Delgado')))!
    .found!
  expect([away, team.find(({ staffId }) => staffId === marcus)!.coveredBy]).toEqual([true, 'Dana Whitfield'])
})
