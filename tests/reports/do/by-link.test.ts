import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { report, reportAddition } from '#drizzle/tables/listening/reports.ts'
import { account } from '#drizzle/tables/people.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { addByLink } from '#lib/reports/do/add-by-link.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Whoever holds the link of a report may add words to it, signed in or not. They are the writer's only where they are
// known to be, and whoever adds them learns nothing of which it was.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

/** A report of Elena's, sent while she was signed in or not, and its link. */
async function told(isOfAccount = true): Promise<{ id: ReportId; token: string }> {
  const id = newId<'report'>()
  const token = linkToken('status-link', id)
  const words = tells('She sleeps less.', { id, urgency: 'information' })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(words))
  const [elena] = await practice.ground.select().from(account).where(eq(account.email, 'elena@practice.example'))
  await practice.ground
    .update(report)
    .set({ statusHash: hashOf(token), accountId: isOfAccount ? elena!.id : null })
    .where(eq(report.id, id))
  return { id, token }
}

/** The public page, as it is asked by somebody who is signed in, or by nobody. */
async function somebody(email: string | null): Promise<Viewer<'public'>> {
  const { host, at } = await practice.viewerOf('staff', 'tom')
  if (!email) return { audience: 'public', at, host, session: null, browser: 'b' }
  return { ...(await practice.viewerOf('family', email)), audience: 'public', browser: 'b' }
}

const adds = async (token: string, email: string | null, words = 'She left the house.') =>
  operate(await somebody(email), addByLink, { token, words })
const marks = async (id: ReportId) =>
  (await practice.ground.select().from(reportAddition).where(eq(reportAddition.reportId, id))).map(
    (each) => each.isByLink,
  )

describe('words that come by the link of a report', () => {
  test.each([
    ['of an account, from nobody', true, null, [true]],
    ['of an account, from another family member', true, 'walter', [true]],
    ['of an account, from that account', true, 'elena', [false]],
    ['of no account, from nobody', false, null, [false]],
  ])('%s are taken with the same answer, and marked by the database', async (_who, isOfAccount, email, marked) => {
    const { id, token } = await told(isOfAccount)
    expect(await adds(token, email)).toEqual({ ok: true, value: null })
    expect(await marks(id)).toEqual(marked)
  })

  test('open a closed report of an account again, and staff and its writer read that nobody was signed in', async () => {
    const { id, token } = await told()
    await operate(await practice.viewerOf('staff', 'tom'), closeReport, {
      id,
      hasRead: true,
      outcome: 'called_writer',
      words: 'Called.',
    })
    await adds(token, null, 'Not from Elena.')
    await operate(await practice.viewerOf('family', 'elena'), addToReport, { id, words: 'From Elena.' })
    const seen = await seeDeskReport(await practice.viewerOf('staff', 'tom'), id, '')
    const byStaff = seen!.found!.additions.map(({ words, isByLink }) => [words, isByLink])
    expect([seen!.found!.report.state, byStaff]).toEqual([
      'read',
      [
        ['Not from Elena.', true],
        ['From Elena.', false],
      ],
    ])
    const own = await seeOwnReport(await practice.viewerOf('family', 'elena'), id)
    expect(own!.ownWords.slice(1).map(({ words, isByLink }) => [words, isByLink])).toEqual(byStaff)
  })

  test('are read by nobody else with the link', async () => {
    const { token } = await told()
    await adds(token, null)
    expect((await seeReportStatus(await somebody(null), token))!.copy).toBeNull()
    expect((await seeReportStatus(await somebody('elena'), token))!.copy?.additions).toHaveLength(1)
  })
})
