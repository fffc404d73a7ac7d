import { and, eq, isNull } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { advanceDirective, cardOpening, crisisPlan, walletCard } from '#drizzle/tables/release-papers.ts'
import { careEnding } from '#drizzle/tables/sharing.ts'
import { hashOf, linkToken } from '#lib/auth/secret.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { placeHold } from '#lib/holds/do/place-hold.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeSharing } from '#lib/releases/see/see-sharing.ts'
import { addDirective } from '#lib/take-along/do/add-directive.ts'
import { endCard } from '#lib/take-along/do/end-card.ts'
import { makeCard } from '#lib/take-along/do/make-card.ts'
import { withdrawDirective } from '#lib/take-along/do/withdraw-directive.ts'
import { writePlan } from '#lib/take-along/do/write-plan.ts'
import type { CardPart } from '#lib/take-along/rules/card.ts'
import { seeCard } from '#lib/take-along/see/see-card.ts'
import { seeHospitalForms, seeOwnHospitalForms } from '#lib/take-along/see/see-hospital-forms.ts'
import { seeOwnCard, seeOwnDirective, seeOwnTakeAlong } from '#lib/take-along/see/see-own-take-along.ts'
import { seeDirective, seeTakeAlong } from '#lib/take-along/see/see-take-along.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What a client takes along: a crisis plan, an advance directive, a wallet card, and forms for a hospital.

let practice: PracticeCenter
let [rosa, omar, marcus, irene] = [] as unknown as [
  Viewer<'client'>,
  Viewer<'client'>,
  Viewer<'staff'>,
  Viewer<'staff'>,
]
let client: ClientId
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })
const done = { ok: true, value: null }
const refusal = (named: string) => ({ ok: false, refusal: named })

beforeAll(async () => {
  practice = await openPracticeCenter()
  client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  rosa = await practice.viewerOf('client', 'rosa')
  omar = await practice.viewerOf('client', 'omar')
  marcus = await practice.viewerOf('staff', 'marcus')
  irene = await practice.viewerOf('staff', 'irene')
})

afterAll(() => practice.close())

const words = { whomToCall: 'My sister Ana', earlySigns: '', whatHelps: '', makesWorse: '', medicines: '' }
const write = (who: Viewer<'client'> | Viewer<'staff'>, version: number, over: Partial<typeof words> = {}) =>
  operate(now(who), writePlan, {
    client: who.audience === 'staff' ? client : null,
    version,
    words: { ...words, ...over },
    language: 'en',
  })
const plans = async () => (await seeOwnTakeAlong(now(rosa)))!.plans
const formLetters = () => practice.ground.select().from(letter).where(eq(letter.kind, 'client-form'))

const scan = { name: 'my wishes.pdf', kind: 'application/pdf' as const, bytes: new TextEncoder().encode('%PDF') }

const make = async (shows: readonly CardPart[]) => {
  expect(await operate(now(rosa), makeCard, { hasName: true, cardWords: 'Call Ana', shows, language: 'en' })).toEqual(
    done,
  )
  const [card] = await practice.ground.select().from(walletCard).where(isNull(walletCard.endedAt))
  const token = linkToken('card-link', card!.id)
  expect(card!.tokenHash).toBe(hashOf(token))
  return { id: card!.id, token }
}
const stranger: Viewer<'public'> = { audience: 'public', at: new Date(), host: 'family.practice.example' }
const open = (token: string, press: string = crypto.randomUUID(), at = new Date()) =>
  seeCard({ ...stranger, at }, token, press)
const openings = async () => (await seeOwnCard(now(rosa)))!.openings.length

test('each saving of a plan is a version of its own, and what was written upon an older one is kept out', async () => {
  expect(await write(rosa, 1, { whatHelps: 'A quiet room' })).toEqual(done)
  expect(await write(rosa, 1, { whatHelps: 'A loud room' })).toEqual(refusal('plan_changed'))
  expect((await plans()).map(({ whatHelps }) => whatHelps)).toEqual([
    'A quiet room',
    'One person at a time. A walk by the river.',
  ])
  const both = await Promise.all([write(rosa, 2, { whatHelps: 'One' }), write(rosa, 2, { whatHelps: 'Two' })])
  expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true])
  expect((await plans()).map(({ version }) => version)).toEqual([3, 2, 1])
})

