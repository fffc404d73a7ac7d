import { desc, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { report } from '#drizzle/tables/listening/reports.ts'
import { crowdedAfter } from '#lib/asking/rules/crowd.ts'
import { newId } from '#lib/kernel/id.ts'
import { sendReport } from '#lib/reports/do/send-report.ts'
import type { ReportWords } from '#lib/reports/rules/draft.ts'
import { observationNames, type Urgency } from '#lib/reports/rules/report.ts'
import { seeReportDesk } from '#lib/reports/see/see-report-desk.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Anybody may send reports, and as often as they like. Ten worried families must not wait behind whoever sends a
// thousand.

let practice: PracticeCenter
const at = new Date()
const instantAfter = (ms: number) => new Date(at.getTime() + ms)

beforeAll(async () => {
  practice = await openPracticeCenter()
})
afterAll(() => practice.close())

const nothingNoticed = Object.fromEntries(observationNames.map((name) => [name, ''])) as ReportWords['observations']

function send(writerName: string, network: string, when: Date, urgency: Urgency = 'soon') {
  const words: ReportWords = {
    aboutName: 'A neighbor',
    aboutBorn: '',
    alsoAbout: [],
    relationship: 'neighbor',
    kind: 'concern',
    words: 'Something.',
    observations: { ...nothingNoticed, safetyNow: '' },
    urgency,
    writerName,
    mayCallBack: false,
    phone: '',
    callBackWhen: '',
    attribution: 'no',
  }
  const wish = { draft: newId<'report'>(), language: 'en', words, network } as const
  return operate({ audience: 'public', at: when, browser: 'b' }, sendReport, wish)
}

async function openOnes() {
  const rows = []
  for (let after: string | undefined; ; ) {
    const page = (await seeReportDesk(await practice.viewerOf('staff', 'tom'), { open: true, after }))!.found!
    rows.push(...page.rows)
    if (!page.next) return rows
    after = page.next
  }
}

describe('a thousand reports of one network, all of them urgent', () => {
  test('stand behind ten honest ones, which came last and can wait', { timeout: 120_000 }, async () => {
    for (let count = 0; count < 1000; count++)
      await send(`Hostile ${count}`, '198.51.100', instantAfter(count - 10_000), 'urgent')
    for (let count = 0; count < 10; count++)
      await send(`Honest ${count}`, `203.0.${count}`, instantAfter(count), 'information')
    const open = await openOnes()
    const lastHonest = open.findLastIndex(({ writerName }) => writerName.startsWith('Honest'))
    const before = open.slice(0, lastHonest).filter(({ writerName }) => writerName.startsWith('Hostile'))
    expect(before).toHaveLength(crowdedAfter)
    expect(open.filter(({ writerName }) => writerName.startsWith('Honest'))).toHaveLength(10)
  })

  test('are all still there, each once, page after page', async () => {
    const open = await openOnes()
    const hostile = open.filter(({ writerName }) => writerName.startsWith('Hostile'))
    expect(new Set(hostile.map(({ id }) => id)).size).toBe(1000)
    expect(hostile.filter(({ isCrowded }) => isCrowded)).toHaveLength(1000 - crowdedAfter)
    expect(new Set(open.map(({ id }) => id)).size).toBe(open.length)
  })

  test('are no crowd any more a day later', async () => {
    await send('Late', '198.51.100', instantAfter(25 * 3_600_000))
    const [late] = await practice.ground.select().from(report).where(eq(report.writerName, 'Late'))
    expect(late?.isCrowded).toBe(false)
  })
})

test('a network cannot be read from what is kept of it', async () => {
  const rows = await practice.ground.select().from(report).orderBy(desc(report.receivedAt)).limit(5)
  for (const { sentFrom } of rows) expect(sentFrom).toMatch(/^[\w-]{43}$/)
})
