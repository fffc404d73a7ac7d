import { eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { conflict } from '#drizzle/tables/conflicts.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { addConflict } from '#lib/conflicts/do/add-conflict.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { regradeReport } from '#lib/reports/do/regrade-report.ts'
import { sendReport } from '#lib/reports/do/send-report.ts'
import type { ReportWords } from '#lib/reports/rules/draft.ts'
import { observationNames } from '#lib/reports/rules/report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Somebody on the duty desk and a client who do not meet. A letter that something waits about her is a letter about
// her.

let practice: PracticeCenter
const name = 'Rosa Delgado'
const desk = ['Nadia Petrov', 'Tom Baker', 'Grace Olsen']
const staff = (who: string) => practice.viewerOf('staff', who)

beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())
beforeEach(async () => {
  await practice.ground.delete(conflict)
  await practice.ground.delete(letter)
})

async function rosaNames(...names: readonly string[]): Promise<void> {
  for (const each of names) {
    const [found] = await practice.ground.select().from(staffMember).where(eq(staffMember.name, each))
    const named = await operate(await practice.viewerOf('client', 'rosa'), addConflict, { staff: found!.id })
    expect(named.ok).toBe(true)
  }
  await practice.ground.delete(letter)
}

async function tell(aboutName: string): Promise<ReportId> {
  const nothing = Object.fromEntries(observationNames.map((each) => [each, ''])) as ReportWords['observations']
  const words: ReportWords = {
    aboutName,
    aboutBorn: '',
    alsoAbout: [],
    relationship: 'aunt',
    kind: 'concern',
    words: 'She does not answer.',
    observations: { ...nothing, safetyNow: '' },
    urgency: 'soon',
    writerName: '',
    mayCallBack: false,
    phone: '',
    callBackWhen: '',
    attribution: 'no',
  }
  const wish = { draft: newId<'report'>(), language: 'en', words, network: '203.0.113' } as const
  const viewer = { audience: 'public', at: new Date(), browser: 'b' } as const
  expect((await operate(viewer, sendReport, wish)).ok).toBe(true)
  const [sent] = await practice.ground.select().from(report).where(eq(report.draftId, wish.draft))
  return sent!.id
}

/** Who gets a letter that something waits. */
async function alerted(): Promise<string[]> {
  const reached: string[] = []
  const send = async ({ to }: { to: string }) => {
    reached.push(to.replace('@practice.example', ''))
    return { outcome: 'sent', code: '250' } as const
  }
  while (await deliverOneLetter(send as never, () => new Date()));
  return reached.sort()
}

test('a report alerts the whole desk, an urgent grade and words that were added do so again', async () => {
  const id = await tell('A neighbor')
  expect(await alerted()).toEqual(['grace', 'nadia', 'tom'])
  expect((await operate(await staff('tom'), regradeReport, { id, was: 'soon', urgency: 'soon' })).ok).toBe(true)
  expect(await alerted()).toEqual([])
  expect((await operate(await staff('tom'), regradeReport, { id, was: 'soon', urgency: 'urgent' })).ok).toBe(true)
  expect(await alerted()).toEqual(['grace', 'nadia', 'tom'])
})

describe('whoever a client named', () => {
  test('gets no letter about a report that names her, however the name is written, and the others do', async () => {
    await rosaNames('Nadia Petrov')
    await tell('ROSA  Delgádo')
    expect(await alerted()).toEqual(['grace', 'tom'])
    await tell('A neighbor')
    expect(await alerted()).toEqual(['grace', 'nadia', 'tom'])
  })

  test('gets none about a report that was matched to her under another name', async () => {
    await rosaNames('Nadia Petrov')
    const id = await tell('Rosie')
    await practice.ground.delete(letter)
    const client = practice.storyOf(name).clientOf(name)
    expect((await operate(await staff('tom'), matchReport, { id, client })).ok).toBe(true)
    await alerted()
    expect((await operate(await staff('tom'), regradeReport, { id, was: 'soon', urgency: 'urgent' })).ok).toBe(true)
    expect(await alerted()).toEqual(['grace', 'tom'])
  })

  test('with the whole desk leaves the report to others, also beside an alert for themselves', async () => {
    await rosaNames(...desk)
    await tell(name)
    expect(await alerted()).toEqual(['irene'])
    await tell('A neighbor')
    await tell(name)
    expect(await alerted()).toEqual(['grace', 'irene', 'nadia', 'tom'])
  })
})

