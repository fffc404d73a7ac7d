import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { conversation, promise } from '#drizzle/tables/listening/conversations.ts'
import { beginConversation } from '#lib/conversations/do/begin-conversation.ts'
import { keepPromise } from '#lib/conversations/do/keep-promise.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import { seePromise } from '#lib/conversations/see/see-promise.ts'
import { promiseEn } from '#lib/conversations/words/promise-en.ts'
import { promiseEs } from '#lib/conversations/words/promise-es.ts'
import { seeOwnConversation } from '#lib/family/see/see-own-conversations.ts'
import type { Language } from '#lib/i18n/language.ts'
import { alertOfMissedPromises } from '#lib/jobs/alert-of-missed-promises.ts'
import { routeConversations } from '#lib/jobs/route-conversations.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// A family member hears as often as was agreed, even if nothing changed; and only while a release lets it be told.

let practice: PracticeCenter
let id: ConversationId

beforeAll(async () => {
  practice = await openPracticeCenter()
  id = await begins('en')
})

beforeEach(async () => {
  await practice.ground.delete(letter)
  await practice.ground.delete(promise)
})

afterAll(() => practice.close())

async function begins(language: Language): Promise<ConversationId> {
  const link = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
  const wish = { link, aboutName: 'Rosa Delgado', withClient: false, words: 'Is there news?', language }
  const begun = await operate(await practice.viewerOf('family', 'elena'), beginConversation, wish)
  if (!begun.ok) throw new Error(begun.refusal)
  await routeConversations(() => new Date())
  return begun.value
}

const dana = () => practice.viewerOf('staff', 'dana')
const seen = async () => (await seePromise(await dana(), id))!.found!
const wasAt = async () => (await seen()).changedAt?.toISOString() ?? null

type Does =
  | { does: 'agree'; everyDays: 14; area: 'daily_activity' }
  | { does: 'end' }
  | { does: 'send'; phrase: 'still_working' | 'nothing_new' }

async function press(what: Does, who = 'dana', was?: string | null): Promise<string> {
  const wish = { id, wasAt: was === undefined ? await wasAt() : was, ...what }
  const done = await operate(await practice.viewerOf('staff', who), keepPromise, wish)
  return done.ok ? 'done' : done.refusal
}

async function agrees(): Promise<void> {
  const [area] = (await seen()).areas
  expect(await press({ does: 'agree', everyDays: 14, area: area as 'daily_activity' })).toBe('done')
}

async function read(): Promise<string[]> {
  const own = await seeOwnConversation(await practice.viewerOf('family', 'elena'), id)
  return own!.staffMessages.flatMap((each) => (each.neutral === null ? [each.message.words] : []))
}

const isLate = () => practice.ground.update(promise).set({ dueAt: daysAfter(-1, new Date()) })

async function alerted(): Promise<string[]> {
  await practice.ground.delete(letter)
  await alertOfMissedPromises(() => new Date())
  const rows = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
  return [...new Set(rows.map(({ toEmail }) => toEmail.split('@')[0]!))].sort()
}

describe('what was agreed about how often somebody hears', () => {
  test('is kept by one press, in their language, and is due again when it was agreed', async () => {
    await agrees()
    expect(await press({ does: 'send', phrase: 'still_working' })).toBe('done')
    expect(await read()).toContain(promiseEn.phrases.still_working)
    const { agreed } = await seen()
    expect(Math.round((agreed!.dueAt.getTime() - Date.now()) / 86_400_000)).toBe(14)
    await begins('es')
    expect(await press({ does: 'send', phrase: 'nothing_new' })).toBe('done')
    expect(await read()).toContain(promiseEs.phrases.nothing_new)
  })

  test('answers nothing that was asked: the question goes on waiting', async () => {
    await begins('en')
    await agrees()
    await press({ does: 'send', phrase: 'still_working' })
    const [row] = await practice.ground.select().from(conversation).where(eq(conversation.id, id))
    expect(row!.waitsSince).not.toBe(null)
  })

  test('is told to the supervisors and to whoever holds it when it is late, once', async () => {
    await agrees()
    expect(await alerted()).toEqual([])
    await isLate()
    expect(await alerted()).toEqual(['dana', 'grace'])
    expect(await alerted()).toEqual([])
    await press({ does: 'send', phrase: 'nothing_new' })
    await isLate()
    expect(await alerted()).toEqual(['dana', 'grace'])
  })

  test('ends, and is not late afterwards; an old page is told what changed', async () => {
    await agrees()
    const before = await wasAt()
    expect(await press({ does: 'end' })).toBe('done')
    expect(await press({ does: 'send', phrase: 'nothing_new' })).toBe('not_possible')
    expect(await press({ does: 'end' }, 'dana', before)).toBe('changed_meanwhile')
    await isLate()
    expect(await alerted()).toEqual([])
  })

  test('is nothing for staff who do not answer the conversation', async () => {
    await agrees()
    expect(await press({ does: 'send', phrase: 'nothing_new' }, 'irene')).toBe('not_possible')
    expect((await seePromise(await practice.viewerOf('staff', 'irene'), id))!.found).toBe(null)
  })

  test('stops with the release: nothing is sent, what was written is gone, and nobody is late', async () => {
    await agrees()
    await press({ does: 'send', phrase: 'still_working' })
    const link = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
    expect((await operate(await practice.viewerOf('client', 'rosa'), revokeRelease, { link })).ok).toBe(true)
    expect(await press({ does: 'send', phrase: 'nothing_new' })).toBe('not_released')
    expect(await read()).toEqual([])
    await isLate()
    expect(await alerted()).toEqual([])
    expect((await seen()).areas).toEqual([])
  })
})