test('a case manager writes it in her name: she is told by a letter, and reads who it was', async () => {
  const before = (await formLetters()).length
  expect(await write(marcus, 3, { medicines: 'None' })).toEqual(done)
  expect((await formLetters()).length).toBe(before + 1)
  expect((await plans())[0]).toMatchObject({ medicines: 'None', byStaff: 'Marcus Hill' })
  expect((await seeClientHome(now(rosa)))!.inOwnName).toMatchObject({ what: 'plan_written', byName: 'Marcus Hill' })
  expect((await seeTakeAlong(now(marcus), client))!.found!.plans[0]).toMatchObject({ medicines: 'None' })
  // What she writes herself is no letter, and nobody did it for her.
  expect(await write(rosa, 4, { medicines: '' })).toEqual(done)
  expect((await formLetters()).length).toBe(before + 1)
  expect((await seeSharing(now(rosa)))!.inOwnName.filter(({ what }) => what === 'plan_written')).toHaveLength(1)
})

test('an empty plan takes it away, once there was one, and the versions before stay', async () => {
  const nothing = { whomToCall: '' }
  expect(
    await operate(now(omar), writePlan, { client: null, version: 0, words: { ...words, ...nothing }, language: 'en' }),
  ).toEqual(refusal('plan_is_empty'))
  expect(await write(rosa, 5, nothing)).toEqual(done)
  expect(await write(rosa, 6, nothing)).toEqual(refusal('plan_is_empty'))
  expect(await plans()).toHaveLength(6)
  expect(await write(rosa, 6)).toEqual(done)
  await expect(practice.ground.delete(crisisPlan)).rejects.toThrow()
})

test('an advance directive is kept with its day, and once she takes it away nobody on staff finds it', async () => {
  const add = (signedOn: string) => operate(now(rosa), addDirective, { client: null, signedOn, file: scan })
  expect(await add('2999-01-01')).toEqual(refusal('directive_in_future'))
  expect(await add('2026-03-04')).toEqual(done)
  const [kept] = (await seeOwnTakeAlong(now(rosa)))!.directives
  expect(kept).toMatchObject({ signedOn: '2026-03-04', name: 'my wishes.pdf', byStaff: null })
  const saved = async () => (await seeDirective(now(marcus), client, kept!.id))!.found
  expect(await saved()).toMatchObject({ kind: 'application/pdf' })
  expect(await seeOwnDirective(now(omar), kept!.id)).toEqual({ file: null })
  expect(await operate(now(omar), withdrawDirective, { directive: kept!.id })).toEqual(refusal('not_yours'))
  expect(await operate(now(rosa), withdrawDirective, { directive: kept!.id })).toEqual(done)
  expect(await saved()).toBeNull()
  expect((await seeTakeAlong(now(marcus), client))!.found!.directives).toEqual([])
  expect(await seeOwnDirective(now(rosa), kept!.id)).toEqual({ file: null })
  const rows = await practice.ground.select().from(advanceDirective).where(eq(advanceDirective.id, kept!.id))
  expect(rows).toHaveLength(1)
})

