import { eq, isNull, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { handoverCode, phoneWord } from '#drizzle/tables/identity.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { familyLink } from '#drizzle/tables/people.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { enterHandoverCode } from '#lib/identity/do/enter-handover-code.ts'
import { identifyPerson } from '#lib/identity/do/identify-person.ts'
import { makeHandoverCode } from '#lib/identity/do/make-handover-code.ts'
import { makeOwnCode } from '#lib/identity/do/make-own-code.ts'
import { recordPhoneWord } from '#lib/identity/do/record-phone-word.ts'
import { openCode } from '#lib/identity/rows/handover-code.ts'
import { codeDays } from '#lib/identity/rules/identified.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { sendAgain } from '#lib/people/do/send-again.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeSharing } from '#lib/releases/see/see-sharing.ts'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// An address that somebody typed is not yet a person: nothing is told before somebody made sure.

let practice: PracticeCenter
let [rosa, marcus, elena] = [] as unknown as [Viewer<'client'>, Viewer<'staff'>, Viewer<'family'>]
let client: ClientId
let link: FamilyLinkId
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })
const inDays = <Of extends Viewer>(days: number, viewer: Of): Of => ({
  ...viewer,
  at: new Date(Date.now() + days * 86_400_000),
})

beforeAll(async () => {
  practice = await openPracticeCenter()
  const told = practice.storyOf('Rosa Delgado')
  client = told.clientOf('Rosa Delgado')
  link = told.linkBetween('Rosa Delgado', 'Elena Delgado')
  rosa = await practice.viewerOf('client', 'rosa')
  marcus = await practice.viewerOf('staff', 'marcus')
  elena = await practice.viewerOf('family', 'elena')
})

beforeEach(async () => {
  await practice.ground.delete(handoverCode)
  await practice.ground.delete(letter)
  await practice.ground
    .update(familyLink)
    .set({ identifiedAt: null, identifiedHow: null, identifiedBy: null })
    .where(eq(familyLink.id, link))
})

afterAll(() => practice.close())

const opens = async (who = elena) => (await readFamilyPage(now(who), []))!.grants.length > 0
const types = (code: string, who = elena) => operate(now(who), enterHandoverCode, { handoverCode: code })
const rosasCode = async () => {
  expect((await operate(now(rosa), makeOwnCode, { link })).ok).toBe(true)
  return (await seeSharingWith(now(rosa), link))!.code!.code!
}
const card = async () => (await seeTalkCard(now(marcus), client, link))!.found!
const letters = async (kind: 'welcome' | 'client-form') =>
  (await practice.ground.select().from(letter).where(eq(letter.kind, kind))).length

test('a good form opens nothing to an address that nobody made sure of, on her page and on the phone', async () => {
  expect(await opens()).toBe(false)
  const { card: said } = await card()
  expect([said.may, new Set(said.mayNot.map(({ reason }) => reason)).has('not_identified')]).toEqual([[], true])
})

test('her client reads that one step is missing, and what she will see then', async () => {
  const seen = await seeSharingWith(now(rosa), link)
  expect([seen!.person!.sharing.state, seen!.code, seen!.seen !== null]).toEqual(['not_identified', null, true])
  expect((await seeClientHome(now(rosa)))!.notIdentified.map(({ name }) => name)).toEqual(['Elena Delgado'])
})

describe('the code that a client hands over', () => {
  test('opens what the form says once it is typed, and nothing more is asked', async () => {
    await types(await rosasCode())
    expect(await opens()).toBe(true)
    expect((await card()).identified).toMatchObject({ how: 'code' })
    expect(await operate(now(rosa), makeOwnCode, { link })).toEqual({ ok: false, refusal: 'identified_already' })
  })

  test.each([
    ['small letters', (code: string) => code.toLowerCase()],
    ['no lines', (code: string) => code.replaceAll('-', '')],
    ['blanks', (code: string) => ` ${code.replaceAll('-', '  ')} `],
    ['long dashes', (code: string) => code.replaceAll('-', '—')],
    ['a point at the end', (code: string) => `${code}.`],
    ['what a phone puts between', (code: string) => code.replaceAll('-', '\u200b-\u2060')],
  ])('is understood with %s', async (_how, typed) => {
    await types(typed(await rosasCode()))
    expect(await opens()).toBe(true)
  })

  test('opens nothing to somebody else who types it', async () => {
    const code = await rosasCode()
    const tom = await practice.viewerOf('family', 'tom')
    const before = (await readFamilyPage(now(tom), []))!.grants.length
    await types(code, tom)
    expect([await opens(), (await readFamilyPage(now(tom), []))!.grants.length]).toEqual([false, before])
  })

  test("is in nobody else's hands: staff read that there is one, and a code of staff is as little the client's", async () => {
    await rosasCode()
    expect((await card()).handoverCode).toMatchObject({ code: null, expiresAt: expect.any(Date) })
    const id = sql`select id from handover_code`
    for (const viewer of [marcus, rosa]) await expect(asViewer(now(viewer), (tx) => tx.execute(id))).rejects.toThrow()
    await operate(now(marcus), makeHandoverCode, { link })
    expect((await card()).handoverCode!.code).toMatch(/^\w{4}-\w{4}-\w{4}$/)
    expect((await seeSharingWith(now(rosa), link))!.code).toMatchObject({ code: null })
    const tom = await practice.viewerOf('staff', 'tom')
    const pair = { clientId: client, familyMemberId: (await card()).familyMemberId }
    expect(await asViewer(now(tom), (tx) => openCode(tx, pair))).toBe(null)
  })

  test('answers the same whatever is typed', async () => {
    const answers = [await types('7KQ2-M4XP-9TRB'), await types(await rosasCode()), await types('?')]
    expect(answers).toEqual(Array(3).fill({ ok: true, value: null }))
  })

  test('counts once: another code ends it, and so do two weeks', async () => {
    const first = await rosasCode()
    const second = await rosasCode()
    await types(first)
    expect(await opens()).toBe(false)
    await operate(inDays(codeDays, elena), enterHandoverCode, { handoverCode: second })
    expect(await opens()).toBe(false)
    await types(second)
    expect(await opens()).toBe(true)
  })
})

