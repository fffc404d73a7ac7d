import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { conversation, conversationMatch, conversationReply } from '#drizzle/tables/listening/conversations.ts'
import { account } from '#drizzle/tables/people.ts'
import { disclosure } from '#drizzle/tables/sharing.ts'
import type { Topic } from '#lib/consent/topic.ts'
import type { ConversationId } from '#lib/conversations/rules/conversation.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What a family member and staff write to each other, by running the operations and the worker's own work.

let practice: PracticeCenter
let linkId: FamilyLinkId

beforeAll(async () => {
  practice = await openPracticeCenter()
  linkId = practice.storyOf('Rosa Delgado').linkBetween('Rosa Delgado', 'Elena Delgado')
})

afterAll(() => practice.close())

beforeEach(async () => {
  await practice.ground.delete(letter)
})

async function begins(
  who: string,
  about: { link: string | null; aboutName: string },
  { words = 'How is she?', withClient = false } = {},
): Promise<ConversationId> {
  const { beginConversation } = await import('#lib/conversations/do/begin-conversation.ts')
  const wish = { ...about, withClient, words, language: 'en' as const }
  const begun = await operate(await practice.viewerOf('family', who), beginConversation, wish)
  if (!begun.ok) throw new Error(begun.refusal)
  return begun.value
}

const elenaBegins = (more?: { words?: string; withClient?: boolean }) =>
  begins('elena', { link: linkId, aboutName: 'Rosa Delgado' }, more)

/** One beat of the worker; gives whom it alerted. */
async function beat(): Promise<string[]> {
  const { routeConversations } = await import('#lib/jobs/route-conversations.ts')
  await practice.ground.delete(letter).where(eq(letter.kind, 'staff-alert'))
  await routeConversations(() => new Date())
  const alerts = await practice.ground.select().from(letter).where(eq(letter.kind, 'staff-alert'))
  return alerts.map((each) => each.toEmail.split('@')[0]!).sort()
}

async function matchOf(id: ConversationId) {
  const [match] = await practice.ground.select().from(conversationMatch).where(eq(conversationMatch.conversationId, id))
  return match
}

async function seenBy(who: string, id: ConversationId) {
  const { seeOwnConversation } = await import('#lib/family/see/see-own-conversations.ts')
  return (await seeOwnConversation(await practice.viewerOf('family', who), id))!
}

async function newestOf(id: ConversationId): Promise<string> {
  const [row] = await practice.ground.select().from(conversation).where(eq(conversation.id, id))
  return row!.saidAt.toISOString()
}

async function answers(id: ConversationId, topics: Topic[], who = 'marcus', newest?: string) {
  const { answerConversation } = await import('#lib/conversations/do/answer-conversation.ts')
  const wish = { id, newest: newest ?? (await newestOf(id)), words: 'Words of staff.', topics, looked: '' }
  return operate(await practice.viewerOf('staff', who), answerConversation, wish)
}

async function deliver(): Promise<Letter[]> {
  const { deliverOneLetter } = await import('#lib/jobs/deliver-letters.ts')
  const sent: Letter[] = []
  const take = async (each: Letter) => {
    sent.push(each)
    return { outcome: 'accepted' } as const
  }
  await practice.ground.delete(letter).where(eq(letter.kind, 'staff-alert'))
  while (await deliverOneLetter(take, () => new Date()));
  return sent
}

