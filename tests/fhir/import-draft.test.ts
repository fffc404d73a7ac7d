import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditEntry } from '#drizzle/tables/audit.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { client as clients } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { importRelease } from '#lib/fhir/do/import-release.ts'
import { readConsent } from '#lib/fhir/rules/read-consent.ts'
import { readJson } from '#lib/fhir/rules/read-json.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { checkRelease } from '#lib/releases/do/check-release.ts'
import { recordRelease } from '#lib/releases/do/record-release.ts'
import { seeAsFamily } from '#lib/releases/see/see-as-family.ts'
import { seePaperForm } from '#lib/releases/see/see-paper-form.ts'
import { operate } from '../stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '../stage/practice-center.ts'
import { savedFile } from './saved-file.ts'

// A form that comes as a file of another system, and what becomes of it.

let practice: PracticeCenter
let [irene, marcus, grace] = [] as unknown as Viewer<'staff'>[] as [Viewer<'staff'>, Viewer<'staff'>, Viewer<'staff'>]
let client: ClientId
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })

beforeAll(async () => {
  practice = await openPracticeCenter()
  client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  ;[irene, marcus, grace] = [
    await practice.viewerOf('staff', 'irene'),
    await practice.viewerOf('staff', 'marcus'),
    await practice.viewerOf('staff', 'grace'),
  ]
})

afterAll(() => practice.close())

const rowsOf = () => practice.ground.select().from(release).where(eq(release.clientId, client))
const rowOf = async (id: ReleaseId) => (await practice.ground.select().from(release).where(eq(release.id, id)))[0]!
const elenas = async () =>
  (await rowsOf()).find(({ recipientName, completedAt }) => recipientName === 'Elena Delgado' && completedAt)!

/** Somebody on staff takes a file for Rosa. */
async function takes(text: string, who = marcus, of = client) {
  const bytes = new TextEncoder().encode(text)
  const json = readJson(bytes)
  const form = json.ok ? readConsent(json.value) : json
  if (!form.ok) throw new Error(form.refusal)
  return operate(now(who), importRelease, { client: of, form: form.value, bytes, language: 'en' as const })
}

describe('a form of another system', () => {
  test('comes back as a draft that says what it said, and opens nothing', async () => {
    const told = await elenas()
    const before = (await practice.ground.select().from(letter)).length
    const taken = await takes(await savedFile(now(irene), told.id))
    if (!taken.ok) throw new Error(taken.refusal)
    const draft = await rowOf(taken.value.id)
    const same = [
      'clientId',
      'recipientName',
      'relationship',
      'areas',
      'onlyInCrisis',
      'purposes',
      'expiresAt',
    ] as const
    const said = (of: typeof draft) => same.map((name) => (Array.isArray(of[name]) ? [...of[name]].sort() : of[name]))
    expect(said(draft)).toEqual(said(told))
    expect(draft.topics.toSorted()).toEqual(
      told.topics.filter((each) => !draft.refusedTopics.includes(each)).toSorted(),
    )
    expect(draft.topics.length).toBeGreaterThan(2)
    expect(draft.professionals).toEqual(told.professionals)
    expect(draft).toMatchObject({ form: 'paper', forCheck: false, completedAt: null, signedAt: null, signedName: '' })
    expect(taken.value.defects).toContain('unsigned')
    expect(draft.importedHash).toMatch(/^[0-9a-f]{64}$/)
    expect(draft.leftOut.join('\n')).toContain('Consent.dateTime: ')
    // Naming somebody by a file writes to nobody.
    expect((await practice.ground.select().from(letter)).length).toBe(before)
    const kept = and(eq(auditEntry.chain, client), eq(auditEntry.what, 'release'))
    expect((await practice.ground.select().from(auditEntry).where(kept)).length).toBeGreaterThan(0)
  })

  test('cannot be checked as it came: somebody types who signed and when, and then a second person looks', async () => {
    const text = (await savedFile(now(irene), (await elenas()).id)).replaceAll('Elena Delgado', 'Elisa Ortega')
    const taken = await takes(text)
    if (!taken.ok) throw new Error(taken.refusal)
    const { id, linkId } = taken.value
    const asSeen = async () => (await seeAsFamily(now(irene), client, linkId as never))?.found?.seen ?? null
    const checks = (release: ReleaseId) =>
      operate(now(grace), checkRelease, { release, answer: 'same' as const, words: '' })
    expect(await checks(id)).toMatchObject({ ok: false })
    const found = (await seePaperForm(now(marcus), client, id))!.found!
    expect(found.draft).toMatchObject({ recipientName: 'Elisa Ortega', signedName: '' })
    const { draft } = found
    const typed = await operate(now(marcus), recordRelease, {
      ...{ client, recipientName: draft!.recipientName, relationship: draft!.relationship, language: 'en' as const },
      ...{ topics: draft!.topics, areas: draft!.areas, professionals: draft!.professionals, onlyInCrisis: [] },
      ...{ forbidden: [], purposes: ['At my request'], expiryEvent: '', startsOn: null, expiresOn: inDays(200) },
      ...{ signedName: 'Rosa Delgado', signedOn: inDays(-2), signedClock: null, representative: null, witnessName: '' },
      ...{ staffSignatureName: '', identifiedBy: 'known in person', form: 'paper' as const },
      ...{ agreedToSignElectronically: false, replacesDraftId: id },
    })
    if (!typed.ok) throw new Error(typed.refusal)
    expect(typed.value.defects).toEqual([])
    expect(await rowOf(typed.value.id)).toMatchObject({ forCheck: true, completedAt: null, importedHash: '' })
    expect(await asSeen()).toBe(null)
    const checked = await checks(typed.value.id)
    if (!checked.ok) throw new Error(checked.refusal)
    expect((await rowOf(checked.value.id as ReleaseId)).completedAt).not.toBe(null)
  })

  test.each([
    ['another name', (text: string) => text.replaceAll('Rosa Delgado', 'Rosalba Delgado').replaceAll(client, 'r-7')],
    ['another birthday', (text: string) => text.replace('"name"', '"birthDate": "1950-01-01", "name"')],
  ])('about a patient with %s is not taken', async (_what, changed) => {
    const count = (await rowsOf()).length
    const text = changed(await savedFile(now(irene), (await elenas()).id))
    expect(await takes(text)).toEqual({ ok: false, refusal: 'fhir_patient' })
    expect((await rowsOf()).length).toBe(count)
  })

  test('about the same person under the id of another system is taken', async () => {
    const text = (await savedFile(now(irene), (await elenas()).id)).replaceAll(client, 'r-7')
    expect(await takes(text)).toMatchObject({ ok: true })
  })

  test('is taken by those who record forms, for clients whom they meet', async () => {
    const text = await savedFile(now(irene), (await elenas()).id)
    const omar = (await practice.ground.select().from(clients)).find(({ name }) => name.startsWith('Omar'))!
    const nadia = await practice.viewerOf('staff', 'nadia')
    expect(await takes(text, nadia)).toEqual({ ok: false, refusal: 'not_possible' })
    expect(await takes(text, grace, omar.id)).toEqual({ ok: false, refusal: 'fhir_patient' })
  })
})
