import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { wantsCall } from '#drizzle/seed/reports.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { guideNote, guideRequest } from '#drizzle/tables/listening/guide.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import type { Operation } from '#lib/database/operation.ts'
import { askGuide } from '#lib/guide/do/ask-guide.ts'
import { closeRequest } from '#lib/guide/do/close-request.ts'
import { handToDesk } from '#lib/guide/do/hand-to-desk.ts'
import { noteGuideCall } from '#lib/guide/do/note-guide-call.ts'
import { seeGuideQueue, seeGuideRequest } from '#lib/guide/see/see-guide-queue.ts'
import { passOnRequests } from '#lib/jobs/pass-on-requests.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Anybody may be called back by somebody who can read no client.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

beforeEach(async () => {
  await practice.ground.delete(guideNote)
  await practice.ground.delete(guideRequest)
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

const wish = { yourName: 'Elena', phone: '(555) 555-0172', callBackWhen: '', words: 'How did you bear it?' }
const sent = { ...wish, pageLanguage: 'en' as const, network: '10.0.0' }

const asks = (viewer: Viewer<'public'>) => operate(viewer, askGuide, sent)
const nobody = (): Viewer<'public'> => ({ audience: 'public', at: new Date(), browser: 'b' })
const june = () => practice.viewerOf('guide', 'june')
const queue = async () => (await seeGuideQueue(await june()))!.queue!
const only = async () => (await practice.ground.select().from(guideRequest))[0]!
const alerted = async () => [
  ...new Set((await practice.ground.select().from(letter)).map(({ toEmail }) => toEmail.split('@')[0])),
]

async function does<Wish>(operation: Operation<'guide', Wish, null, string>, given: Wish): Promise<string> {
  const done = await operate(await june(), operation, given)
  return done.ok ? 'done' : done.refusal
}

const asShown = async () => {
  const { id, changedAt } = await only()
  return { request: id, wasAt: changedAt?.toISOString() ?? null }
}

describe('whoever asks for the family guide', () => {
  test.each([
    ['without an account', async () => nobody()],
    ['with one', async () => practice.viewerOf('public', 'elena')],
  ])('%s waits in her queue, and she alone is alerted', async (_how, viewer) => {
    expect((await asks(await viewer())).ok).toBe(true)
    const { open } = await queue()
    expect(open).toMatchObject([{ writerName: 'Elena', words: 'How did you bear it?' }])
    expect(await alerted()).toEqual(['june'])
  })

  test('who sent many in a day stands behind everybody else', async () => {
    for (let count = 0; count < 11; count++) await asks(nobody())
    await operate(nobody(), askGuide, { ...sent, yourName: 'Somebody else', network: '10.0.1' })
    expect((await queue()).open.at(-1)).toMatchObject({ isCrowded: true })
    expect((await queue()).open.at(-2)).toMatchObject({ writerName: 'Somebody else' })
  })
})

describe('the family guide', () => {
  test('writes down a try and a call, and closes', async () => {
    await asks(nobody())
    const first = await asShown()
    expect(await does(noteGuideCall, { ...first, reached: false, words: 'Nobody there.' })).toBe('done')
    expect(await does(noteGuideCall, { ...first, reached: true, words: '' })).toBe('changed_meanwhile')
    expect(await does(noteGuideCall, { ...(await asShown()), reached: true, words: 'A long talk.' })).toBe('done')
    const seen = await seeGuideRequest(await june(), first.request)
    expect(seen!.notes!.map(({ deed, words }) => [deed, words])).toEqual([
      ['tried', 'Nobody there.'],
      ['called', 'A long talk.'],
    ])
    expect(await does(closeRequest, { ...(await asShown()), words: '' })).toBe('done')
    expect((await queue()).open).toEqual([])
    expect(await does(closeRequest, { ...(await asShown()), words: '' })).toBe('changed_meanwhile')
  })

  test('hands over where somebody may be in danger: first at the desk, with her words and not theirs', async () => {
    await asks(nobody())
    const given = { aboutName: 'Her son', said: 'He has not eaten for days.' }
    expect(await does(handToDesk, { ...(await asShown()), ...given })).toBe('done')
    const [handed] = await practice.ground.select().from(report).orderBy(desc(report.receivedAt)).limit(1)
    expect(handed).toMatchObject({
      aboutName: 'Her son',
      writerName: 'Elena',
      writerPhone: '(555) 555-0172',
      words: 'He has not eaten for days.',
      urgency: 'urgent',
      mayCallBack: true,
      accountId: null,
    })
    expect(JSON.stringify(handed)).not.toContain('How did you bear it?')
    const desk = await seeReportDesk(await practice.viewerOf('staff', 'tom'), {})
    expect(desk!.found!.rows[0]).toMatchObject({ id: handed!.id, isNotSafe: true })
    expect(await alerted()).toEqual(expect.arrayContaining(['tom', 'nadia']))
    expect((await queue()).done).toMatchObject([{ writerName: 'Elena' }])
    await practice.ground.delete(report).where(eq(report.id, handed!.id))
  })

  test('is nobody else on staff', async () => {
    await asks(nobody())
    for (const who of ['tom', 'grace', 'marcus', 'irene'])
      expect((await seeGuideQueue(await practice.viewerOf('guide', who)))!.queue, who).toBe(null)
    for (const who of ['elena', 'rosa'])
      expect(await seeGuideQueue(await practice.viewerOf('guide', who)), who).toBe(null)
  })
})

describe('whom no guide called in time', () => {
  const waits = async (askedAt: Date, more: object = {}) => {
    await practice.goOn('Rosa Delgado', (telling) =>
      telling.with(wantsCall({ writerName: 'Elena', words: 'For her alone.', askedAt, ...more })),
    )
  }
  const passed = async () => {
    await passOnRequests(() => new Date())
    return practice.ground.select().from(report).where(eq(report.writerName, 'Elena'))
  }

  test('is handed to the duty desk with name and number, and without the words', async () => {
    await waits(new Date())
    expect(await passed()).toEqual([])
    await practice.ground.update(guideRequest).set({ askedAt: daysAfter(-10, new Date()) })
    const [handed] = await passed()
    expect(handed).toMatchObject({ urgency: 'soon', writerPhone: '(555) 555-0171', aboutName: 'Not said' })
    expect(JSON.stringify(handed)).not.toContain('For her alone.')
    expect(await passed()).toHaveLength(1)
    await practice.ground.delete(report).where(eq(report.id, handed!.id))
  })

  test('is one of many from one place at the desk too, where those of others stand before them', async () => {
    for (let count = 0; count < 12; count++) await waits(daysAfter(-10, new Date()), { sentFrom: 'one place' })
    const handed = await passed()
    expect(handed.filter(({ isCrowded }) => isCrowded)).toHaveLength(2)
    await practice.ground.delete(report).where(eq(report.sentFrom, 'one place'))
  })

  test('and was called is not handed on', async () => {
    await waits(daysAfter(-10, new Date()), { calledAt: new Date() })
    expect(await passed()).toEqual([])
  })
})
