import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { choicesShape, signingShapes } from '#app/client/sharing/new/shapes.ts'
import { caredForBy } from '#drizzle/seed/care.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { daysAfter } from '#drizzle/seed/moment.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { rowsOf } from '#drizzle/seed/rows.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Defect } from '#lib/consent/defects.ts'
import { closePools } from '#lib/database/pool.ts'
import { centerFile } from '#lib/launch/center-file.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { signRelease } from '#lib/releases/do/sign-release.ts'
import type { PaperWish } from '#lib/releases/rules/release-wish.ts'
import { seeBeforeSigning } from '#lib/releases/see/see-before-signing.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'

// A release names one person and is signed by the client, whichever way it comes in: on a screen, on paper, or planted
// with a center. The database says so itself, in case everything before it was fooled.

const namesOfNobody = [
  'My family.',
  'my whole family!',
  'Mom',
  'MOM & DAD',
  'mom and/or dad',
  'N/A',
  'n.a.',
  '?',
  '---',
  'anyone',
  'Anyone who asks',
  'whoever calls',
  'next of kin',
  'the person I live with',
  'TBD',
  'none',
  'Same as above',
  'M.',
  '12',
  'Mrs.',
  'my sister’s husband',
  'everybody in my household',
  'Emergency contact',
  'Mi familia',
  'Mamá y papá',
  'cualquiera que pregunte',
  'Quien sea',
  'NINGUNO',
  'mi esposo',
  'todo el mundo',
  'no aplica',
  'una amiga',
]
const namesOfPeople = [
  'Elena Delgado',
  'Mom Delgado',
  'Son Nguyen',
  'José',
  'Anyone Mbeki',
  'D’Angelo Brother',
  'Sister Mary Agnes',
  '李明',
  'Price Law',
  'María de la Luz',
  'Elena (my mother)',
]

/** Who signed a form about Rosa Delgado that names Elena Delgado, and what is wrong with that. */
const signatures: readonly (readonly [signedName: string, ...wrong: Defect[]])[] = [
  ['Rosa Delgado'],
  ['rosa delgado'],
  ['DELGADO, ROSA'],
  ['Rosa M. Delgado'],
  ['Rosa María Delgado'],
  ['Rósa Delgádo'],
  ['Rosa Delgado García'],
  ['Delgado García Rosa'],
  ['RosaDelgado'],
  ['Rosa  Delgado.'],
  ['Elena Delgado', 'signer_not_the_client', 'signed_by_recipient'],
  ['Delgado, Elena', 'signer_not_the_client', 'signed_by_recipient'],
  ['Élena María Delgado', 'signer_not_the_client', 'signed_by_recipient'],
  ['Luis Delgado', 'signer_not_the_client'],
  ['Rosa', 'signer_not_the_client'],
  ['R. D.', 'signer_not_the_client'],
  ['Rosa Diaz', 'signer_not_the_client'],
  ['Delgado', 'signer_not_the_client'],
  ['X', 'signer_not_the_client'],
  ['N/A', 'signer_not_the_client'],
  ['her mother', 'signer_not_the_client'],
  ['Rosalind Delgado', 'signer_not_the_client'],
  ['on file', 'signer_not_the_client'],
  ['Marcus Hill', 'signer_not_the_client'],
]

const signedAt = daysAfter(-2, new Date())
const inDays = (days: number) => daysAfter(days, new Date()).toISOString().slice(0, 10)

let database: FreshDatabase
let ground: Ground
let staff: Viewer<'staff'>
let self: Viewer<'client'>
const telling = story('Marcus Hill cares for Rosa', { since: daysAfter(-400, new Date()), center: { timeZone: 'UTC' } })
  .staff('Marcus Hill')
  .client('Rosa Delgado', { bornOn: '1990-04-12' })
  .with(caredForBy('Marcus Hill'))
const planted = [...namesOfNobody, ...namesOfPeople].map((name) => ({ name, signed: signed({ recipientName: name }) }))
const plantedSignatures = signatures.map(([signedName]) => ({ signedName, signed: signed({ signedName }) }))

function signed(change: { recipientName?: string; signedName?: string }) {
  const told = story('a form that comes with a center', { within: telling })
    .client('Rosa Delgado')
    .familyMember('Elena Delgado', { email: `${crypto.randomUUID()}@practice.example` })
    .releases('case_manager')
    .on(signedAt)
    .but(change)
  return { told, release: rowsOf(told.rows, 'release')[0]! }
}

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  await plant(ground, telling, ...[...planted, ...plantedSignatures].map((each) => each.signed.told))
  staff = await viewerOf('staff', 'marcus.hill@practice.example')
  self = await viewerOf('client', 'rosa.delgado@practice.example')
})

afterAll(async () => {
  await closePools()
  await ground.close()
  await database.drop()
})

async function viewerOf<Of extends 'staff' | 'client'>(audience: Of, email: string) {
  const { tokenHash } = await signIn(ground, email)
  return { audience, session: tokenHash, browser: tokenHash, at: new Date() } as Viewer<Of>
}

