import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountingCsv } from '#app/client/disclosures/accounting-csv.ts'
import { neverShare } from '#drizzle/seed/sharing.ts'
import { exceptionalDisclosure, exceptionalReview, wrongDisclosure } from '#drizzle/tables/exceptional.ts'
import { release, releaseRefusal } from '#drizzle/tables/releases.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { recordExceptional } from '#lib/exceptions/do/record-exceptional.ts'
import { reviewExceptional } from '#lib/exceptions/do/review-exceptional.ts'
import type { ExceptionalBasis } from '#lib/exceptions/rules/basis.ts'
import { seeClientExceptional, seeExceptional } from '#lib/exceptions/see/see-exceptional.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { dayOf, laterDay } from '#lib/kernel/local-time.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { seeAccountingFile } from '#lib/releases/see/see-accounting-file.ts'
import { seeDisclosures } from '#lib/releases/see/see-disclosures.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What is told on another ground than a release: to whom, exactly what, what closes it, and who looks at it.

let practice: PracticeCenter
let [irene, marcus, rosa] = [] as unknown as [Viewer<'staff'>, Viewer<'staff'>, Viewer<'client'>]
let client: ClientId
let elena: string
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })

beforeAll(async () => {
  practice = await openPracticeCenter()
  client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  elena = practice.storyOf('Rosa Delgado').familyMemberOf('Elena Delgado')
  irene = await practice.viewerOf('staff', 'irene')
  marcus = await practice.viewerOf('staff', 'marcus')
  rosa = await practice.viewerOf('client', 'rosa')
  // What the practice center tells of it already.
  await practice.ground.delete(wrongDisclosure)
  await practice.ground.delete(exceptionalDisclosure)
})

afterAll(() => practice.close())

interface Told {
  readonly basis?: ExceptionalBasis
  readonly familyMember?: string | null
  readonly name?: string
  readonly topics?: readonly Topic[]
  readonly day?: string
}

const record = (
  who: Viewer<'staff'>,
  { basis = 'serious_threat', familyMember = null, name = '', topics = ['crisis'], day }: Told,
) =>
  operate(now(who), recordExceptional, {
    ...{ client, basis, familyMember, topics },
    ...{
      recipientName: name,
      recipientRole: '',
      content: 'That she is at the hospital.',
      reason: 'She was in danger.',
    },
    told: day ? { day, clock: '09:00' } : null,
  })
const review = (exceptional: string, over: { delayedUntil?: string; delayReason?: string } = {}) =>
  operate(now(irene), reviewExceptional, {
    ...{ exceptional, verdict: 'agreed', words: 'I read the note.', delayedUntil: null, delayReason: '' },
    ...over,
  })
const newest = async () => {
  const { entries } = (await seeClientExceptional(now(marcus), client))!.found!
  return entries[0]!
}
const refusal = (named: string) => ({ ok: false, refusal: named })
const csv = async () =>
  new TextDecoder().decode((await seeAccountingFile(now(rosa), (all) => accountingCsv(all, 'en')))!.content)

test('the client reads in their accounting what was told, to whom and why, and it waits for a privacy officer', async () => {
  expect(await record(marcus, { name: 'Officer Hale' })).toEqual({ ok: true, value: null })
  const seen = (await seeDisclosures(now(rosa), null))!.exceptional
  expect(seen).toHaveLength(1)
  expect(seen[0]).toMatchObject({ recipientName: 'Officer Hale', basis: 'serious_threat' })
  // Nothing of who wrote it down, nor of what a colleague thought of it.
  expect(Object.keys(seen[0]!)).not.toContain('staffId')
  expect(await csv()).toContain('Officer Hale')
  expect((await seeToday(now(irene)))!.found!.toReview).toBe(1)
  expect((await seeExceptional(now(irene)))!.found!.waiting.map(({ by }) => by)).toEqual(['Marcus Hill'])
  expect((await seeExceptional(now(marcus)))!.found).toBeNull()
})

test('it is reviewed once, and never by whoever wrote it down', async () => {
  const { id } = await newest()
  expect((await review(id)).ok).toBe(true)
  expect(await review(id)).toEqual(refusal('reviewed_already'))
  expect((await newest()).review).toMatchObject({ verdict: 'agreed', by: 'Irene Watts' })
  await record(irene, { name: 'Officer Hale' })
  const { id: own } = await newest()
  expect(await review(own)).toEqual(refusal('own_exceptional'))
  await practice.ground.delete(exceptionalDisclosure).where(eq(exceptionalDisclosure.id, own))
})

