import { eq, inArray } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { release } from '#drizzle/tables/releases.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { identifyPerson } from '#lib/identity/do/identify-person.ts'
import type { ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { checkRelease } from '#lib/releases/do/check-release.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { seeRelease } from '#lib/releases/see/see-release.ts'
import { seeSharing } from '#lib/releases/see/see-sharing.ts'
import { seeWaitingForms } from '#lib/releases/see/see-waiting-forms.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { signIn } from '#tests/stage/sign-in.ts'

// One person alone never opens a record: a form on paper counts after a second member of staff has compared it.

let practice: PracticeCenter
let marcus: Viewer<'staff'>
let grace: Viewer<'staff'>
let waiting: ReleaseId
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })
let uncles = 0
let uncle: string

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

/** Marcus types in a paper on which Rosa lets an uncle, whom he knows, know whether she has a case manager. */
beforeEach(async () => {
  marcus = await practice.viewerOf('staff', 'marcus')
  grace = await practice.viewerOf('staff', 'grace')
  uncle = `uncle${++uncles}@practice.example`
  const written = await operate(marcus, recordRelease, paper())
  if (!written.ok) throw new Error(written.refusal)
  expect(written.value.defects).toEqual([])
  waiting = written.value.id
  await operate(marcus, identifyPerson, { link: written.value.linkId, how: 'met' })
})