describe('staff', () => {
  test('write down how they made sure, and she gets the letter of whoever is named', async () => {
    expect(await operate(now(marcus), identifyPerson, { link, how: 'met' })).toEqual({ ok: true, value: null })
    expect([await opens(), await letters('welcome'), await letters('client-form')]).toEqual([true, 1, 1])
    expect((await card()).identified).toMatchObject({ how: 'met', by: 'Marcus Hill' })
  })

  test('tell the client as well where they make sure while they send a letter again', async () => {
    await operate(now(marcus), sendAgain, { link, email: 'elena@practice.example', how: 'called_back' })
    expect([await opens(), await letters('client-form')]).toEqual([true, 1])
  })

  test('make one code and agree on one word where several do at once, and nobody is sent away', async () => {
    const irene = await practice.viewerOf('staff', 'irene')
    const at = new Date()
    const all = [marcus, irene, marcus, irene].map((each) => ({ ...each, at }))
    const words = ['marmalade', 'sunflower', 'bicycle', 'umbrella']
    const made = await Promise.all([
      ...all.map((each) => operate(each, makeHandoverCode, { link })),
      operate({ ...rosa, at }, makeOwnCode, { link }),
      ...all.map((each, index) => operate(each, recordPhoneWord, { link, phoneWord: words[index]! })),
    ])
    expect(made.map(({ ok }) => ok)).toEqual(Array(9).fill(true))
    const open = [
      await practice.ground.select().from(handoverCode).where(isNull(handoverCode.endedAt)),
      await practice.ground.select().from(phoneWord).where(isNull(phoneWord.endedAt)),
    ]
    expect(open.map((each) => each.filter(({ clientId }) => clientId === client).length)).toEqual([1, 1])
  })

  test('a second time changes nothing', async () => {
    await operate(now(marcus), identifyPerson, { link, how: 'met' })
    const again = await operate(now(marcus), identifyPerson, { link, how: 'document' })
    expect(again).toEqual({ ok: false, refusal: 'identified_already' })
    expect((await card()).identified).toMatchObject({ how: 'met' })
  })

  test('hand over a code as well, and no letter goes to an address that nobody knows', async () => {
    expect((await operate(now(marcus), makeHandoverCode, { link })).ok).toBe(true)
    expect([await letters('welcome'), await opens()]).toEqual([0, false])
    await types((await card()).handoverCode!.code!)
    expect([await letters('welcome'), await opens()]).toEqual([0, true])
  })

  test('are named to the client, with what they did', async () => {
    await operate(now(marcus), makeHandoverCode, { link })
    await operate(now(marcus), identifyPerson, { link, how: 'called_back' })
    const [last, before] = (await seeSharing(now(rosa)))!.inOwnName
    const done = { byName: 'Marcus Hill', recipientName: 'Elena Delgado' }
    expect([last, before]).toMatchObject([
      { ...done, what: 'identified' },
      { ...done, what: 'code_made' },
    ])
  })
})

test('nobody reads a code in the table, nor writes past the two ways that people have', async () => {
  await rosasCode()
  const [kept] = await practice.ground.select().from(handoverCode)
  expect(kept!.codeHash).toMatch(/^[0-9a-f]{64}$/)
  for (const viewer of [marcus, rosa, elena])
    await expect(
      asViewer(now(viewer), (tx) =>
        tx.update(familyLink).set({ identifiedAt: new Date() }).where(eq(familyLink.id, link)),
      ),
    ).rejects.toThrow()
  expect(await opens()).toBe(false)
})
