import { and, eq } from 'drizzle-orm'
import postgres from 'postgres'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { namedTogether, story } from '#drizzle/seed/story.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { release } from '#drizzle/tables/releases.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { loginOf, passwordOf } from '#lib/database/login.ts'
import { closePools } from '#lib/database/pool.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { sayPressured } from '#lib/holds/do/say-pressured.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import type { ClientId, FamilyLinkId, FamilyMemberId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import { afterSigning } from '#lib/releases/rules/after-signing.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { seeSigning } from '#lib/releases/see/see-signing.ts'
import { recordOnPaper } from '#tests/releases/record-on-paper.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

// Recording, changing and taking back a release, by running the operations of case managers and clients.

const dayMs = 86_400_000

let database: FreshDatabase
let ground: Ground
const center = story('a center whose form says nothing of substance use', {
  center: { timeZone: 'UTC' },
  since: daysAfter(-500, new Date()),
  forms: { 'Form 3': { publishedAt: daysAfter(-500, new Date()), hasPart2Statement: false } },
})

// Each test has people of its own: a client, their mother, and the client's case manager.
let clientId: ClientId
let mother: { familyMemberId: FamilyMemberId; email: string; link: FamilyLinkId }
let staff: Viewer<'staff'>
let stranger: Viewer<'staff'>
let supervisor: Viewer<'staff'>
let self: Viewer<'client'>
let family: Viewer<'family'>
let pairs = 0

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  await plant(ground, center)
})

afterAll(async () => {
  await closePools()
  await ground.close()
  await database.drop()
})

beforeEach(async () => {
  const n = ++pairs
  const emailOf = (who: string) => `${who}${n}@practice.example`
  const telling = story('Marcus Hill cares for Rosa, who has named her mother', {
    within: center,
    since: daysAfter(-400, new Date()),
  })
    .staff('Marcus Hill', { email: emailOf('manager') })
    .staff('Priya Raman', { email: emailOf('other') })
    .staff('Nora Lund', { email: emailOf('supervisor'), roles: ['supervisor'] })
    .client('Rosa Delgado', { email: emailOf('client') })
    .with(caredForBy('Marcus Hill'))
    .familyMember('Elena Delgado', { email: emailOf('mother') })
    .with(namedTogether)
  await plant(ground, telling)
  clientId = telling.clientOf('Rosa Delgado')
  mother = {
    familyMemberId: telling.familyMemberOf('Elena Delgado'),
    email: emailOf('mother'),
    link: telling.linkBetween('Rosa Delgado', 'Elena Delgado'),
  }
  staff = await viewerOf('staff', emailOf('manager'))
  stranger = await viewerOf('staff', emailOf('other'))
  supervisor = await viewerOf('staff', emailOf('supervisor'))
  self = await viewerOf('client', emailOf('client'))
  family = await viewerOf('family', emailOf('mother'))
})

async function viewerOf<Of extends 'staff' | 'client' | 'family'>(audience: Of, email: string) {
  const { tokenHash } = await signIn(ground, email)
  return { audience, session: tokenHash, browser: tokenHash, at: new Date() } as Viewer<Of>
}

const now = <Of extends Viewer['audience']>(viewer: Viewer<Of>, inMs = 0) => ({
  ...viewer,
  at: new Date(Date.now() + inMs),
})
const dayOf = (inDays: number) => new Date(Date.now() + inDays * dayMs).toISOString().slice(0, 10)

function paper(more: Partial<PaperWish> = {}): PaperWish {
  return {
    client: clientId,
    recipientName: 'Elena Delgado',
    relationship: 'mother',
    email: mother.email,
    language: 'en',
    topics: ['case_manager', 'health'],
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['At my request'],
    startsOn: null,
    expiresOn: dayOf(200),
    expiryEvent: '',
    signedName: 'Rosa Delgado',
    signedOn: dayOf(-2),
    signedClock: null,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    identifiedBy: 'known in person',
    form: 'paper',
    agreedToSignElectronically: false,
    ...more,
  }
}