function paper(more: Partial<PaperWish> = {}): PaperWish {
  return {
    client: practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado'),
    recipientName: `Uncle Number${uncles}`,
    relationship: 'uncle',
    email: uncle,
    language: 'en',
    topics: ['case_manager'],
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: ['At my request'],
    startsOn: null,
    expiresOn: inDays(200),
    expiryEvent: '',
    signedName: 'Rosa Delgado',
    signedOn: inDays(-2),
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

const check = (who: Viewer<'staff'>, answer: 'same' | 'differs' = 'same', words = '', id = waiting) =>
  operate(now(who), checkRelease, { release: id, answer, words })

async function uncleSees() {
  const { tokenHash } = await signIn(practice.ground, uncle)
  const page = await readFamilyPage({ audience: 'family', at: new Date(), session: tokenHash }, [])
  return page!.grants.map(({ topic }) => topic)
}
const formSeen = async (who: Viewer<'staff'>, id = waiting) => (await seeRelease(now(who), id))!.found!

test('until somebody else has looked, a complete paper opens nothing and says what it waits for', async () => {
  expect(await uncleSees()).toEqual([])
  const { check, defects, completedAt } = await formSeen(grace)
  expect({ state: check!.state, typedBy: check!.typedBy, defects, completedAt }).toEqual({
    state: 'waits',
    typedBy: 'Marcus Hill',
    defects: [],
    completedAt: null,
  })
})

test('when it is the same as on the paper it counts from then on, and both who typed and who compared are kept', async () => {
  const checked = await check(grace)
  expect(checked.ok).toBe(true)
  expect(await uncleSees()).toEqual(['case_manager'])
  const completed = await formSeen(marcus, checked.ok ? checked.value.id : undefined)
  expect(completed.check).toMatchObject({ state: 'checked', typedBy: 'Marcus Hill', lookedBy: 'Grace Olsen' })
  expect((await formSeen(marcus)).check).toMatchObject({ state: 'checked', completed: completed.id })
})

test('whoever typed it in is not the second person', async () => {
  expect(await check(marcus)).toEqual({ ok: false, refusal: 'own_record' })
  expect(await check(marcus, 'differs', 'The day.')).toEqual({ ok: false, refusal: 'own_record' })
  expect((await formSeen(marcus)).isOwnRecord).toBe(true)
  expect(await uncleSees()).toEqual([])
})

test('nor does injected SQL complete what its own login typed in, or write a complete form past the second look', async () => {
  const attempts = [
    `select check_release('${waiting}', gen_random_uuid())`,
    `insert into release select (jsonb_populate_record(r, jsonb_build_object('id', gen_random_uuid(), 'completed_at', now()))).*
      from release r where id = '${waiting}'`,
    `update release set completed_at = now() where id = '${waiting}'`,
  ]
  for (const attempt of attempts) await expect(asViewer(marcus, (tx) => tx.execute(attempt))).rejects.toThrow()
  // The same of a colleague's is what the second look does.
  await asViewer(now(grace), (tx) => tx.execute(attempts[0]!))
  expect(await uncleSees()).toEqual(['case_manager'])
})

test('it needs a second factor of the last fifteen minutes, and the right to record', async () => {
  const minutesAgo = new Date(Date.now() - 16 * 60_000)
  const { tokenHash } = await signIn(practice.ground, 'grace@practice.example', new Date(), {
    secondFactorAt: minutesAgo,
  })
  expect(await check({ ...grace, session: tokenHash })).toEqual({ ok: false, refusal: 'step_up' })
  expect(await check(await practice.viewerOf('staff', 'tom'))).toEqual({ ok: false, refusal: 'not_possible' })
  expect(await uncleSees()).toEqual([])
})

test('what differs goes back with the words of whoever looked, and is typed in again for another look', async () => {
  expect((await check(grace, 'differs', 'The paper names an aunt.')).ok).toBe(true)
  expect((await formSeen(marcus)).check).toMatchObject({
    state: 'sent_back',
    lookedBy: 'Grace Olsen',
    words: 'The paper names an aunt.',
  })
  expect(await check(grace)).toEqual({ ok: false, refusal: 'checked_already' })
  const again = await operate(now(marcus), recordRelease, paper({ relationship: 'aunt', replacesDraftId: waiting }))
  if (!again.ok) throw new Error(again.refusal)
  expect(await uncleSees()).toEqual([])
  expect((await check(grace, 'same', '', again.value.id)).ok).toBe(true)
  expect(await uncleSees()).toEqual(['case_manager'])
})

test('of two who correct one form at once, one does and the other is told, with one form to look at', async () => {
  await check(grace, 'differs', 'The paper names an aunt.')
  const corrects = (who: Viewer<'staff'>, relationship: string) =>
    operate(now(who), recordRelease, paper({ relationship, replacesDraftId: waiting }))
  const irene = await practice.viewerOf('staff', 'irene')
  const both = await Promise.all([corrects(marcus, 'aunt'), corrects(irene, 'great-aunt')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, refusal: 'corrected_already' })
  const rows = await practice.ground.select().from(release).where(eq(release.replacesDraftId, waiting))
  expect(rows).toHaveLength(1)
  // So is whoever opened it before and sends it later.
  expect(await corrects(marcus, 'cousin')).toEqual({ ok: false, refusal: 'corrected_already' })
})

test('of two who look at once, one completes it and the other is told', async () => {
  const irene = await practice.viewerOf('staff', 'irene')
  const both = await Promise.all([check(grace), check(irene)])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both).toContainEqual({ ok: false, refusal: 'checked_already' })
  const rows = await practice.ground.select().from(release).where(eq(release.replacesDraftId, waiting))
  expect(rows).toHaveLength(1)
})

test('what the client took back while it waited counts against it', async () => {
  await check(grace)
  const later = await operate(
    now(marcus),
    recordRelease,
    paper({ signedOn: inDays(-1), topics: ['case_manager', 'meetings'] }),
  )
  if (!later.ok) throw new Error(later.refusal)
  const [open] = await practice.ground.select().from(release).where(eq(release.replacesDraftId, waiting))
  const said = await operate(now(marcus), recordReleaseEvent, { release: open!.id, kind: 'revoked', words: 'No more.' })
  expect(said.ok).toBe(true)
  expect(await check(grace, 'same', '', later.value.id)).toEqual({ ok: false, refusal: 'not_complete_now' })
  expect(await uncleSees()).toEqual([])
})

test('a form that waits closes nothing that is open', async () => {
  await check(grace)
  const narrower = await operate(now(marcus), recordRelease, paper({ signedOn: inDays(-1), topics: ['meetings'] }))
  expect(narrower.ok).toBe(true)
  expect(await uncleSees()).toEqual(['case_manager'])
})

test('each finds what waits for them: others’ forms to compare, their own to wait for', async () => {
  const listed = async (who: Viewer<'staff'>) =>
    (await seeWaitingForms(now(who), null))!.found!.forms.find(({ id }) => id === waiting)
  expect(await listed(grace)).toMatchObject({ state: 'waits', isOwn: false, typedBy: 'Marcus Hill' })
  expect(await listed(marcus)).toMatchObject({ state: 'waits', isOwn: true })
  await check(grace, 'differs', 'No day.')
  expect(await listed(marcus)).toMatchObject({ state: 'sent_back' })
})

test('the client hears by a letter that says nothing, and finds who typed in and who compared', async () => {
  const rosa = await practice.viewerOf('client', 'rosa')
  const told = async () => {
    const { inOwnName } = (await seeSharing(now(rosa)))!
    return inOwnName.filter(
      ({ recipientName, what }) => recipientName === `Uncle Number${uncles}` && what !== 'identified',
    )
  }
  const letters = async () =>
    (
      await practice.ground
        .select()
        .from(letter)
        .where(inArray(letter.kind, ['client-message', 'client-form']))
    ).filter(({ toEmail }) => toEmail === 'rosa@practice.example').length
  const before = await letters()
  expect((await told()).map(({ what, byName }) => [what, byName])).toEqual([['typed_in', 'Marcus Hill']])
  await check(grace)
  expect((await told()).map(({ what, byName }) => [what, byName])).toEqual([
    ['checked', 'Grace Olsen'],
    ['typed_in', 'Marcus Hill'],
  ])
  expect(await letters()).toBe(before + 1)
  expect((await seeClientHome(now(rosa)))!.inOwnName).toMatchObject({ what: 'checked' })
  const omar = await practice.viewerOf('client', 'omar')
  expect(JSON.stringify((await seeSharing(now(omar)))!.inOwnName)).not.toContain('Uncle')
})
