import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { report as tells } from '#drizzle/seed/reports.ts'
import { goals } from '#drizzle/seed/scope.ts'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { goal } from '#drizzle/tables/goals.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { answerConversation } from '#lib/conversations/do/answer-conversation.ts'
import { beginConversation } from '#lib/conversations/do/begin-conversation.ts'
import { seeConversation } from '#lib/conversations/see/see-conversation.ts'
import { seeOwnConversation } from '#lib/family/see/see-own-conversations.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { newId, type ReportId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { seeDeskReport } from '#lib/reports/see/see-desk-report.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Before an answer leaves, staff read the page on which its writer will find it.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

async function matched(): Promise<ReportId> {
  const id = newId<'report'>()
  const asked = tells('How is she?', { id, matched: { by: 'Tom Baker' } })
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').with(asked))
  return id
}

const elena = () => practice.viewerOf('family', 'elena')
const answer = { words: 'She looks at flats in May.', topics: ['goals' as const], area: 'housing' as const, looked: '' }
const neutral = { neutral: 'thank_you' as const }

const asRead = async (marcus: Viewer<'staff'>, id: ReportId, toRead: typeof answer | typeof neutral = answer) =>
  (await seeDeskReport(marcus, id, '', { toRead }))!.found!.asRead!

/** A page as it would be drawn: without what has no words, and each instant in one form. */
function plain(view: object): unknown {
  const { center, ...rest } = JSON.parse(JSON.stringify(view), (_key, value) =>
    typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : value,
  )
  return { ...rest, center: center.name }
}

test('what staff read before they send an answer is what its writer finds afterwards', async () => {
  const id = await matched()
  for (const toSend of [answer, neutral]) {
    const marcus = await practice.viewerOf('staff', 'marcus')
    const before = await asRead(marcus, id, toSend)
    expect(before.isShown).toBe(true)
    expect((await operate(marcus, replyToReport, { id, wasOpen: true, ...toSend })).ok).toBe(true)
    expect(plain((await seeOwnReport(await elena(), id))!)).toEqual(plain(before.view))
  }
})

test('and the same in a conversation', async () => {
  const link = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
  const wish = { link, aboutName: 'Rosa Delgado', withClient: false, words: 'And now?', language: 'es' as const }
  const begun = await operate(await elena(), beginConversation, wish)
  if (!begun.ok) throw new Error(begun.refusal)
  const { routeConversations } = await import('#lib/jobs/route-conversations.ts')
  await routeConversations(() => new Date())
  const marcus = await practice.viewerOf('staff', 'marcus')
  const { asRead: before, conversation } = (await seeConversation(marcus, begun.value, answer))!.found!
  const sent = await operate(marcus, answerConversation, {
    id: begun.value,
    newest: conversation.saidAt.toISOString(),
    ...answer,
  })
  expect(sent.ok).toBe(true)
  expect(before!.isShown).toBe(true)
  expect(plain((await seeOwnConversation(await elena(), begun.value))!)).toEqual(plain(before!.view))
})

test('words about what is not open are not there, and nothing on the page says that there is more', async () => {
  const id = await matched()
  const housing = and(
    eq(goal.clientId, practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')),
    eq(goal.area, 'housing'),
  )
  await practice.ground.update(goal).set({ shared: false }).where(housing)
  const marcus = await practice.viewerOf('staff', 'marcus')
  const { isShown, view } = await asRead(marcus, id)
  expect(isShown).toBe(false)
  expect(view.answers).toEqual([])
  expect(JSON.stringify(view)).not.toContain(answer.words)
  await practice.ground.update(goal).set({ shared: true }).where(housing)
})

test('an earlier answer that was taken back is not on it either', async () => {
  const id = await matched()
  const marcus = await practice.viewerOf('staff', 'marcus')
  expect((await operate(marcus, replyToReport, { id, wasOpen: true, ...answer })).ok).toBe(true)
  expect((await asRead(marcus, id, neutral)).view.answers).toHaveLength(2)
  await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').takesBack(goals('housing')))
  const now = await practice.viewerOf('staff', 'marcus')
  const before = await asRead(now, id, neutral)
  expect(before.view.answers).toHaveLength(1)
  expect((await operate(now, replyToReport, { id, wasOpen: true, ...neutral })).ok).toBe(true)
  expect(plain((await seeOwnReport(await elena(), id))!)).toEqual(plain(before.view))
})

test('reading it so sends nothing, tells nobody, is no visit, and stands in the audit under its own name', async () => {
  const id = await matched()
  const { ground } = practice
  const state = async () => ({
    page: plain((await seeOwnReport(await elena(), id))!),
    report: await ground.select().from(report).where(eq(report.id, id)),
    letters: (await ground.select().from(letter)).length,
    visits: (await ground.select().from(disclosure)).length,
  })
  const before = await state()
  await asRead(await practice.viewerOf('staff', 'marcus'), id)
  expect(await state()).toEqual(before)
  const kept = await ground.select().from(auditEntry).where(eq(auditEntry.what, 'answer-preview'))
  expect(kept.at(-1)).toMatchObject({ kind: 'read', staffId: practice.storyOf('Rosa Delgado').staffOf('Marcus Hill') })
})

test('whoever may not answer does not read it so', async () => {
  const id = await matched()
  expect((await seeDeskReport(await practice.viewerOf('staff', 'irene'), id, '', { toRead: answer }))!.found).toBe(null)
})