/** Records what a paper says, and gives what is wrong with it. */
async function onPaper(more: Partial<PaperWish>): Promise<readonly Defect[]> {
  const wish: PaperWish = {
    client: telling.clientOf('Rosa Delgado'),
    recipientName: 'Elena Delgado',
    relationship: 'mother',
    email: `${crypto.randomUUID()}@practice.example`,
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
  const written = await operate({ ...staff, at: new Date() }, recordRelease, wish)
  return written.ok ? written.value.defects : [written.refusal as Defect]
}

/** Signs on a screen, past the shape of the form, and says how it went. */
async function onScreen({ recipientName = 'Elena Delgado', signedName = 'Rosa Delgado' }): Promise<string> {
  const email = `${crypto.randomUUID()}@practice.example`
  const choices = {
    recipientName,
    relationship: 'mother',
    email,
    topics: ['case_manager' as const],
    areas: [],
    professionals: [],
    onlyInCrisis: [],
    purpose: 'At my request',
    expiresOn: inDays(100),
  }
  const viewer = { ...self, at: new Date() }
  const read = await seeBeforeSigning(viewer, choices, 'en')
  const wish = { ...choices, signedName, hash: read!.hash, shownIn: 'en' as const }
  const written = await operate(viewer, signRelease, wish)
  return written.ok ? 'signed' : written.refusal
}

async function defectsInDatabase(id: string): Promise<Defect[]> {
  const [row] = await ground.execute<{ found: Defect[] }>(sql`
    select release_defects(r, f, p, term_of(p, c.maximum_term_days), c.time_zone, b.born_on, r.id, now()) as found
    from release r join form_version f on f.center_id = r.center_id and f.id = r.form_version_id
    join center c on c.id = r.center_id join rule_pack p on p.place = c.place
    join client b on b.center_id = r.center_id and b.id = r.client_id where r.id = ${id}`)
  return row!.found
}

const shapeTakes = (recipientName: string) =>
  signingShapes.who.safeParse({ recipientName, relationship: 'mother', email: 'elena@practice.example' }).success
test.each([
  ['At my request', true],
  ['Para que ayude', true],
  ['?', false],
  ['---', false],
  ['12', false],
])('"%s" as what a form is for: %s', (purpose, isTaken) => {
  expect(signingShapes.until.safeParse({ purpose, expiresOn: inDays(30) }).success).toBe(isTaken)
})

test('goals are not shared without a part of life', () => {
  const wish = { topics: ['goals'], areas: [], professionals: [], onlyInCrisis: [] }
  expect(signingShapes.where.safeParse(wish).error?.issues.map(({ message }) => message)).toEqual(['choose_areas'])
})

const fileTakes = (name: string) => centerFile.shape.clients.safeParse([{ name }]).success

describe.each(planted.slice(0, namesOfNobody.length))('"$name" names nobody', ({ name, signed: { release } }) => {
  test('on a screen', async () => {
    expect(shapeTakes(name)).toBe(false)
    expect(choicesShape.safeParse({ recipientName: name }).success).toBe(false)
    expect(await onScreen({ recipientName: name })).toBe('form_defective')
  })
  test('on paper', async () => expect(await onPaper({ recipientName: name })).toContain('recipient_not_a_named_person'))
  test('in a center file', () => expect(fileTakes(name)).toBe(false))
  test('in the database', async () =>
    expect(await defectsInDatabase(release.id)).toEqual(['recipient_not_a_named_person']))
})

describe.each(planted.slice(namesOfNobody.length))('"$name" is somebody', ({ name, signed: { release } }) => {
  test('on a screen', async () => {
    expect(shapeTakes(name)).toBe(true)
    expect(await onScreen({ recipientName: name })).toBe('signed')
  })
  test('on paper', async () => expect(await onPaper({ recipientName: name })).toEqual([]))
  test('in a center file', () => expect(fileTakes(name)).toBe(true))
  test('in the database', async () => expect(await defectsInDatabase(release.id)).toEqual([]))
})

describe.each(signatures.map(([, ...wrong], n) => ({ wrong, ...plantedSignatures[n]! })))(
  'signed as "$signedName"',
  ({ signedName, wrong, signed: { release } }) => {
    test('on a screen', async () => expect(await onScreen({ signedName })).toBe(wrong[0] ? 'name_differs' : 'signed'))
    test('on paper', async () => expect(await onPaper({ signedName })).toEqual(wrong))
    test('in the database', async () => expect(await defectsInDatabase(release.id)).toEqual(wrong))
  },
)

const guardian = { name: 'Luis Delgado', authority: 'guardian', evidence: 'court order', endsOn: inDays(150) }
test.each<[what: string, change: Partial<typeof guardian> | { endsOn: null }, ...wrong: Defect[]]>([
  ['with everything', {}],
  ['with no end', { endsOn: null }, 'representative_without_end'],
  ['with an end that is past', { endsOn: inDays(-1) }, 'representative_authority_ended'],
  ['with "N/A" for a right', { authority: 'N/A' }, 'representative_without_authority'],
  ['with "?" for what shows it', { evidence: '?' }, 'representative_without_authority'],
  [
    'as "her father", without a name',
    { name: 'her father' },
    'signer_not_the_client',
    'representative_without_authority',
  ],
  ['as the father of a grown woman', { authority: 'father' }, 'representative_authority_ended'],
  ['with "patria potestad" over a grown woman', { authority: 'Patria potestad' }, 'representative_authority_ended'],
  ['while the form says somebody else has the right', { name: 'Ana Ruiz' }, 'signer_not_the_client'],
])('on paper somebody signs for Rosa %s', async (_what, change, ...wrong) => {
  expect(await onPaper({ signedName: 'Luis Delgado', representative: { ...guardian, ...change } })).toEqual(wrong)
})
