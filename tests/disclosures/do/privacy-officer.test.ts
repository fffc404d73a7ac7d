import { and, eq } from 'drizzle-orm'
import type { AuditEvent, Bundle } from 'fhir/r4'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { toldCsv } from '#app/staff/clients/[client]/accounting/told-csv.ts'
import { toldPdf } from '#app/staff/clients/[client]/accounting/told-pdf.ts'
import { registerCsv } from '#app/staff/register/register-csv.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import { auditEntry, figuresExport } from '#drizzle/tables/audit.ts'
import { goal } from '#drizzle/tables/goals.ts'
import { release } from '#drizzle/tables/releases.ts'
import { disclosure, hold as holds } from '#drizzle/tables/sharing.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { closeWrongDisclosure } from '#lib/disclosures/do/close-wrong-disclosure.ts'
import { exportAccounting } from '#lib/disclosures/do/export-accounting.ts'
import { noteWrongDisclosure } from '#lib/disclosures/do/note-wrong-disclosure.ts'
import { openWrongDisclosure } from '#lib/disclosures/do/open-wrong-disclosure.ts'
import { weighWrongDisclosure } from '#lib/disclosures/do/weigh-wrong-disclosure.ts'
import { tellBy, type WrongDecision } from '#lib/disclosures/rules/wrong-disclosure.ts'
import { seeAccounting, seeAccountingOfClient } from '#lib/disclosures/see/see-accounting.ts'
import { seeWrongDisclosure, seeWrongDisclosures } from '#lib/disclosures/see/see-wrong-disclosures.ts'
import { seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { exportRelease } from '#lib/fhir/do/export-release.ts'
import { accountingRecord } from '#lib/fhir/rules/accounting-record.ts'
import { seeReleaseFile } from '#lib/fhir/see/see-release-file.ts'
import type { ClientId, FamilyLinkId } from '#lib/kernel/id.ts'
import { readPlace } from '#lib/kernel/list-place.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { exportRegister } from '#lib/releases/do/export-register.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { type RegisterState, registerStates } from '#lib/releases/rules/register.ts'
import { seeAsFamily } from '#lib/releases/see/see-as-family.ts'
import { seeRegister } from '#lib/releases/see/see-register.ts'
import { seeRegisterFile } from '#lib/releases/see/see-register-file.ts'
import { validFhir } from '#tests/fhir/valid-fhir.ts'
import { bare, readPdf } from '#tests/releases/read-pdf.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What a privacy officer looks through: the register of releases, what was told, a page as its reader sees it, and what
// was told by mistake.

let practice: PracticeCenter
let [irene, marcus, elena] = [] as unknown as [Viewer<'staff'>, Viewer<'staff'>, Viewer<'family'>]
let client: ClientId
let link: FamilyLinkId
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })
const today = () => dayOf(new Date(), 'America/Chicago')

beforeAll(async () => {
  practice = await openPracticeCenter()
  const told = practice.storyOf('Rosa Delgado')
  client = told.clientOf('Rosa Delgado')
  link = told.linkBetween('Rosa Delgado', 'Elena Delgado')
  irene = await practice.viewerOf('staff', 'irene')
  marcus = await practice.viewerOf('staff', 'marcus')
  elena = await practice.viewerOf('family', 'elena')
})

afterAll(() => practice.close())

const register = async (state: RegisterState | null = null, after: string | null = null) =>
  (await seeRegister(now(irene), { state, after: readPlace(after) }))!.found!
const lineOf = async (id: string) => (await register()).lines.find((each) => each.id === id)
const elenas = async () => {
  const rows = await practice.ground.select().from(release).where(eq(release.clientId, client))
  return rows.find(({ recipientName, completedAt }) => recipientName === 'Elena Delgado' && completedAt)!
}

