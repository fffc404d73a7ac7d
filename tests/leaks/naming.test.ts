import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { account, familyMember, staffMember } from '#drizzle/tables/people.ts'
import { signInAttempt } from '#drizzle/tables/sign-in.ts'
import { codeFor, hashOf } from '#lib/auth/secret.ts'
import { seeOwnAccount } from '#lib/family/see/see-own-account.ts'
import { seeOwnReports } from '#lib/family/see/see-own-reports.ts'
import { type AccountId, newId, type StaffId } from '#lib/kernel/id.ts'
import { setInvolvement } from '#lib/people/do/set-involvement.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { seeWriter } from '#lib/reports/see/see-writer.ts'
import { enterCode } from '#lib/sign-in/do/enter-code.ts'
import { operate } from '../stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '../stage/practice-center.ts'

// Staff name somebody on a form that opens nothing: nothing that person ever reads is another for it.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const emailOf = (who: string) => `${who}@practice.example`

/** Marcus types a paper that names somebody and lacks everything else. */
async function nameOnPaper(who: string): Promise<void> {
  const wish = {
    client: practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado'),
    recipientName: 'Somebody Named',
    relationship: 'cousin',
    email: emailOf(who),
    language: 'es' as const,
    topics: [],
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    forbidden: [],
    purposes: [],
    startsOn: null,
    expiresOn: null,
    expiryEvent: '',
    signedName: '',
    signedOn: null,
    signedClock: null,
    representative: null,
    witnessName: '',
    staffSignatureName: '',
    identifiedBy: '',
    form: 'paper' as const,
    agreedToSignElectronically: false,
  }
  const named = await operate(await practice.viewerOf('staff', 'marcus'), recordRelease, wish)
  expect(named.ok).toBe(true)
}

/** Signs somebody in by the code of a letter they asked for in a language, as a browser would. */
async function enter(who: string, language: 'en' | 'es' = 'en'): Promise<string> {
  const [id, at, browser] = [crypto.randomUUID(), new Date(), hashOf(crypto.randomUUID())]
  const [{ centerId }] = (await practice.ground.select().from(account).limit(1)) as [typeof account.$inferSelect]
  const expiresAt = new Date(at.getTime() + 600_000)
  await practice.ground.insert(signInAttempt).values({
    centerId,
    id,
    email: emailOf(who),
    browserHash: browser,
    language,
    returnTo: '',
    createdAt: at,
    expiresAt,
  })
  const entered = await enterCode({ audience: 'gate', at, browser }, { code: codeFor(id) })
  return entered.ok ? hashOf(entered.value.token) : ''
}

/** Everything somebody reads of themselves, signed in as they are. */
async function seenBy(session: string) {
  const viewer = { audience: 'family', at: new Date(), session, browser: 'b' } as const
  const own = await seeOwnAccount(viewer)
  const reports = await seeOwnReports(viewer)
  const writer = await seeWriter({ ...viewer, audience: 'public' })
  return { involvement: own?.involvement, email: own?.email, reports: reports?.reports, writesAs: writer?.email }
}

async function formerStaff(who: string): Promise<void> {
  const [own] = await practice.ground.select().from(account).limit(1)
  const id = newId<'account'>() as AccountId
  const createdAt = daysAfter(-300, new Date())
  await practice.ground.insert(account).values({ centerId: own!.centerId, id, email: emailOf(who), createdAt })
  await practice.ground.insert(staffMember).values({
    centerId: own!.centerId,
    id: newId<'staff'>() as StaffId,
    accountId: id,
    name: 'Former Colleague',
    title: 'Case manager',
    roles: ['case_manager'],
    leftAt: daysAfter(-30, new Date()),
  })
}

describe.each([
  ['who signed in once and was never named', async (who: string) => void (await enter(who))],
  ['who worked here once', formerStaff],
])('somebody %s', (_what, begin) => {
  test('reads the same of themselves after they were named', async () => {
    const who = `person-${crypto.randomUUID().slice(0, 8)}`
    const other = `person-${crypto.randomUUID().slice(0, 8)}`
    for (const each of [who, other]) await begin(each)
    await nameOnPaper(who)
    const [named, never] = [await seenBy(await enter(who)), await seenBy(await enter(other))]
    expect({ ...named, email: '', writesAs: named.writesAs === emailOf(who) }).toEqual({
      ...never,
      email: '',
      writesAs: never.writesAs === emailOf(other),
    })
    expect(named.involvement ?? null).toBeNull()
  })
})

test('somebody who works here finds again how involved they want to be, named or not', async () => {
  await nameOnPaper('dana')
  for (const who of ['dana', 'priya']) {
    const viewer = await practice.viewerOf('family', who)
    expect((await seenBy(viewer.session)).involvement ?? null).toBeNull()
    await operate(viewer, setInvolvement, { involvement: 'goals', until: null })
    expect((await seenBy(viewer.session)).involvement).toBe('goals')
  }
})

test('letters come in the language somebody last signed in with, or in the center’s, never in their namer’s', async () => {
  const who = `person-${crypto.randomUUID().slice(0, 8)}`
  const languageOf = async () =>
    (
      await practice.ground
        .select()
        .from(account)
        .where(eq(account.email, emailOf(who)))
    )[0]?.language ?? null
  await nameOnPaper(who)
  expect(await languageOf()).toBeNull()
  await enter(who, 'es')
  expect(await languageOf()).toBe('es')
  await enter(who, 'en')
  expect(await languageOf()).toBe('en')
})

test('a choice that naming had made would be found', async () => {
  const who = `person-${crypto.randomUUID().slice(0, 8)}`
  await enter(who)
  await nameOnPaper(who)
  const [own] = await practice.ground
    .select()
    .from(account)
    .where(eq(account.email, emailOf(who)))
  await practice.ground.update(familyMember).set({ involvement: 'all' }).where(eq(familyMember.accountId, own!.id))
  expect((await seenBy(await enter(who))).involvement).toBe('all')
})