test('the link of a card shows what she chose and nothing else, and she reads when it was opened', async () => {
  await write(rosa, 7, { whatHelps: 'Tea', medicines: 'Only mine to tell' })
  const { token } = await make(['whatHelps'])
  const [press, at] = [crypto.randomUUID(), new Date()]
  const shown = await open(token, press, at)
  expect(shown).toMatchObject({ name: null, plan: { whatHelps: 'Tea', medicines: '', whomToCall: '' }, directives: [] })
  expect(JSON.stringify(shown)).not.toMatch(/Rosa|Ana|Only mine/)
  expect(await openings()).toBe(1)
  // A press that is sent twice is one opening.
  await open(token, press, at)
  expect(await openings()).toBe(1)
  // The key of a press is whatever a browser says: another browser's is another opening.
  await seeCard({ ...stranger, at, browser: 'b'.repeat(64) }, token, press)
  expect(await openings()).toBe(2)
  const whole = await make(['name', 'whomToCall', 'directive'])
  expect(await open(whole.token)).toMatchObject({
    name: 'Rosa Delgado',
    plan: { whomToCall: 'My sister Ana', whatHelps: '' },
  })
  expect(await openings()).toBe(3)
})

test('a lost, a wrong and an old card, and one of somebody not in care here any more, are one no and no opening', async () => {
  const before = await make(['name'])
  const card = await make(['name'])
  const count = await openings()
  const wrong = linkToken('card-link', crypto.randomUUID())
  for (const token of [before.token, wrong, '', 'x'.repeat(500)]) expect(await open(token)).toBeNull()
  await practice.ground
    .update(walletCard)
    .set({ expiresAt: new Date(Date.now() - 1) })
    .where(eq(walletCard.id, card.id))
  expect(await open(card.token)).toBeNull()
  await practice.ground
    .update(walletCard)
    .set({ expiresAt: new Date(Date.now() + 60_000) })
    .where(eq(walletCard.id, card.id))
  const { centerId } = practice.accountOf('marcus')
  const staffId = practice.storyOf('Rosa Delgado').staffOf('Marcus Hill')
  const ending = { centerId, id: crypto.randomUUID(), clientId: client, why: 'died' as const, endedBy: staffId }
  await practice.ground.insert(careEnding).values({ ...ending, endedAt: new Date(Date.now() - 60_000) })
  expect(await open(card.token)).toBeNull()
  await practice.ground.delete(careEnding).where(eq(careEnding.id, ending.id))
  expect(await openings()).toBe(count)
  // Another host serves another center, and no card of this one.
  expect(await open(card.token)).not.toBeNull()
  expect(await operate(now(omar), endCard, { client: null, card: card.id })).toEqual(done)
  expect(await open(card.token)).not.toBeNull()
  expect(await operate(now(rosa), endCard, { client: null, card: card.id })).toEqual(done)
  expect(await open(card.token)).toBeNull()
})

test('the center ends a card that she lost, and she is told; staff never see the link', async () => {
  const card = await make(['name'])
  expect(JSON.stringify(await seeTakeAlong(now(irene), client))).not.toContain(hashOf(card.token))
  const before = (await formLetters()).length
  expect(await operate(now(marcus), endCard, { client, card: card.id })).toEqual(done)
  expect(await operate(now(marcus), endCard, { client, card: card.id })).toEqual(done)
  expect(await open(card.token)).toBeNull()
  expect((await formLetters()).length).toBe(before + 1)
  expect((await seeSharing(now(rosa)))!.inOwnName[0]).toMatchObject({ what: 'card_ended', byName: 'Marcus Hill' })
  const opened = and(eq(cardOpening.cardId, card.id), eq(cardOpening.clientId, client))
  expect(await practice.ground.select().from(cardOpening).where(opened)).toEqual([])
})

test('forms for a hospital name whom she shares with, and nobody who is on hold', async () => {
  const named = async () => (await seeOwnHospitalForms(now(rosa)))!.people.map(({ name }) => name)
  const ofStaff = async () => (await seeHospitalForms(now(marcus), client))!.found!.people.map(({ name }) => name)
  expect((await named()).toSorted()).toEqual(['Elena Delgado', 'Mateo Delgado'])
  expect(await ofStaff()).toEqual(await named())
  const mateo = practice.storyOf('Rosa Delgado').familyMemberOf('Mateo Delgado')
  await operate(now(irene), placeHold, { client, familyMember: mateo, words: 'He waits outside.' })
  expect(await named()).toEqual(['Elena Delgado'])
  expect(await ofStaff()).toEqual(['Elena Delgado'])
})