test('each release stands in the register once, in the state it is counted in, and none that did not end is missing', async () => {
  const seen = await register()
  const found = await Promise.all(
    registerStates.filter((state) => state !== 'ended').map(async (state) => (await register(state)).lines),
  )
  expect(
    found
      .flat()
      .map(({ id }) => id)
      .sort(),
  ).toEqual(seen.lines.map(({ id }) => id).sort())
  expect(found.map((lines) => lines.length)).toEqual(
    registerStates.filter((state) => state !== 'ended').map((state) => seen.counts[state] ?? 0),
  )
  expect(seen.counts.in_force ?? 0).toBeGreaterThan(0)
  expect(seen.counts.defective ?? 0).toBeGreaterThan(0)
  for (const { state, defects, isSentBack } of seen.lines)
    if (state === 'defective') expect(defects.length > 0 || isSentBack).toBe(true)
})

test('a release on hold or suspended never reads as in force, and says why', async () => {
  const { id, familyMemberId } = await elenas()
  expect((await lineOf(id))?.state).toBe('in_force')
  await practice.goOn('Rosa Delgado', (told) => told.with(hold({ from: 'everybody', reason: 'He waits outside.' })))
  expect((await lineOf(id))?.state).toBe('held')
  await practice.ground.execute('alter table hold_event disable trigger user')
  await practice.ground.execute('delete from hold_event')
  await practice.ground.execute('alter table hold_event enable trigger user')
  await practice.ground.delete(holds).where(eq(holds.clientId, client))
  await operate(now(irene), recordReleaseEvent, { release: id, kind: 'suspended', words: 'She called.' })
  expect(await lineOf(id)).toMatchObject({ state: 'suspended', defects: ['suspended'] })
  await operate(now(irene), recordReleaseEvent, { release: id, kind: 'resumed', words: 'She came by.' })
  expect((await lineOf(id))?.state).toBe('in_force')
  expect(familyMemberId).toBeTruthy()
})

test('what ends within thirty days is expiring, the soonest first', async () => {
  const soonest = (await register('expiring')).lines.map(({ endsAt }) => endsAt!.getTime())
  expect(soonest).toEqual(soonest.toSorted((a, b) => a - b))
})

test('only the privacy officer reads the register, and its file needs a reason that is kept', async () => {
  expect((await seeRegister(now(marcus), { state: null, after: null }))!.found).toBeNull()
  expect(await operate(now(marcus), exportRegister, { reason: 'x' })).toEqual({ ok: false, refusal: 'not_possible' })
  const asked = await operate(now(irene), exportRegister, { reason: 'The yearly look.' })
  if (!asked.ok) throw new Error(asked.refusal)
  const file = (await seeRegisterFile(now(irene), asked.value, (all) => registerCsv(all, 'en')))!.found!
  expect(new TextDecoder().decode(file.content)).toContain('Elena Delgado')
  expect((await seeRegisterFile(now(marcus), asked.value, () => new Uint8Array()))!.found).toBeNull()
  const [kept] = await practice.ground.select().from(figuresExport).where(eq(figuresExport.id, asked.value))
  expect(kept).toMatchObject({ figures: 'register', reason: 'The yearly look.' })
  expect((await register()).exports[0]?.reason).toBe('The yearly look.')
})

test('two looks at a page on one day are one line of the accounting, and say that a release let it be told', async () => {
  const looks = async () => {
    const seen = (await seeAccounting(now(irene), client, null))!.found!
    const of = seen.lines.filter(({ channel, name }) => channel === 'page' && name.startsWith('Elena Delgado'))
    return { lines: of.length, times: of[0]?.times ?? 0, line: of[0] }
  }
  await seeSharedPerson(now(elena), link)
  const before = await looks()
  await seeSharedPerson(now(elena), link)
  const after = await looks()
  expect(after.lines).toBe(before.lines)
  expect(after.times).toBe(before.times + 1)
  expect(after.line?.accountability).toEqual({ must: false, why: 'release' })
  expect((await seeAccounting(now(marcus), client, null))!.found).toBeNull()
})