describe('while a release is in force', () => {
  test('whoever covers for the case manager has the conversation from the next beat on, and is alerted once', async () => {
    await beat()
    const id = await elenaBegins()
    expect(await beat()).toEqual(['dana'])
    expect((await matchOf(id))!.heldBy).toBe(practice.storyOf('Rosa Delgado').staffOf('Dana Whitfield'))
    expect(await beat()).toEqual([])
  })

  test('more about the same person joins the conversation that is there', async () => {
    expect(await elenaBegins()).toBe(await elenaBegins({ words: 'One thing more.' }))
  })

  test('staff answer in words that their reader finds, and a letter says only that there is something', async () => {
    const id = await elenaBegins()
    await beat()
    expect(await answers(id, ['case_manager'])).toEqual({ ok: true, value: null })
    const [sent] = await deliver()
    expect(sent!.to).toBe('elena@practice.example')
    expect(sent!.text).toContain(`/family/messages/${id}`)
    expect(sent!.text).not.toMatch(/Rosa|Words of staff/)
    const seen = await seenBy('elena', id)
    expect(seen.staffMessages.map((each) => each.neutral === null && each.message.words)).toContain('Words of staff.')
    const [row] = await practice.ground.select().from(conversation).where(eq(conversation.id, id))
    expect(row!.waitsSince).toBeNull()
  })

  test('an answer to words that are not the newest is not sent', async () => {
    const id = await elenaBegins()
    await beat()
    const newest = await newestOf(id)
    await elenaBegins({ words: 'I forgot something.' })
    expect(await answers(id, ['case_manager'], 'marcus', newest)).toEqual({ ok: false, refusal: 'added_meanwhile' })
  })

  test('words about what the client does not share are refused', async () => {
    const id = await elenaBegins()
    await beat()
    expect(await answers(id, ['substance_use'])).toEqual({ ok: false, refusal: 'not_released' })
  })

  test('what came is new until its reader says that they read it, and what came later stays new', async () => {
    const id = await elenaBegins()
    await beat()
    await answers(id, ['case_manager'])
    const { seeFamilyHome } = await import('#lib/family/see/see-family-home.ts')
    const isNew = async () =>
      (await seeFamilyHome(await practice.viewerOf('family', 'elena')))!.unread.some((each) => each.id === id)
    expect(await isNew()).toBe(true)
    const shown = (await seenBy('elena', id)).staffMessages.at(-1)!.writtenAt
    await elenaBegins({ words: 'Thank you.' })
    await answers(id, ['case_manager'])
    const { keepAsRead } = await import('#lib/conversations/do/keep-as-read.ts')
    const reads = async (until: string) =>
      operate(await practice.viewerOf('family', 'elena'), keepAsRead, { id, shown: until })
    await reads(shown)
    expect(await isNew()).toBe(true)
    await reads((await seenBy('elena', id)).staffMessages.at(-1)!.writtenAt)
    expect(await isNew()).toBe(false)
  })
})

describe('what the client finds in the list of who looked', () => {
  async function accounted(look: () => Promise<unknown>) {
    const before = new Set((await practice.ground.select().from(disclosure)).map((each) => each.id))
    await look()
    const rows = await practice.ground.select().from(disclosure)
    return rows.filter((each) => !before.has(each.id)).map(({ topics, channel }) => ({ topics, channel }))
  }

  test('a conversation that the client does not read looks like a visit to the page', async () => {
    const id = await elenaBegins()
    await beat()
    await answers(id, ['case_manager'])
    const { seeSharedPerson } = await import('#lib/family/see/see-shared-person.ts')
    const visit = await accounted(async () => seeSharedPerson(await practice.viewerOf('family', 'elena'), linkId))
    expect(visit).toHaveLength(1)
    expect(await accounted(() => seenBy('elena', id))).toEqual(visit)
  })

  test('a conversation that the client may read is named by its topics', async () => {
    const id = await elenaBegins({ withClient: true })
    await beat()
    await answers(id, ['case_manager'])
    expect(await accounted(() => seenBy('elena', id))).toEqual([{ topics: ['case_manager'], channel: 'page' }])
  })
})

