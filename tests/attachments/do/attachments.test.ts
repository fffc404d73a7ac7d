import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { reportAttachment } from '#drizzle/tables/sent-later.ts'
import { attachToReport } from '#lib/attachments/do/attach-to-report.ts'
import { filesMax } from '#lib/attachments/rules/attachment.ts'
import { seeAttachment } from '#lib/attachments/see/see-attachment.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import { audiences } from '#lib/people/rules/viewer.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A file that came with a report is for whoever may read the report on staff, and a name and a size to its sender.

let practice: PracticeCenter
let id: ReportId
const file = { name: 'Kitchen <b>door</b>.jpg', kind: 'image/jpeg' as const, bytes: new Uint8Array([1, 2, 3]) }

beforeAll(async () => {
  practice = await openPracticeCenter()
  id = await told()
  expect(await attaches('elena', id)).toBe('done')
})

afterAll(() => practice.close())

/** A report of Elena's about Rosa, in confidence, that was read and closed. */
async function told(): Promise<ReportId> {
  const of = newId<'report'>()
  const words = tells('She sleeps less.', {
    id: of,
    attribution: 'no',
    state: 'closed',
    readAt: new Date(),
    closedAt: new Date(),
    matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' },
  })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(words))
  return of
}

async function attaches(who: string, of: ReportId, words = 'The door.'): Promise<string> {
  const done = await operate(await practice.viewerOf('family', who), attachToReport, { id: of, words, file })
  return done.ok ? 'done' : done.refusal
}

const fileOf = async (of: ReportId) =>
  (await practice.ground.select().from(reportAttachment).where(eq(reportAttachment.reportId, of)))[0]!

describe('a file added to a report', () => {
  test('opens it again, as words do', async () => {
    const [row] = await practice.ground.select().from(report).where(eq(report.id, id))
    expect(row).toMatchObject({ state: 'read', closedAt: null })
    expect(row!.addedAt).not.toBe(null)
  })

  test('is a name and a size to its writer, beside the words it came with', async () => {
    const seen = await seeOwnReport(await practice.viewerOf('family', 'elena'), id)
    expect(seen!.ownWords.at(-1)).toMatchObject({ words: 'The door.', files: [{ name: file.name, sizeBytes: 3 }] })
  })

  test('is added by nobody else, and past a number by nobody', async () => {
    expect(await attaches('walter', id)).toBe('not_yours')
    const full = await told()
    for (let count = 0; count < filesMax; count++) expect(await attaches('elena', full)).toBe('done')
    expect(await attaches('elena', full)).toBe('too_many_files')
  })

  test('is saved by whoever on staff reads the report, and each time is kept under the client', async () => {
    const kept = await fileOf(id)
    const tom = await practice.viewerOf('staff', 'tom')
    const seen = await seeDeskReport(tom, id, '')
    expect(seen!.found!.additions.at(-1)!.files).toMatchObject([{ id: kept.id, name: file.name, sizeBytes: 3 }])
    const saved = await seeAttachment(tom, id, kept.id)
    expect([...saved!.found!.content]).toEqual([1, 2, 3])
    const entries = await practice.ground.select().from(auditEntry).where(eq(auditEntry.what, 'report-file'))
    expect(entries.map(({ clients }) => clients)).toEqual([[practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')]])
  })

  test('is not there under another report, nor for staff who do not read it', async () => {
    const kept = await fileOf(id)
    const tom = await practice.viewerOf('staff', 'tom')
    expect((await seeAttachment(tom, await told(), kept.id))!.found).toBe(null)
    expect((await seeAttachment(await practice.viewerOf('staff', 'priya'), id, kept.id))!.found).toBe(null)
  })
})

describe('what is in a file', () => {
  test.each(audiences.filter((audience) => audience !== 'staff'))('is refused to the login of %s', async (audience) => {
    const read = asViewer({ ...(await practice.viewerOf('family', 'elena')), audience }, (tx) =>
      tx.execute(sql`select content from report_attachment`),
    )
    await expect(read).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('and that there is one is refused to the client’s', async () => {
    for (const audience of ['client', 'gate', 'worker'] as const) {
      const read = asViewer({ ...(await practice.viewerOf('client', 'rosa')), audience }, (tx) =>
        tx.execute(sql`select from report_attachment`),
      )
      await expect(read, audience).rejects.toMatchObject({ cause: { code: '42501' } })
    }
  })
})
