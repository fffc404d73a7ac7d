import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { phoneWord, phoneWordTry } from '#drizzle/tables/identity.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { endPhoneWord } from '#lib/identity/do/end-phone-word.ts'
import { recordPhoneWord } from '#lib/identity/do/record-phone-word.ts'
import { setPhoneWord } from '#lib/identity/do/set-phone-word.ts'
import { tryPhoneWord } from '#lib/identity/do/try-phone-word.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeSharing } from '#lib/releases/see/see-sharing.ts'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// On the phone staff know whom a client agreed a word with, and nobody on staff can read the word.

let practice: PracticeCenter
let rosa: Viewer<'client'>
let marcus: Viewer<'staff'>
let client: ClientId
let link: FamilyLinkId
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })

beforeAll(async () => {
  practice = await openPracticeCenter()
  const told = practice.storyOf('Rosa Delgado')
  client = told.clientOf('Rosa Delgado')
  link = told.linkBetween('Rosa Delgado', 'Elena Delgado')
  rosa = await practice.viewerOf('client', 'rosa')
  marcus = await practice.viewerOf('staff', 'marcus')
})

beforeEach(async () => {
  await practice.ground.delete(phoneWordTry)
  await practice.ground.delete(phoneWord)
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

const sets = (word: string) => operate(now(rosa), setPhoneWord, { link, phoneWord: word })
const hears = (word: string, who = marcus) => operate(now(who), tryPhoneWord, { link, saidWord: word })
const tries = async () =>
  (await seeTalkCard(now(marcus), client, link))!.found!.phoneWord?.tries.map((each) => each.wasRight)
const lettersToRosa = async () =>
  (await practice.ground.select().from(letter).where(eq(letter.kind, 'client-form'))).length

test.each(['Blue Teapot', 'blue  teapot', 'blue teapót', 'BLUE-TEAPOT'])(
  '%j is the word “blue teapot”',
  async (said) => {
    await sets('blue teapot')
    expect(await hears(said)).toEqual({ ok: true, value: null })
    expect(await tries()).toEqual([true])
  },
)

test('another word is not, and both tries are kept for staff and for the client', async () => {
  await sets('blue teapot')
  await hears('red teapot')
  await hears('blue teapot')
  expect(await tries()).toEqual([true, false])
  const seen = await seeSharingWith(now(rosa), link)
  expect([seen!.phoneWord!.word, seen!.phoneWord!.tries.map(({ wasRight }) => wasRight)]).toEqual([
    'blue teapot',
    [true, false],
  ])
})

test('where none is agreed, or it was taken back, nothing said can be right', async () => {
  expect(await hears('blue teapot')).toEqual({ ok: false, refusal: 'no_phone_word' })
  await sets('blue teapot')
  await operate(now(rosa), endPhoneWord, { link })
  expect(await hears('blue teapot')).toEqual({ ok: false, refusal: 'no_phone_word' })
})

test('a new word ends the one before', async () => {
  await sets('blue teapot')
  await sets('green kettle')
  await hears('blue teapot')
  await hears('green kettle')
  expect(await tries()).toEqual([true, false])
})

describe('after five wrong words in a row', () => {
  beforeEach(async () => {
    await sets('blue teapot')
    for (const word of ['one', 'two', 'three', 'four', 'five']) await hears(word)
  })

  test('the right one counts no more, and the client hears that something waits', async () => {
    expect(await hears('blue teapot')).toEqual({ ok: false, refusal: 'no_phone_word' })
    const seen = await seeTalkCard(now(marcus), client, link)
    expect(seen!.found!.phoneWord!.isUsedUp).toBe(true)
    expect(await lettersToRosa()).toBe(1)
    const { inOwnName } = (await seeSharing(now(rosa)))!
    expect(inOwnName[0]).toMatchObject({ what: 'phone_word_used_up', recipientName: 'Elena Delgado' })
  })

  test('another word begins anew', async () => {
    await sets('green kettle')
    expect(await hears('green kettle')).toEqual({ ok: true, value: null })
    expect(await tries()).toEqual([true])
  })
})

test('four wrong ones, a right one and four wrong ones leave it as it is', async () => {
  await sets('blue teapot')
  for (const word of ['a1b2', 'two', 'three', 'four', 'blue teapot', 'one', 'two', 'three', 'four']) await hears(word)
  expect(await hears('blue teapot')).toEqual({ ok: true, value: null })
})

test('of six who try at once only five are compared', async () => {
  await sets('blue teapot')
  const said = await Promise.all(Array.from({ length: 6 }, (_, n) => hears(`guess ${n}`)))
  expect(said.filter(({ ok }) => ok).length).toBe(5)
})

test.each([
  ['abc', 'word_too_short'],
  ['? !', 'word_too_short'],
  ['Elena', 'word_is_a_name'],
  ['delgado', 'word_is_a_name'],
  ['Delgado, Rosa', 'word_is_a_name'],
])('%j cannot be agreed on', async (word, refusal) => {
  expect(await sets(word)).toEqual({ ok: false, refusal })
  expect(await operate(now(marcus), recordPhoneWord, { link, phoneWord: word })).toEqual({ ok: false, refusal })
})

test('a word that staff wrote down works, and the client finds who did it', async () => {
  expect(await operate(now(marcus), recordPhoneWord, { link, phoneWord: 'blue teapot' })).toEqual({
    ok: true,
    value: null,
  })
  expect(await hears('blue teapot')).toEqual({ ok: true, value: null })
  expect(await lettersToRosa()).toBe(1)
  const { inOwnName } = (await seeSharing(now(rosa)))!
  expect(inOwnName[0]).toMatchObject({ what: 'phone_word', byName: 'Marcus Hill', recipientName: 'Elena Delgado' })
})

test('nobody agrees on a word for the family of somebody else', async () => {
  await sets('blue teapot')
  const omar = await practice.viewerOf('client', 'omar')
  expect(await operate(now(omar), setPhoneWord, { link, phoneWord: 'green kettle' })).toMatchObject({ ok: false })
  expect(await tries()).toEqual([])
})
