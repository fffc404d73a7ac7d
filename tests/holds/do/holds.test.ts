import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { familyLink, staffMember } from '#drizzle/tables/people.ts'
import { hold, holdEvent } from '#drizzle/tables/sharing.ts'
import type { FoundBy } from '#lib/audit/rules/kept.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { liftHold } from '#lib/holds/do/lift-hold.ts'
import { noteHold } from '#lib/holds/do/note-hold.ts'
import { placeHold } from '#lib/holds/do/place-hold.ts'
import { sayPressured } from '#lib/holds/do/say-pressured.ts'
import { seeClientHolds, seeHolds } from '#lib/holds/see/see-holds.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { signIn } from '#tests/stage/sign-in.ts'

// A hold closes at once and silently; two people open it again.

let practice: PracticeCenter
let rosa: Viewer<'client'>
let marcus: Viewer<'staff'>
let grace: Viewer<'staff'>
let irene: Viewer<'staff'>
let client: ClientId
let link: FamilyLinkId
let elena: string
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })

beforeAll(async () => {
  practice = await openPracticeCenter()
  const told = practice.storyOf('Rosa Delgado')
  client = told.clientOf('Rosa Delgado')
  link = told.linkBetween('Rosa Delgado', 'Elena Delgado')
  rosa = await practice.viewerOf('client', 'rosa')
  marcus = await practice.viewerOf('staff', 'marcus')
  grace = await practice.viewerOf('staff', 'grace')
  irene = await practice.viewerOf('staff', 'irene')
  const [row] = await practice.ground.select().from(familyLink).where(eq(familyLink.id, link))
  elena = row!.familyMemberId
})