const record = (more: Partial<PaperWish> = {}, by = staff) => recordPaper(now(by), paper(more))

async function motherSees(): Promise<string[]> {
  return (await grantsOf(now(family))).map((grant) => grant.topic).sort()
}

async function delivered(): Promise<{ to: string; state: string }[]> {
  const sent: Letter[] = []
  await deliverAll(sent)
  return ground
    .select({ to: letter.kind, state: letter.state })
    .from(letter)
    .where(and(eq(letter.gateClientId, clientId), eq(letter.kind, 'welcome')))
}

/** By the supervisor's second look it counts. */
const recordPaper = (viewer: Viewer<'staff'>, wish: PaperWish) => recordOnPaper([viewer, now(supervisor)], wish)
const revoke = (viewer: Viewer<'client'>, link: string) => operate(viewer, revokeRelease, { link })
const recordEvent = (viewer: Viewer<'staff'>, wish: Parameters<typeof recordReleaseEvent>[2]) =>
  operate(viewer, recordReleaseEvent, wish)

/** A client reads the words and signs them, for somebody who is named on an earlier form. */
async function signForSamePerson(viewer: Viewer<'client'>, topics: Topic[]) {
  const choices = choicesFor(topics)
  const read = await seeBeforeSigning(viewer, choices, 'en')
  const { hash, sharingMark } = read!
  return operate(viewer, signRelease, { ...choices, signedName: 'Rosa Delgado', hash, shownIn: 'en', sharingMark })
}

const choicesFor = (topics: Topic[]) => ({
  recipientName: 'Elena Delgado',
  relationship: 'mother',
  link: mother.link,
  language: 'en' as const,
  topics,
  areas: [],
  professionals: [],
  onlyInCrisis: [],
  purpose: 'At my request',
  expiresOn: dayOf(100),
})

/** What is open to a family member, asked through the door. */
async function grantsOf(viewer: Viewer<'family'>) {
  return (await readFamilyPage(viewer, []))?.grants ?? []
}

/** Hands over every letter that is due. */
async function deliverAll(sent: Letter[]): Promise<void> {
  const send = async (letter: Letter) => {
    sent.push(letter)
    return { outcome: 'accepted' } as const
  }
  while (await deliverOneLetter(send, () => new Date()));
}

test('a recorded paper opens what it names, and the named person gets one letter', async () => {
  expect(await record()).toMatchObject({ ok: true, value: { defects: [] } })
  expect(await motherSees()).toEqual(['case_manager', 'health'])
  expect(await delivered()).toEqual([{ to: 'welcome', state: 'sent' }])
  await record({ topics: ['case_manager'], signedOn: dayOf(-1) })
  expect(await motherSees()).toEqual(['case_manager'])
  // Nothing new is open to her, and a second letter would tell that the form changed.
  expect(await delivered()).toHaveLength(1)
})

test('a paper that lay in a drawer while the client took everything back opens nothing', async () => {
  await record({ signedOn: dayOf(-5) })
  expect(await revoke(now(self), mother.link)).toMatchObject({ ok: true })
  expect(await record({ signedOn: dayOf(-3), topics: ['meetings'] })).toMatchObject({
    ok: true,
    value: { defects: ['revoked'] },
  })
  expect(await motherSees()).toEqual([])
})

test('a paper of the very day something was taken back needs its hour', async () => {
  const today = dayOf(0)
  await record({ signedOn: dayOf(-5) })
  await revoke(now(self), mother.link)
  expect(await record({ signedOn: today })).toEqual({ ok: false, refusal: 'hour_needed' })
  expect(await record({ signedOn: today, signedClock: '00:01' })).toMatchObject({ value: { defects: ['revoked'] } })
  expect(await motherSees()).toEqual([])
})