describe('the client reads a conversation too', () => {
  async function readByRosa() {
    const { seeIncludedConversations } = await import('#lib/conversations/see/see-included-conversations.ts')
    return (await seeIncludedConversations(await practice.viewerOf('client', 'rosa')))!.conversations
  }

  async function include(id: ConversationId, included: boolean) {
    const { includeClient } = await import('#lib/conversations/do/include-client.ts')
    return operate(await practice.viewerOf('staff', 'marcus'), includeClient, { id, included })
  }

  test('once whoever writes said so before the first word and staff put the client in, and no longer once they end it', async () => {
    const id = await elenaBegins({ withClient: true, words: 'For you to read, Rosa.' })
    await beat()
    expect(await readByRosa()).toEqual([])
    expect((await include(id, true)).ok).toBe(true)
    const [read] = await readByRosa()
    expect(read!.messages.map((each) => each.words)).toContain('For you to read, Rosa.')
    expect((await deliver()).map((each) => each.to)).toContain('rosa@practice.example')
    await include(id, false)
    expect(await readByRosa()).toEqual([])
  })

  test('and not once it turned out to be about somebody else, nor because it came back to them', async () => {
    const id = await elenaBegins({ withClient: true, words: 'For the other one.' })
    await beat()
    await include(id, true)
    expect(await readByRosa()).not.toEqual([])
    const about = (clientId: ClientId) =>
      practice.ground.update(conversationMatch).set({ clientId }).where(eq(conversationMatch.conversationId, id))
    await about(practice.storyOf('James Carter').clientOf('James Carter'))
    await about(practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado'))
    expect(await readByRosa()).toEqual([])
  })

  test('never where whoever writes did not say so', async () => {
    const id = await elenaBegins({ words: 'Not for Rosa.' })
    await beat()
    expect(await include(id, true)).toEqual({ ok: false, refusal: 'not_possible' })
    const loosened = eq(conversationMatch.conversationId, id)
    await practice.ground.update(conversationMatch).set({ includedAt: new Date() }).where(loosened)
    expect(await readByRosa()).toEqual([])
    await practice.ground.update(conversationMatch).set({ includedAt: null }).where(loosened)
  })
})

describe('without a release', () => {
  test('whoever was never named is heard: the duty desk has their words, and may answer with a fixed sentence', async () => {
    const [stranger] = await practice.ground
      .select()
      .from(account)
      .where(eq(account.email, 'stranger@practice.example'))
    expect(stranger).toBeUndefined()
    const { centerId } = practice.accountOf('elena')
    await practice.ground.insert(account).values({
      centerId,
      id: crypto.randomUUID() as never,
      email: 'stranger@practice.example',
      language: 'en',
      createdAt: new Date(),
    })
    const id = await begins('stranger', { link: null, aboutName: 'Somebody Unheard Of' })
    expect(await beat()).toContain('tom')
    expect((await matchOf(id))!.heldBy).toBeNull()
    expect(await answers(id, ['case_manager'], 'tom')).toEqual({ ok: false, refusal: 'not_released' })
    const { answerConversation } = await import('#lib/conversations/do/answer-conversation.ts')
    const wish = { id, newest: await newestOf(id), neutral: 'thank_you' as const }
    expect((await operate(await practice.viewerOf('staff', 'tom'), answerConversation, wish)).ok).toBe(true)
    expect((await deliver()).map((each) => each.to)).toEqual(['stranger@practice.example'])
    expect((await seenBy('stranger', id)).staffMessages).toHaveLength(1)
  })

  test("a page of somebody else's relative leads to nobody", async () => {
    const id = await begins('stranger', { link: linkId, aboutName: 'Rosa Delgado' })
    await beat()
    expect((await matchOf(id))!.clientId).toBeNull()
  })

  test('nobody reads a conversation of another account', async () => {
    const id = await elenaBegins()
    expect((await seenBy('stranger', id)).conversation).toBeNull()
    const { addMessage } = await import('#lib/conversations/do/add-message.ts')
    const wish = { id, words: 'Mine now.', language: 'en' as const, shown: '' }
    expect(await operate(await practice.viewerOf('family', 'stranger'), addMessage, wish)).toEqual({
      ok: false,
      refusal: 'not_yours',
    })
  })

  test('after a revocation old words of staff are gone from page, home and letter, what was written stays, and the desk reads on', async () => {
    const id = await elenaBegins({ words: 'Before.' })
    await beat()
    await answers(id, ['case_manager'])
    await practice.goOn('Rosa Delgado', (rosa) => rosa.familyMember('Elena Delgado').revokes())
    expect(await deliver()).toEqual([])
    const seen = await seenBy('elena', id)
    expect(seen.staffMessages.filter((each) => each.neutral === null)).toEqual([])
    expect(seen.ownMessages.map((each) => each.words)).toContain('Before.')
    const { seeFamilyHome } = await import('#lib/family/see/see-family-home.ts')
    expect((await seeFamilyHome(await practice.viewerOf('family', 'elena')))!.unread).toEqual([])
    // The words themselves stay for whoever has to show what was said.
    const kept = await practice.ground.select().from(conversationReply).where(eq(conversationReply.conversationId, id))
    expect(kept.length).toBeGreaterThan(0)
    await elenaBegins({ words: 'Is anybody there?' })
    expect(await beat()).toContain('tom')
    expect((await matchOf(id))!.heldBy).toBeNull()
  })
})