test('the accounting is saved with a reason, for that client and that officer alone, as a table, to hand out, or as FHIR', async () => {
  const asked = await operate(now(irene), exportAccounting, { client, fileKind: 'pdf', reason: 'She asked for it.' })
  if (!asked.ok) throw new Error(asked.refusal)
  const saved = async (id: ClientId, as: string) =>
    (await seeAccountingOfClient(now(irene), id, asked.value.id, as, {
      csv: (all) => toldCsv(all, 'es'),
      pdf: (all) => toldPdf(all, 'es'),
      fhir: (all) => new TextEncoder().encode(JSON.stringify(accountingRecord(all))),
    }))!.found
  const file = async (as: string) => (await saved(client, as))!.content
  expect(new TextDecoder().decode(await file('csv'))).toContain('45 CFR 164.528(a)(1)(iv)')
  expect(await saved(practice.storyOf('Omar Haddad').clientOf('Omar Haddad'), 'pdf')).toBeNull()
  expect(await saved(client, 'constructor')).toBeNull()
  const { lines } = (await seeAccounting(now(irene), client, null))!.found!
  const handed = await readPdf(await file('pdf'))
  expect(handed).toMatchObject({ marked: true, info: { Language: 'es-US', Title: 'Lo que se contó' } })
  expect([...handed.tags]).toEqual(expect.arrayContaining(['H1', 'H2', 'L', 'LI', 'LBody']))
  for (const { name, content } of lines) expect(handed.text).toContain(bare(content ?? name))
  const bundle = JSON.parse(new TextDecoder().decode(await file('fhir'))) as Bundle<AuditEvent>
  validFhir(bundle)
  const events = bundle.entry!.flatMap(({ resource }) => (resource?.resourceType === 'AuditEvent' ? [resource] : []))
  expect(events.map(({ id, agent }) => [id, agent[0]!.who!.display])).toEqual(lines.map(({ id, name }) => [id, name]))
  expect(JSON.stringify(bundle)).not.toContain('elena@')
  const entries = await practice.ground
    .select()
    .from(auditEntry)
    .where(and(eq(auditEntry.chain, client), eq(auditEntry.what, 'accounting-file')))
  expect(entries).toHaveLength(3)
})

test('one release is saved for another system with a reason, with all that was told by it and nobody else in it', async () => {
  const { id } = await elenas()
  const wish = { release: id, reason: 'The hospital asked for it.' }
  expect(await operate(now(marcus), exportRelease, wish)).toEqual({ ok: false, refusal: 'not_possible' })
  const asked = await operate(now(irene), exportRelease, wish)
  if (!asked.ok) throw new Error(asked.refusal)
  const { kind, content } = (await seeReleaseFile(now(irene), id, asked.value.id))!.found!
  expect(kind).toBe('application/fhir+json')
  const text = new TextDecoder().decode(content)
  validFhir(JSON.parse(text) as Bundle)
  const kinds = (JSON.parse(text) as Bundle).entry!.map(({ resource }) => resource!.resourceType)
  const told = await practice.ground.select().from(disclosure).where(eq(disclosure.releaseId, id))
  expect(told.length).toBeGreaterThan(0)
  expect(kinds.filter((each) => each === 'AuditEvent')).toHaveLength(told.length)
  expect(kinds.filter((each) => each === 'Consent' || each === 'RelatedPerson')).toEqual(['RelatedPerson', 'Consent'])
  const all = await practice.ground.select().from(release).where(eq(release.clientId, client))
  const others = all.map(({ recipientName }) => recipientName).filter((name) => !name.startsWith('Elena'))
  expect(others.length).toBeGreaterThan(0)
  for (const other of others) expect(text).not.toContain(other)
  // What was asked for is this release, for this officer.
  expect((await seeReleaseFile(now(irene), all.find((each) => each.id !== id)!.id, asked.value.id))!.found).toBeNull()
  expect((await seeReleaseFile(now(marcus), id, asked.value.id))!.found).toBeNull()
  const [kept] = await practice.ground.select().from(figuresExport).where(eq(figuresExport.id, asked.value.id))
  expect(kept).toMatchObject({ figures: 'release', releaseId: id, clientId: client, reason: wish.reason })
  const read = and(eq(auditEntry.chain, client), eq(auditEntry.what, 'release-file'))
  expect(await practice.ground.select().from(auditEntry).where(read)).toHaveLength(1)
})