test('a paper recorded on the day it was signed may run for a year to the day', async () => {
  expect(await record({ signedOn: dayOf(0), expiresOn: dayOf(365) })).toMatchObject({ value: { defects: [] } })
  expect(await record({ signedOn: dayOf(-1), expiresOn: dayOf(365) })).toMatchObject({
    value: { defects: ['term_too_long'] },
  })
})

test('a form that begins next week is complete, opens nothing yet, and its letter waits', async () => {
  expect(await record({ startsOn: dayOf(7) })).toMatchObject({ value: { defects: [] } })
  expect(await motherSees()).toEqual([])
  expect(await delivered()).toEqual([{ to: 'welcome', state: 'queued' }])
})

test('a form that begins later is not recorded over one that is open, and closes nothing', async () => {
  await record()
  expect(await record({ startsOn: dayOf(7), signedOn: dayOf(-1) })).toEqual({ ok: false, refusal: 'begins_later' })
  expect(await motherSees()).toEqual(['case_manager', 'health'])
})

test('a paper recorded while the client takes everything back counts as taken back, whichever comes first', async () => {
  await record({ signedOn: dayOf(-5) })
  const [revoked, recorded] = await Promise.all([
    revoke(now(self), mother.link),
    record({ signedOn: dayOf(-1), topics: ['meetings'] }),
  ])
  expect(revoked.ok).toBe(true)
  // Taken back between what the first of the staff typed in and the second compared, it is not complete any more.
  if (!recorded.ok) expect(recorded.refusal).toBe('not_complete_now')
  expect(await motherSees()).toEqual([])
})

test('what is taken back by somebody who pressed first is taken back, though a paper was recorded meanwhile', async () => {
  await record({ signedOn: dayOf(0) })
  expect(await revoke(now(self, -2_000), mother.link)).toMatchObject({ ok: true })
  expect(await motherSees()).toEqual([])
})

test('a form that opens only in a crisis brings no letter while there is none', async () => {
  await record({ topics: ['crisis'], onlyInCrisis: ['crisis'] })
  expect(await delivered()).toEqual([{ to: 'welcome', state: 'withheld' }])
})

test('a form taken back before its letter left brings no letter', async () => {
  await record()
  await revoke(now(self), mother.link)
  expect(await delivered()).toEqual([{ to: 'welcome', state: 'withheld' }])
})

test('what a case manager narrows on the client’s word is narrowed, whatever part of life was chosen with it', async () => {
  const written = await record()
  if (!written.ok) throw new Error(written.refusal)
  const narrow = (topic: 'health' | 'meetings') =>
    recordEvent(now(staff), { release: written.value.id, kind: 'narrowed', topic, area: 'safety', words: '' })
  expect(await narrow('meetings')).toEqual({ ok: false, refusal: 'choose_topics' })
  expect(await narrow('health')).toMatchObject({ ok: true })
  expect(await motherSees()).toEqual(['case_manager'])
})

test('a changed form goes to the same person, though the address is not asked again', async () => {
  await record()
  const signed = await signForSamePerson(now(self), ['case_manager'])
  expect(signed).toMatchObject({ ok: true, value: { linkId: mother.link } })
  expect(await motherSees()).toEqual(['case_manager'])
})

test.each(['revoked', 'suspended', 'narrowed', 'signed', 'nothing'] as const)(
  'a form begun before the person’s form was %s is signed over nothing',
  async (since) => {
    await record()
    const [known] = await ground.select().from(release).where(eq(release.clientId, clientId))
    const begun = (await seeSigning(now(self), mother.link))!.from!
    const happens = {
      revoked: () => revoke(now(self), mother.link),
      suspended: () => recordEvent(now(staff), { release: known!.id, kind: 'suspended', words: 'Stop for now' }),
      narrowed: () => operate(now(self), narrowRelease, { link: mother.link, topic: 'health' as const }),
      signed: () => signForSamePerson(now(self), ['meetings']),
      nothing: async () => null,
    }
    await happens[since]()
    const { hash } = (await seeBeforeSigning(now(self), choicesFor(['health']), 'en'))!
    const wish = { ...choicesFor(['health']), signedName: 'Rosa Delgado', hash, shownIn: 'en' as const }
    const signed = await operate(now(self), signRelease, { ...wish, sharingMark: begun.sharingMark })
    expect(signed).toMatchObject(since === 'nothing' ? { ok: true } : { ok: false, refusal: 'sharing_changed' })
  },
)

