import { and, eq, inArray, sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { familyLink, familyMember } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import type { FamilyMemberId } from '#lib/kernel/id.ts'
import { giveAddress } from '#lib/people/do/give-address.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { seeTalkCard } from '#lib/releases/see/see-talk-card.ts'
import { recordOnPaper } from '#tests/releases/record-on-paper.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Omar's parents share one inbox. Each has a form of their own, and neither ever replaces the other.

let practice: PracticeCenter
let forms = 10
const inbox = 'haddads@practice.example'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const omar = () => practice.storyOf('Omar Haddad').clientOf('Omar Haddad')

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

/** Records a paper that Omar signed, and gives whom it names. */
async function named(recipientName: string, email: string | undefined, topics: Topic[] = ['case_manager']) {
  const staff = [await practice.viewerOf('staff', 'grace'), await practice.viewerOf('staff', 'irene')] as const
  const written = await recordOnPaper(staff, {
    client: omar(),
    recipientName,
    relationship: 'parent',
    email,
    language: 'en',
    topics,
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['At my request'],
    startsOn: null,
    expiresOn: inDays(200),
    expiryEvent: '',
    signedName: 'Omar Haddad',
    signedOn: inDays(-1),
    // Two forms of one day need their hours.
    signedClock: `10:${String(++forms).padStart(2, '0')}`,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    identifiedBy: 'known in person',
    form: 'paper',
    agreedToSignElectronically: false,
  })
  if (!written.ok) throw new Error(written.refusal)
  const [row] = await practice.ground.select().from(release).where(eq(release.id, written.value.id))
  return { ...written.value, familyMemberId: row!.familyMemberId, isComplete: row!.completedAt !== null }
}
const members = (ids: FamilyMemberId[]) =>
  practice.ground.select().from(familyMember).where(inArray(familyMember.id, ids))
const seenBy = async (name: string) =>
  (await readFamilyPage(await practice.viewerOf('family', name), []))!.grants.map(({ topic }) => topic)
const mayTell = async (linkId: string) => {
  const seen = await seeTalkCard(await practice.viewerOf('staff', 'grace'), omar(), linkId as never)
  return seen!.found!.card.may.map(({ topic }) => topic)
}

test('the second is somebody else, and the first keeps what they have', async () => {
  const mother = await named('Amira Haddad', inbox)
  const father = await named('Karim Haddad', inbox, ['crisis'])
  expect(father.isComplete).toBe(true)
  expect(father.familyMemberId).not.toBe(mother.familyMemberId)
  const [withAccount, ...others] = (await members([mother.familyMemberId, father.familyMemberId])).filter(
    ({ accountId }) => accountId !== null,
  )
  expect(withAccount!.id).toBe(mother.familyMemberId)
  expect(others).toEqual([])
  expect(await mayTell(mother.linkId)).toEqual(['case_manager'])
  expect(await mayTell(father.linkId)).toEqual(['crisis'])
})

test('whoever opens the inbox is shown what the first may know, and no letter goes to the second', async () => {
  const viewer = await practice.viewerOf('family', 'haddads')
  const page = (await readFamilyPage(viewer, []))!
  expect(page.grants.map(({ topic }) => topic)).toEqual(['case_manager'])
  const links = await practice.ground.select().from(familyLink).where(eq(familyLink.clientId, omar()))
  const father = (await members(links.map(({ familyMemberId }) => familyMemberId))).find(({ accountId }) => !accountId)!
  const letters = await practice.ground
    .select()
    .from(letter)
    .where(and(eq(letter.kind, 'welcome'), eq(letter.gateFamilyMemberId, father.id)))
  expect(letters).toEqual([])
})

test.each([
  ['Amira Haddad', inbox, 'Amira Haddad'],
  ['HADDAD, Amira', inbox, 'Amira Haddad'],
  ['Amira M. Haddad', inbox, 'Amira Haddad'],
  ['Amíra Haddad', inbox, 'Amira Haddad'],
  ['Karim Haddad', inbox, 'Karim Haddad'],
  ['Karim  Haddad', inbox, 'Karim Haddad'],
  ['Karim Haddad', undefined, 'Karim Haddad'],
  ['Haddad Karim Ali', inbox, 'Karim Haddad'],
])('a later form for "%s" is for the same person as before', async (name, email, same) => {
  const before = await named(same, inbox)
  expect((await named(name, email)).familyMemberId).toBe(before.familyMemberId)
})

test('somebody with an address of their own has an account, and somebody without any has none', async () => {
  const uncle = await named('Sami Haddad', 'sami@practice.example')
  const aunt = await named('Leila Haddad', undefined)
  const [one, other] = [(await members([uncle.familyMemberId]))[0]!, (await members([aunt.familyMemberId]))[0]!]
  expect([one.accountId !== null, other.accountId]).toEqual([true, null])
  expect(await mayTell(aunt.linkId)).toEqual(['case_manager'])
})

test('staff see who is reached by phone and on paper only', async () => {
  const seen = (await seeClient(await practice.viewerOf('staff', 'grace'), omar()))!.found!
  const byPhone = seen.family.filter(({ accountId }) => !accountId).map(({ name }) => name.includes('Leila'))
  expect(byPhone.sort()).toEqual([false, true])
})

test('given an address of his own, the father signs in to what he may know, and the mother keeps hers', async () => {
  const [mother, father] = [await named('Amira Haddad', inbox), await named('Karim Haddad', inbox, ['crisis'])]
  const grace = await practice.viewerOf('staff', 'grace')
  const gives = (link: string, email: string) => operate(grace, giveAddress, { link, email, how: 'called_back' })
  for (const somebodys of [inbox, 'elena@practice.example', 'tom@practice.example', 'omar@practice.example'])
    expect(await gives(father.linkId, somebodys)).toEqual({ ok: false, refusal: 'address_is_somebodys' })
  // He wrote in with it before, and keeps that account.
  await practice.ground.execute(sql`with wrote as (
      insert into account (center_id, id, email, created_at) select id, gen_random_uuid(), 'karim@practice.example', now()
      from center returning center_id, id)
    insert into family_member (center_id, id, account_id, created_at) select center_id, gen_random_uuid(), id, now() from wrote`)
  const formLetters = async () =>
    (await practice.ground.select().from(letter).where(eq(letter.kind, 'client-form'))).length
  const told = await formLetters()
  expect((await gives(father.linkId, 'karim@practice.example')).ok).toBe(true)
  expect((await gives(father.linkId, 'another@practice.example')).ok).toBe(false)
  expect(await seenBy('karim')).toEqual(['crisis'])
  expect(await seenBy('haddads')).toEqual(['case_manager'])
  const [one, other] = [(await members([mother.familyMemberId]))[0]!, (await members([father.familyMemberId]))[0]!]
  expect(one.accountId).not.toBe(other.accountId)
  const welcomed = await practice.ground.select().from(letter).where(eq(letter.kind, 'welcome'))
  expect(welcomed.filter(({ gateFamilyMemberId }) => gateFamilyMemberId === father.familyMemberId)).toHaveLength(1)
  // The client is told that somebody made sure of the address, with the letter for whatever staff write in their name.
  expect(await formLetters()).toBe(told + 1)
  const [kept] = await practice.ground.execute<{ clients: string[] }>(
    sql`select clients from audit_entry where what = 'give-address' and kind = 'act'`,
  )
  expect(kept!.clients).toEqual([omar()])
})

test('taking back from one leaves the other', async () => {
  const [mother, father] = [await named('Amira Haddad', inbox), await named('Karim Haddad', inbox)]
  expect((await operate(await practice.viewerOf('client', 'omar'), revokeRelease, { link: mother.linkId })).ok).toBe(
    true,
  )
  expect(await mayTell(mother.linkId)).toEqual([])
  expect(await mayTell(father.linkId)).toEqual(['case_manager'])
})

test('a draft that named nobody makes no second person when it is corrected', async () => {
  const draft = await named('Mom', 'aunts@practice.example')
  expect(draft.isComplete).toBe(false)
  const right = await named('Nadia Haddad', 'aunts@practice.example')
  expect((await members([right.familyMemberId]))[0]!.accountId).not.toBe(null)
})