test('a privacy officer sees the page exactly as its reader does, leaves no line in the accounting, and one in the audit', async () => {
  const told = async () =>
    (await practice.ground.select().from(disclosure).where(eq(disclosure.clientId, client))).length
  const theirs = (await seeSharedPerson(now(elena), link))!.person!
  const before = await told()
  const seen = (await seeAsFamily(now(irene), client, link))!.found!.seen!
  expect(JSON.parse(JSON.stringify(seen))).toEqual(JSON.parse(JSON.stringify(theirs)))
  expect(await told()).toBe(before)
  const kept = await practice.ground.select().from(auditEntry).where(eq(auditEntry.what, 'family-view'))
  expect(kept).toHaveLength(1)
  expect((await seeAsFamily(now(marcus), client, link))!.found).toBeNull()
  // Past that page goals stay what a privacy officer does not read, whatever is written into a setting.
  const goals = (tx: Parameters<Parameters<typeof asViewer>[1]>[0]) => tx.select().from(goal)
  expect(await asViewer(now(irene), goals)).toEqual([])
  const forged = await asViewer(now(irene), async (tx) => {
    await tx.execute(`select set_config('ajar.viewed', '${client}', true), set_config('ajar.viewed_seal', 'x', true)`)
    return goals(tx)
  })
  expect(forged).toEqual([])
})

const factors = { nature: 'Her goals', whoGotIt: 'Her mother', acquired: 'Yes', mitigated: '' }

test('a line told by mistake is weighed by four factors, has a clock and an owner, and is told before it is closed', async () => {
  const { lines } = (await seeAccounting(now(irene), client, null))!.found!
  const line = lines.find(({ channel }) => channel === 'page')!
  const opens = (discoveredOn: string) =>
    operate(now(irene), openWrongDisclosure, {
      ...{ client, disclosureId: line.id, exceptionalId: null },
      ...{ words: 'The wrong inbox.', discoveredOn },
    })
  expect(await opens('2001-01-01')).toEqual({ ok: false, refusal: 'discovered_in_time' })
  const opened = await opens(today())
  if (!opened.ok) throw new Error(opened.refusal)
  expect(await opens(today())).toEqual({ ok: false, refusal: 'wrong_opened_already' })
  const see = async () => (await seeWrongDisclosure(now(irene), opened.value))!.found!
  const stood = async () => ({ wrong: opened.value, wasAt: (await see()).changedAt.toISOString() })
  const weigh = async (decision: WrongDecision | null, over: Partial<typeof factors> = {}) =>
    operate(now(irene), weighWrongDisclosure, {
      ...(await stood()),
      ...{ ...factors, ...over },
      ...{ decision, reason: 'As above' },
    })
  const close = async () => operate(now(irene), closeWrongDisclosure, { ...(await stood()), words: 'She was told.' })
  expect(await see()).toMatchObject({ dueOn: tellBy(today()), ownerName: 'Irene Watts' })
  expect((await close()).ok).toBe(false)
  expect(await weigh('low_probability')).toEqual({ ok: false, refusal: 'weigh_all_four' })
  expect((await weigh('breach')).ok).toBe(true)
  expect(await close()).toEqual({ ok: false, refusal: 'letter_first' })
  const stale = { wrong: opened.value, wasAt: new Date(0).toISOString() }
  const note = async (on: { wrong: string; wasAt: string }, letterOn: string) =>
    operate(now(irene), noteWrongDisclosure, { ...on, words: 'By post.', letterOn, owner: (await see()).ownerId })
  expect(await note(stale, today())).toEqual({ ok: false, refusal: 'changed_meanwhile' })
  expect(await note(await stood(), '2001-01-01')).toEqual({ ok: false, refusal: 'letter_in_time' })
  expect((await note(await stood(), today())).ok).toBe(true)
  expect((await close()).ok).toBe(true)
  expect(await close()).toEqual({ ok: false, refusal: 'wrong_closed' })
  expect((await see()).events.map(({ kind }) => kind)).toEqual(['opened', 'decided', 'letter', 'closed'])
  expect((await seeWrongDisclosures(now(irene)))!.found!.closed.map(({ id }) => id)).toContain(opened.value)
  expect((await seeWrongDisclosure(now(marcus), opened.value))!.found).toBeNull()
  const again = (await seeAccounting(now(irene), client, null))!.found!.lines.find(({ id }) => id === line.id)!
  expect(again.accountability).toEqual({ must: true, why: 'wrong' })
})
