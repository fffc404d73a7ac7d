import { afterAll, beforeAll, expect, test } from 'vitest'
import { recordPdf } from '#app/staff/clients/[client]/record/record-pdf.ts'
import { fileAdded, report } from '#drizzle/seed/reports.ts'
import { lodges } from '#drizzle/seed/sent-later.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import { report as reports } from '#drizzle/tables/listening/reports.ts'
import { exportRecord } from '#lib/disclosures/do/export-record.ts'
import { type RecordOfClient, seeRecordFile, seeRecordRequest } from '#lib/disclosures/see/see-record.ts'
import { recordExceptional } from '#lib/exceptions/do/record-exceptional.ts'
import { reviewExceptional } from '#lib/exceptions/do/review-exceptional.ts'
import { seeClientExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import { type ClientId, newId } from '#lib/kernel/id.ts'
import { dayOf, laterDay } from '#lib/kernel/local-time.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { bare, readPdf } from '#tests/releases/read-pdf.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A client asks for their record: what a privacy officer hands out, and what no copy holds.

let practice: PracticeCenter
let [irene, marcus] = [] as unknown as [Viewer<'staff'>, Viewer<'staff'>]
let client: ClientId
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })

beforeAll(async () => {
  practice = await openPracticeCenter()
  client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  irene = await practice.viewerOf('staff', 'irene')
  marcus = await practice.viewerOf('staff', 'marcus')
})

afterAll(() => practice.close())

const asked = async (who = irene) => operate(now(who), exportRecord, { client, reason: 'She asked for it.' })

/** The record as it is handed out now: what it is made of, and its words. */
async function handed() {
  const wish = await asked()
  if (!wish.ok) throw new Error(wish.refusal)
  let record: RecordOfClient | undefined
  const file = await seeRecordFile(now(irene), client, wish.value.id, (all) => {
    record = all
    return recordPdf(all, 'en')
  })
  const { text, marked } = await readPdf(file!.found!.content)
  return { text, marked, record: JSON.stringify({ ...record, at: null }) }
}

test('it holds what she wrote, agreed to and was done with her, for the officer who said why and nobody else', async () => {
  const { text, marked } = await handed()
  expect(marked).toBe(true)
  for (const words of [
    'I want to keep my apartment.',
    'Thinking about joining the kitchen team.',
    'Started a new medicine in the fall.',
    'Looking back at the fall',
    'Officer Hale',
    'Elena Delgado (mother)',
    'One person at a time.',
    'Marcus Hill: Case manager',
    // Her mother let it be said that this came from her.
    'She went to the clubhouse twice this week',
  ])
    expect(text).toContain(bare(words))
  expect((await asked(marcus)).ok).toBe(false)
  expect((await seeRecordRequest(now(marcus), client))!.found).toBeNull()
  const wish = await asked()
  const theirs = practice.storyOf('Omar Haddad').clientOf('Omar Haddad')
  const write = (all: RecordOfClient) => recordPdf(all, 'en')
  expect((await seeRecordFile(now(irene), theirs, wish.ok ? wish.value.id : '', write))!.found).toBeNull()
  expect((await seeRecordRequest(now(irene), client))!.found!.exports[0]!.reason).toBe('She asked for it.')
})

test('what was told in confidence, and what staff did with it, change no letter of it', async () => {
  const before = await handed()
  const id = newId<'report'>()
  const matched = { by: 'Tom Baker', heldBy: 'Marcus Hill' }
  await practice.goOn('Rosa Delgado', (told) =>
    told
      .familyMember('Elena Delgado')
      .with(
        report('She stopped her pills.', { id, attribution: 'no', matched }),
        fileAdded(id),
        report('She hides the knives.', { attribution: 'if_required', matched }),
        lodges({ earlySigns: 'She sleeps less.' }, { clientId: client }),
        hold({ reason: 'He waits outside.' }),
      ),
  )
  expect((await operate(now(marcus), noteReport, { id, words: 'I look at it.' })).ok).toBe(true)
  expect(await handed()).toEqual(before)
  // A report about several people holds words about others.
  const [whole, own] = [newId<'report'>(), newId<'report'>()]
  await practice.goOn('Rosa Delgado', (told) =>
    told.familyMember('Elena Delgado').with(report('Both of them shout.', { id: whole, attribution: 'yes', matched })),
  )
  const open = await handed()
  expect(open.text).toContain(bare('Both of them shout.'))
  const [row] = await practice.ground.select().from(reports).limit(1)
  await practice.ground
    .insert(reports)
    .values({ ...row!, id: own, wholeId: whole, draftId: crypto.randomUUID(), reference: 'WWWW-9999', statusHash: own })
  expect(await handed()).toEqual(before)
})

test('what the law keeps from her until a day is in no copy before that day', async () => {
  const before = await handed()
  await operate(now(marcus), recordExceptional, {
    ...{ client, basis: 'serious_threat', familyMember: null, recipientName: 'Officer Night', recipientRole: '' },
    ...{ topics: ['crisis'], content: 'Where she is.', reason: 'She was in danger.', told: null },
  })
  expect((await handed()).text).toContain(bare('Officer Night'))
  const { entries } = (await seeClientExceptional(now(marcus), client))!.found!
  const delayedUntil = laterDay(dayOf(new Date(), 'America/Chicago'), { days: 3 })
  const review = { exceptional: entries[0]!.id, verdict: 'agreed' as const, words: 'I read it.' }
  const reviewed = await operate(now(irene), reviewExceptional, { ...review, delayedUntil, delayReason: 'They asked.' })
  expect(reviewed.ok).toBe(true)
  expect(await handed()).toEqual(before)
})