beforeEach(async () => {
  await practice.ground.execute('alter table hold_event disable trigger user')
  await practice.ground.delete(holdEvent).where(eq(holdEvent.clientId, client))
  await practice.ground.execute('alter table hold_event enable trigger user')
  await practice.ground.delete(hold).where(eq(hold.clientId, client))
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

const place = (who: Viewer<'staff'>, familyMember: string | null = elena) =>
  operate(now(who), placeHold, { client, familyMember, words: 'He waits outside.' })
const press = () => operate(now(rosa), sayPressured, { link })
const held = async () => (await practice.ground.select().from(hold).where(eq(hold.clientId, client)))[0]!
const note = async (who: Viewer<'staff'>, kind: 'noted' | 'lift_asked' | 'lift_refused') =>
  operate(now(who), noteHold, { hold: (await held()).id, kind, words: 'We talked.' })
const lift = async (who: Viewer<'staff'>) =>
  operate(now(who), liftHold, { hold: (await held()).id, words: 'We talked.' })

async function elenaSees(): Promise<number> {
  const { tokenHash } = await signIn(practice.ground, 'elena@practice.example')
  const page = await readFamilyPage({ audience: 'family', at: new Date(), session: tokenHash }, [])
  return page!.grants.length
}
const alertsTo = async (email: string) =>
  (
    await practice.ground
      .select()
      .from(letter)
      .where(and(eq(letter.kind, 'staff-alert'), eq(letter.toEmail, email)))
  ).length

test('a client who was pressured closes everything by one press, and supervisors and the privacy officer hear of it', async () => {
  expect(await elenaSees()).toBeGreaterThan(0)
  expect(await press()).toEqual({ ok: true, value: link })
  expect(await elenaSees()).toBe(0)
  expect([await alertsTo('grace@practice.example'), await alertsTo('irene@practice.example')]).toEqual([1, 1])
  expect(await alertsTo('elena@practice.example')).toBe(0)
  expect((await seeSharingWith(now(rosa), link))!.person!.sharing.state).toBe('paused')
})

test('pressed twice, also at once, it is one hold', async () => {
  await Promise.all([press(), press()])
  await press()
  expect(await practice.ground.select().from(hold).where(eq(hold.clientId, client))).toHaveLength(1)
})

test('nobody presses it for somebody else', async () => {
  const omar = await practice.viewerOf('client', 'omar')
  expect(await operate(now(omar), sayPressured, { link })).toEqual({ ok: false, refusal: 'not_yours' })
  await expect(
    asViewer(now(omar), (tx) =>
      tx.execute(`insert into hold (center_id, id, client_id, family_member_id, from_at)
        select center_id, gen_random_uuid(), '${client}', '${elena}', now() from viewer()`),
    ),
  ).rejects.toThrow()
})

test('staff cannot misread it: the form, the list and the talk card say that it is on hold', async () => {
  await press()
  const lines = (await seeClient(now(marcus), client))!.found!.releases
  expect(lines.filter(({ isHeld }) => isHeld).map(({ release }) => release.familyMemberId)).toContain(elena)
  const talk = (await seeTalkCard(now(marcus), client, link))!.found!
  expect([talk.isHeld, talk.card.may]).toEqual([true, []])
})

test('why it is there is read by those who keep holds, and by nobody else on staff', async () => {
  await place(grace)
  const seen = (await seeClientHolds(now(irene), client))!.found!
  expect(seen.holds[0]!.events[0]).toMatchObject({ kind: 'placed', words: 'He waits outside.', by: 'Grace Olsen' })
  expect((await seeClientHolds(now(marcus), client))!.found).toBe(null)
  const read = (who: Viewer<'staff'>) => asViewer(now(who), (tx) => tx.execute(`select words from hold_event`))
  expect(await read(marcus)).toHaveLength(0)
  expect((await read(irene)).length).toBeGreaterThan(0)
})

test('one for everybody closes it for everybody', async () => {
  expect((await place(grace, null)).ok).toBe(true)
  expect(await elenaSees()).toBe(0)
  expect(await place(grace, null)).toEqual({ ok: false, refusal: 'held_already' })
})

test('a client is heard while sharing is off for everybody, and what they said stays when that ends', async () => {
  await place(grace, null)
  const page = () => seeSharingWith(now(rosa), link)
  expect(await page()).toMatchObject({ isHeldForThem: false, person: { sharing: { state: 'paused' } } })
  expect((await press()).ok).toBe(true)
  expect((await page())!.isHeldForThem).toBe(true)
  expect([await alertsTo('grace@practice.example'), await alertsTo('irene@practice.example')]).toEqual([1, 1])
  const forAll = (await seeHolds(now(irene)))!.found!.holds.find(
    (each) => each.clientId === client && each.personName === null,
  )!
  const said = { hold: forAll.id, words: 'It is over.' }
  expect((await operate(now(grace), noteHold, { ...said, kind: 'lift_asked' })).ok).toBe(true)
  expect((await operate(now(irene), liftHold, said)).ok).toBe(true)
  expect(await elenaSees()).toBe(0)
})

test('whoever asks to lift it cannot lift it: a second person does, and it opens at once', async () => {
  await place(grace)
  expect(await lift(irene)).toEqual({ ok: false, refusal: 'second_person' })
  expect((await note(grace, 'lift_asked')).ok).toBe(true)
  expect(await lift(grace)).toEqual({ ok: false, refusal: 'second_person' })
  expect(await elenaSees()).toBe(0)
  expect(await lift(irene)).toEqual({ ok: true, value: null })
  expect(await elenaSees()).toBeGreaterThan(0)
  expect(await note(grace, 'noted')).toEqual({ ok: false, refusal: 'not_held_now' })
})

test('a colleague can say that it stays, and then it has to be asked for anew', async () => {
  await place(grace)
  expect(await note(irene, 'lift_refused')).toEqual({ ok: false, refusal: 'nobody_asked' })
  await note(grace, 'lift_asked')
  expect(await note(irene, 'lift_asked')).toEqual({ ok: false, refusal: 'lift_asked_already' })
  expect((await note(irene, 'lift_refused')).ok).toBe(true)
  expect(await lift(irene)).toEqual({ ok: false, refusal: 'second_person' })
  expect(await elenaSees()).toBe(0)
})

test('nor does injected SQL lift it alone, or as somebody who asked long ago with a second factor', async () => {
  await place(grace)
  const { id } = await held()
  const lifts = `select lift_hold('${id}', '') as at`
  expect(await asViewer(now(grace), (tx) => tx.execute(lifts))).toEqual([{ at: null }])
  await note(grace, 'lift_asked')
  expect(await asViewer(now(grace), (tx) => tx.execute(lifts))).toEqual([{ at: null }])
  await expect(asViewer(now(marcus), (tx) => tx.execute(lifts))).rejects.toThrow()
  const secondFactorAt = new Date(Date.now() - 16 * 60_000)
  const { tokenHash } = await signIn(practice.ground, 'irene@practice.example', new Date(), { secondFactorAt })
  await expect(asViewer({ ...now(irene), session: tokenHash }, (tx) => tx.execute(lifts))).rejects.toThrow()
  expect(await lift({ ...irene, session: tokenHash })).toEqual({ ok: false, refusal: 'step_up' })
  expect(await elenaSees()).toBe(0)
})

test('what waits is counted for whoever has to do something, and stands first', async () => {
  const counted = async (who: Viewer<'staff'>) => (await seeToday(now(who)))!.found!.holds
  const before = Number(await counted(grace))
  await press()
  expect([await counted(grace), await counted(marcus)]).toEqual([before + 1, false])
  expect((await seeHolds(now(grace)))!.found!.holds[0]).toMatchObject({
    clientId: client,
    state: 'new',
    isOfClient: true,
  })
  await note(grace, 'noted')
  expect(await counted(grace)).toBe(before)
  await note(grace, 'lift_asked')
  expect([await counted(grace), await counted(irene)]).toEqual([before, before + 1])
})

test('a hold that somebody wants lifted stands before a hundred newer ones, and every one is on some page', async () => {
  await place(grace)
  await note(grace, 'lift_asked')
  const { centerId } = await held()
  const newer = Array.from({ length: 100 }, () => ({
    centerId,
    id: crypto.randomUUID(),
    clientId: client,
    familyMemberId: null,
    fromAt: new Date(Date.now() + 60_000),
  }))
  await practice.ground.insert(hold).values(newer)
  const [anybody] = await practice.ground.select().from(staffMember).limit(1)
  const placed = { centerId, clientId: client, kind: 'placed', words: '', byAccountId: anybody!.accountId } as const
  await practice.ground
    .insert(holdEvent)
    .values(newer.map(({ id, fromAt }) => ({ ...placed, id: crypto.randomUUID(), holdId: id, at: fromAt })))
  const pages: string[][] = []
  let count = 0
  for (let after: string | null | undefined; after !== null; ) {
    const found: FoundBy<typeof seeHolds> = (await seeHolds(now(irene), after))!.found!
    pages.push(found.holds.map(({ id }) => id))
    count = found.total.count
    after = found.next
  }
  expect(new Set(pages.flat()).size).toBe(count)
  const [first] = (await seeHolds(now(irene)))!.found!.holds
  expect([first!.state, first!.mayLift, pages.length]).toEqual(['lift_asked', true, 3])
})