test('until the day a privacy officer names for somebody’s safety, the client finds the same bytes as if it were not there', async () => {
  await practice.ground.execute('alter table exceptional_review disable trigger user')
  await practice.ground.delete(exceptionalReview)
  await practice.ground.execute('alter table exceptional_review enable trigger user')
  await practice.ground.delete(exceptionalDisclosure)
  const page = async () => JSON.stringify(await seeDisclosures(now(rosa), null))
  const without = [await page(), await csv()]
  await record(marcus, { name: 'Officer Hale' })
  const [shown, { id }] = [[await page(), await csv()], await newest()]
  expect(shown).not.toEqual(without)
  const today = dayOf(new Date(), 'America/Chicago')
  expect(await review(id, { delayedUntil: laterDay(today, { days: 9 }) })).toEqual(refusal('delay_needs_reason'))
  expect(await review(id, { delayedUntil: today, delayReason: 'He reads her letters.' })).toEqual(
    refusal('delay_in_future'),
  )
  const delayed = { delayedUntil: laterDay(today, { days: 9 }), delayReason: 'He reads her letters.' }
  expect((await review(id, delayed)).ok).toBe(true)
  expect([await page(), await csv()]).toEqual(without)
  await practice.ground.update(exceptionalDisclosure).set({ shownFrom: new Date(Date.now() - 1000) })
  expect([await page(), await csv()]).toEqual(shown)
})

test('only a threat or a law lets the client be told later', async () => {
  await record(marcus, { basis: 'personal_representative', name: 'Anna Weiss' })
  const delayed = { delayedUntil: '2090-01-01', delayReason: 'Later.' }
  expect(await review((await newest()).id, delayed)).toEqual(refusal('delay_for_safety_alone'))
})

test('an objection on record closes what stands on the client’s wishes, in words, and nothing else', async () => {
  const both = ['client_agreed', 'professional_judgment'] as const
  for (const basis of both) expect((await record(marcus, { basis, name: 'Tom Weiss' })).ok).toBe(true)
  await practice.ground.insert(releaseRefusal).values({
    centerId: practice.accountOf('rosa').centerId,
    id: crypto.randomUUID(),
    clientId: client,
    personName: 'Weiss, Tom',
    at: new Date(Date.now() - 60_000),
    recordedBy: practice.accountOf('marcus').id,
  })
  for (const basis of both)
    expect(await record(marcus, { basis, name: 'Tom Weiss' })).toEqual(refusal('objection_said_no'))
  expect((await record(marcus, { basis: 'serious_threat', name: 'Tom Weiss' })).ok).toBe(true)

  const rows = await practice.ground.select().from(release).where(eq(release.clientId, client))
  const hers = rows.find(({ familyMemberId, completedAt }) => familyMemberId === elena && completedAt)!
  expect((await record(marcus, { basis: 'client_agreed', familyMember: elena })).ok).toBe(true)
  await operate(now(marcus), recordReleaseEvent, { release: hers.id, kind: 'suspended', words: 'She called.' })
  // Typed as somebody else, she is still the person whom the client named.
  for (const told of [{ familyMember: elena }, { name: 'Elena Delgado' }])
    expect(await record(marcus, { basis: 'client_agreed', ...told })).toEqual(refusal('objection_taken_back'))
  await operate(now(irene), recordReleaseEvent, { release: hers.id, kind: 'resumed', words: 'She came by.' })
  await practice.goOn('Rosa Delgado', (told) => told.with(neverShare('health')))
  expect(await record(marcus, { basis: 'professional_judgment', name: 'Paul Roe', topics: ['health'] })).toEqual(
    refusal('objection_never_share'),
  )
})

test('substance use care is never told without a release that names it, and nothing is told tomorrow or to nobody', async () => {
  expect(await record(marcus, { name: 'Officer Hale', topics: ['substance_use'] })).toEqual(
    refusal('exceptional_part2'),
  )
  expect(await record(marcus, { name: 'Officer Hale', day: '2090-01-01' })).toEqual(refusal('exceptional_in_time'))
  expect(await record(marcus, { name: ' ' })).toEqual(refusal('exceptional_whom'))
  expect(await record(marcus, { familyMember: crypto.randomUUID() })).toEqual(refusal('exceptional_whom'))
})