test('sending a report writes the same letters, whoever it is about', async () => {
  await rosaNames('Nadia Petrov')
  const written = async () =>
    (await practice.ground.select().from(letter)).map(({ kind, toEmail, language }) => [kind, toEmail, language]).sort()
  await tell(name)
  const aboutRosa = await written()
  await practice.ground.delete(letter)
  await tell('A neighbor')
  expect(aboutRosa).toEqual(await written())
  expect(aboutRosa).toHaveLength(3)
})

test('nobody alerts staff at will: not by being signed in, not for another client, not for somebody else', async () => {
  const [dana] = await practice.ground.select().from(staffMember).where(eq(staffMember.name, 'Dana Whitfield'))
  const other = practice.storyOf('Daniel Wu').clientOf('Daniel Wu')
  const tries = [
    [
      await practice.viewerOf('client', 'rosa'),
      `'supervisor', null, now(), '${practice.storyOf(name).clientOf(name)}'`,
    ],
    [await practice.viewerOf('client', 'rosa'), `null, '${dana!.id}', now(), '${other}'`],
    [await staff('irene'), `'duty_worker', null, now(), null`],
    [await staff('marcus'), `'duty_worker', null, now(), null`],
    [await practice.viewerOf('family', 'elena'), `'duty_worker', null, now(), null`],
    [{ audience: 'public', at: new Date() } as const, `'duty_worker', null, now(), null`],
  ] as const
  for (const [viewer, to] of tries) {
    const call = asViewer(viewer, (tx) => tx.execute(`select alert_staff('${dana!.centerId}', ${to})`))
    await expect(call).rejects.toMatchObject({ cause: { code: '42501' } })
  }
  expect(await practice.ground.select().from(letter)).toEqual([])
})

test('twenty thousand reports that nobody matched cost whoever is named no time', { timeout: 60_000 }, async () => {
  await rosaNames('Nadia Petrov')
  const owner = postgres(practice.ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe(`insert into report (center_id, id, draft_id, reference, status_hash, kind, about_name, about_born, writer_name,
    writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when, attribution, language, received_at)
    select center_id, gen_random_uuid(), gen_random_uuid(), '', gen_random_uuid()::text, kind, 'Neighbor ' || n, about_born, writer_name,
    writer_relationship, writer_phone, words, observations, urgency, may_call_back, call_back_when, attribution, language, now()
    from (select * from report limit 1) r cross join generate_series(1, 20000) n`)
  await owner.unsafe('analyze report')
  const middleOfNine = async (round: () => Promise<number>) => {
    const took: number[] = []
    while (took.length < 9) took.push(await round())
    return took.sort((a, b) => a - b)[4]!
  }
  const msOf = async (act: () => Promise<unknown>) => {
    const start = performance.now()
    await act()
    return performance.now() - start
  }
  const comparingAll = await middleOfNine(() =>
    msOf(() => owner`select count(*) from report where name_words(about_name) = '{nadia,petrov}'`),
  )
  for (const who of ['nadia', 'tom']) {
    const viewer = await staff(who)
    const asked = await middleOfNine(() =>
      asViewer(viewer, (tx) => msOf(() => tx.execute('select count(*) from viewer_walled_reports()'))),
    )
    expect(asked).toBeLessThan(comparingAll / 4)
  }
  await owner.end()
})