test('a renewal begins with the day that is signed already, while more than a month is ahead', async () => {
  await record({ expiresOn: dayOf(200) })
  expect((await seeSigning(now(self), mother.link))!.from!.expiresOn).toBe(dayOf(200))
  await record({ expiresOn: dayOf(20), signedOn: dayOf(-1) })
  expect((await seeSigning(now(self), mother.link))!.from!.expiresOn).toBeUndefined()
})

test('whoever signs is promised a letter only where one goes out, and is told what keeps the form closed', async () => {
  const says = async (signed: Awaited<ReturnType<typeof signForSamePerson>>) => {
    if (!signed.ok) return signed.refusal
    const { person } = (await seeSharingWith(now(self), mother.link))!
    return afterSigning(person!.sharing, signed.value)
  }
  await record()
  await revoke(now(self), mother.link)
  expect(await says(await signForSamePerson(now(self), ['case_manager']))).toBe('open_with_letter')
  expect(await says(await signForSamePerson(now(self), ['meetings']))).toBe('open')
  await operate(now(self), neverShare, { topic: 'meetings' })
  expect(await says(await signForSamePerson(now(self), ['meetings']))).toBe('nothing')
  await operate(now(self), sayPressured, { link: mother.link })
  expect(await says(await signForSamePerson(now(self), ['case_manager']))).toBe('state')
  const { person } = (await seeSharingWith(now(self), mother.link))!
  expect(person!.sharing.state).toBe('paused')
})

test('and to nobody else, whatever name is written into it', async () => {
  await record()
  const read = await seeBeforeSigning(
    now(self),
    { ...choicesFor(['case_manager']), recipientName: 'Mateo Delgado' },
    'en',
  )
  expect(read!.text).toContain('Elena Delgado (mother)')
  expect(read!.text).not.toContain('Mateo')
})

test('nobody sees as of another day than today, not even what was open then', async () => {
  await record()
  expect(await grantsOf(now(family, -4 * 60_000))).not.toEqual([])
  expect(await grantsOf(now(family, -dayMs))).toEqual([])
  expect(await grantsOf(now(family, dayMs))).toEqual([])
})

test('a clock that runs behind shows nothing that was taken back by one that runs ahead', async () => {
  await record()
  await revoke(now(self, 60_000), mother.link)
  expect(await grantsOf(now(family, -60_000))).toEqual([])
})

test('a case manager of somebody else can name no family member and write to nobody, not even past our own code', async () => {
  expect(await record({}, stranger)).toEqual({ ok: false, refusal: 'not_possible' })
  const login = postgres(database.databaseUrl, {
    username: loginOf('staff'),
    password: passwordOf('staff', database.databaseSecret),
    max: 1,
    onnotice: () => {},
  })
  const asStranger = (statement: string, values: string[]) =>
    login.begin(async (tx) => {
      await tx`select set_config('ajar.session', ${stranger.session!}, true), set_config('ajar.at', ${new Date().toISOString()}, true)`
      return tx.unsafe(statement, values)
    })
  await expect(
    asStranger('select * from name_family_member($1, $2, $3)', [clientId, 'x@practice.example', 'X Y']),
  ).rejects.toThrow('not allowed')
  await expect(
    asStranger(`select write_to('message', $1, $2, '{}', null, interval '1 day', null)`, [
      clientId,
      mother.familyMemberId,
    ]),
  ).rejects.toThrow('not allowed')
  await login.end()
})
