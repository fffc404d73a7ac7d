import { eq, sql } from 'drizzle-orm'
import type { Bundle, FhirResource } from 'fhir/r4'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { GET, POST } from '#app/api/fhir/R4/[[...path]]/route.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { story } from '#drizzle/seed/story.ts'
import { auditEntry, recordSystem } from '#drizzle/tables/audit.ts'
import { center } from '#drizzle/tables/centers.ts'
import { report } from '#drizzle/tables/listening/reports.ts'
import { client as clients } from '#drizzle/tables/people.ts'
import { release } from '#drizzle/tables/releases.ts'
import { disclosure, hold } from '#drizzle/tables/sharing.ts'
import { seeAudit } from '#lib/audit/see/see-audit.ts'
import { hashOf } from '#lib/auth/secret.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { readFamilyPage } from '#lib/disclosure/read/family-page.ts'
import { endToken } from '#lib/fhir/do/end-token.ts'
import { issueToken } from '#lib/fhir/do/issue-token.ts'
import type { SystemReads } from '#lib/fhir/rules/system-reads.ts'
import { seeSystems } from '#lib/fhir/see/see-systems.ts'
import type { ClientId, ReleaseId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { operate } from '../stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '../stage/practice-center.ts'
import { savedFile } from './saved-file.ts'
import { validFhir } from './valid-fhir.ts'

// What comes from another system of a center, and what one reads there.

let practice: PracticeCenter
let [irene, marcus, grace] = [] as unknown as Viewer<'staff'>[] as [Viewer<'staff'>, Viewer<'staff'>, Viewer<'staff'>]
let client: ClientId
const host = 'family.practice.example'
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date(), host })

beforeAll(async () => {
  practice = await openPracticeCenter()
  // The center has a neighbor in the same house, so that each is told by its host.
  await practice.ground.update(center).set({ host })
  await plant(practice.ground, story('another center', { center: { host: 'other.example' } }).client('Nobody Else'))
  client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  ;[irene, marcus, grace] = [
    await practice.viewerOf('staff', 'irene'),
    await practice.viewerOf('staff', 'marcus'),
    await practice.viewerOf('staff', 'grace'),
  ]
})

afterAll(() => practice.close())

const rowsOf = () => practice.ground.select().from(release).where(eq(release.clientId, client))
const elenas = async () =>
  (await rowsOf()).find(({ recipientName, completedAt }) => recipientName === 'Elena Delgado' && completedAt)!

const base = `http://${host}/api/fhir/R4`

/** What another system gets at an address, with a token or without one. */
async function asks(path: string, token: string | null, headers: Record<string, string> = {}) {
  const url = path.startsWith('http') ? path : `${base}/${path}`
  const { pathname } = new URL(url)
  const request = new Request(url, {
    headers: { ...(token !== null && { authorization: `Bearer ${token}` }), host, ...headers },
  })
  const parts = pathname.replace('/api/fhir/R4/', '').split('/')
  const answer = await GET(request, { params: Promise.resolve({ path: parts }) })
  const text = await answer.text()
  const heads = Object.fromEntries(answer.headers)
  return { status: answer.status, text, heads, json: JSON.parse(text) as FhirResource }
}
const bundleOf = async (path: string, token: string) => {
  const { json, status } = await asks(path, token)
  if (json.resourceType !== 'Bundle') throw new Error(`${status} ${JSON.stringify(json)}`)
  return json as Bundle<FhirResource>
}
const inside = (bundle: Bundle<FhirResource>) => (bundle.entry ?? []).map(({ resource }) => resource!)

/** The administrator gives a token. */
async function gives(reads: readonly SystemReads[], until = inDays(30), who = irene) {
  const wish = { systemName: 'Chart of the hospital', reads, until, key: crypto.randomUUID() }
  const given = await operate(now(who), issueToken, wish)
  if (!given.ok) throw new Error(given.refusal)
  return given.value.token
}
const systemOf = async (token: string) =>
  (
    await practice.ground
      .select()
      .from(recordSystem)
      .where(eq(recordSystem.tokenHash, hashOf(token)))
  )[0]!

describe('a token', () => {
  test('is given by an administrator alone, for a year at most', async () => {
    const wish = { systemName: 'Chart', reads: ['releases' as const], key: crypto.randomUUID() }
    const asked = (until: string, who = irene) => operate(now(who), issueToken, { ...wish, until })
    expect(await asked(inDays(-2))).toEqual({ ok: false, refusal: 'token_until_passed' })
    expect(await asked(inDays(367))).toEqual({ ok: false, refusal: 'token_too_long' })
    for (const who of [marcus, grace])
      expect(await asked(inDays(9), who)).toEqual({ ok: false, refusal: 'not_possible' })
    expect(await asked(inDays(9))).toMatchObject({ ok: true })
  })

  test('is kept as its hash, and no page shows it', async () => {
    const token = await gives(['releases'])
    const row = await systemOf(token)
    expect(JSON.stringify(row)).not.toContain(token)
    const seen = await seeSystems(now(irene))
    expect(seen!.systems!.all.map(({ id }) => id)).toContain(row.id)
    expect(JSON.stringify(seen!.systems)).not.toContain(token)
    expect(JSON.stringify(seen!.systems)).not.toContain(row.tokenHash)
    expect((await seeSystems(now(marcus)))!.systems).toBe(null)
  })

  test('that is wrong, missing, ended, over or of another center gets one and the same answer', async () => {
    const good = await gives(['releases', 'accounting'])
    expect((await asks(`Consent?patient=${client}`, good)).status).toBe(200)
    const [ended, over] = [await gives(['releases']), await gives(['releases'])]
    expect(await operate(now(irene), endToken, { system: (await systemOf(ended)).id })).toMatchObject({ ok: true })
    const past = { until: new Date(Date.now() - 1000) }
    await practice.ground
      .update(recordSystem)
      .set(past)
      .where(eq(recordSystem.id, (await systemOf(over)).id))
    const elsewhere = await gives(['releases'])
    const ofNeighbor = { host: 'other.example' }
    const answers = [
      await asks('Consent?patient=x', null),
      await asks('Consent?patient=x', ''),
      await asks('Consent?patient=x', 'ajar-wrong'),
      await asks('Consent?patient=x', `${good}x`),
      await asks('Nothing', 'ajar-wrong'),
      await asks(`Consent/${(await elenas()).id}`, ended),
      await asks(`Consent?patient=${client}`, over),
      await asks(`Consent?patient=${client}`, elsewhere, ofNeighbor),
      await asks(`Consent?patient=${client}`, good, { host: 'nobodys.example' }),
      await asks(`Consent?patient=${client}`, good, { authorization: `Basic ${good}` }),
    ]
    for (const each of answers) expect(each).toEqual(answers[0])
    expect(answers[0]).toMatchObject({
      status: 401,
      heads: { 'www-authenticate': 'Bearer', 'cache-control': 'no-store' },
    })
    validFhir(answers[0]!.json)
    // The same question with one that counts is answered, so it is the token that decides.
    expect((await asks(`Consent?patient=${client}`, good)).status).toBe(200)
    expect((await asks(`Consent?patient=${client}`, elsewhere)).status).toBe(200)
  })

  test('reads what it is for, and nothing else', async () => {
    const [forms, told] = [await gives(['releases']), await gives(['accounting'])]
    expect((await asks(`AuditEvent?patient=${client}`, forms)).status).toBe(403)
    expect((await asks(`AuditEvent?patient=${client}`, told)).status).toBe(200)
    for (const type of ['Consent', 'RelatedPerson', 'Provenance', 'DocumentReference']) {
      expect((await asks(`${type}?patient=${client}`, told)).status).toBe(403)
      expect((await asks(`${type}?patient=${client}`, forms)).status).toBe(200)
    }
  })

  test('gives its login no row without it, and with it the rows it is for', async () => {
    const token = hashOf(await gives(['releases']))
    const asSystem = (token: string | null) => ({ audience: 'system' as const, at: new Date(), host, token })
    const count = (token: string | null, table: typeof release | typeof disclosure | typeof clients) =>
      asViewer(asSystem(token), async (tx) => (await tx.select({ id: table.id }).from(table)).length)
    for (const table of [release, clients]) {
      expect(await count(null, table)).toBe(0)
      expect(await count('wrong', table)).toBe(0)
      expect(await count(token, table)).toBeGreaterThan(0)
    }
    expect(await count(token, disclosure)).toBe(0)
    const refused = /permission denied/
    const tries = [
      sql`select 1 from report`,
      sql`select token_hash from record_system`,
      sql`select words from release_event`,
    ]
    for (const each of [...tries, sql`select keep_entry(null, null, '', '', '', '{}')`]) {
      const tried = asViewer(asSystem(token), (tx) => tx.execute(each))
      await expect(tried).rejects.toMatchObject({ cause: { message: expect.stringMatching(refused) } })
    }
  })
})

describe('what another system reads', () => {
  const both = () => gives(['releases', 'accounting'])

  test('is valid FHIR R4, each type as a list and by id', async () => {
    const token = await both()
    for (const type of ['Consent', 'RelatedPerson', 'Provenance', 'DocumentReference', 'AuditEvent']) {
      const { json, heads } = await asks(`${type}?patient=Patient/${client}`, token)
      expect(heads).toMatchObject({
        'content-type': 'application/fhir+json; charset=utf-8',
        'cache-control': 'no-store',
      })
      validFhir(json)
      const found = inside(json as Bundle<FhirResource>)
      expect(found.length, type).toBeGreaterThan(0)
      const first = found[0]!
      expect(first.resourceType).toBe(type)
      const one = await asks(`${type}/${first.id}`, token)
      expect(one).toMatchObject({ status: 200, json: first })
      validFhir(one.json)
      expect(inside(await bundleOf(`${type}?_id=${first.id}`, token))).toEqual([first])
      expect(first.meta!.security!.map(({ code }) => code)).toContain('R')
    }
  })

  test('is what a privacy officer saves of the same form', async () => {
    const { id } = await elenas()
    const saved = JSON.parse(await savedFile(now(irene), id)) as Bundle<FhirResource>
    const consent = inside(saved).find((each) => each.resourceType === 'Consent')
    expect((await asks(`Consent/${id}`, await both())).json).toEqual(consent)
  })

  test('comes a page at a time, each once, until there is no more', async () => {
    const token = await both()
    const whole = inside(await bundleOf(`AuditEvent?patient=${client}&_count=100`, token)).map(({ id }) => id)
    expect(whole.length).toBeGreaterThan(2)
    const paged: (string | undefined)[] = []
    for (let url: string | undefined = `AuditEvent?patient=${client}&_count=2`; url; ) {
      const page: Bundle<FhirResource> = await bundleOf(url, token)
      expect(inside(page).length).toBeLessThanOrEqual(2)
      paged.push(...inside(page).map(({ id }) => id))
      url = page.link!.find(({ relation }) => relation === 'next')?.url
    }
    expect(paged).toEqual(whole)
  })

  test('is refused in FHIR where there is none', async () => {
    for (const path of [`Consent/${client}`, 'Consent/1', `RelatedPerson/${client}`]) {
      const { status, json } = await asks(path, await both())
      expect([status, json]).toMatchObject([404, { resourceType: 'OperationOutcome', issue: [{ code: 'not-found' }] }])
    }
    expect((await asks('Consent', await both())).status).toBe(400)
  })

  test('of a client whom nobody has is an empty list, and so is one by a wrong id', async () => {
    for (const asked of [`patient=${crypto.randomUUID()}`, 'patient=x', '_id=x', `patient=${client}&_id=${client}`]) {
      const page = await bundleOf(`Consent?${asked}`, await both())
      validFhir(page)
      expect(page.entry).toBe(undefined)
    }
  })

  test('is kept in the audit in the name of the system, with what it was and of whom', async () => {
    const token = await both()
    const { id } = await systemOf(token)
    await asks(`Consent?patient=${client}`, token)
    await asks('AuditEvent?patient=x', token)
    const kept = await practice.ground
      .select()
      .from(auditEntry)
      .where(eq(auditEntry.staffId, id as never))
    expect(kept.map(({ what, clients: about, signedInBy, kind }) => [what, about, signedInBy, kind])).toEqual([
      ['fhir-consent', [client], 'token', 'read'],
      ['fhir-auditevent', [], 'token', 'read'],
    ])
    expect((await systemOf(token)).lastReadAt).not.toBe(null)
    const asked = { search: '', client, staff: null, kind: null, from: null, until: null, after: null }
    const { entries } = (await seeAudit(now(irene), asked))!.found!
    expect(entries.find(({ what }) => what === 'fhir-consent')!.staffName).toBe('Chart of the hospital')
  })

  test('says nothing of drafts, of reports, or of who wrote them', async () => {
    const token = await both()
    const draft = { id: crypto.randomUUID() as ReleaseId, completedAt: null }
    await practice.ground.insert(release).values({ ...(await elenas()), ...draft })
    const drafts = (await rowsOf()).filter(({ completedAt }) => completedAt === null)
    expect(drafts.length).toBeGreaterThan(0)
    const texts: string[] = []
    for (const type of ['Consent', 'RelatedPerson', 'Provenance', 'DocumentReference', 'AuditEvent'])
      texts.push((await asks(`${type}?patient=${client}&_count=100`, token)).text)
    const all = texts.join('\n')
    for (const { id } of drafts) expect(all).not.toContain(id)
    const reports = await practice.ground.select().from(report)
    const words = reports.flatMap((each) => [each.id, each.reference, each.words].filter((text) => text.length > 8))
    expect(words.length).toBeGreaterThan(3)
    for (const word of words) expect(all).not.toContain(word)
    expect(all).toContain('Elena Delgado')
  })

  test('says of a form that was suspended, or is on hold, that it is over, and not why', async () => {
    const { id, clientId, familyMemberId, centerId } = await elenas()
    const token = await both()
    const stateOf = async () => (await asks(`Consent/${id}`, token)).json
    expect(await stateOf()).toMatchObject({ status: 'active' })
    const happens = (kind: 'suspended' | 'resumed') =>
      operate(now(irene), recordReleaseEvent, { release: id, kind, words: 'She says so.' })
    expect(await happens('suspended')).toMatchObject({ ok: true })
    const suspended = await stateOf()
    expect(await happens('resumed')).toMatchObject({ ok: true })
    expect(await stateOf()).toMatchObject({ status: 'active' })
    const held = { centerId, id: crypto.randomUUID(), clientId, familyMemberId, fromAt: new Date() }
    await practice.ground.insert(hold).values(held)
    expect(await stateOf()).toEqual(suspended)
    expect(suspended).toMatchObject({ status: 'inactive' })
    expect(JSON.stringify(suspended)).not.toContain('She says so.')
    await practice.ground.update(hold).set({ liftedAt: new Date() }).where(eq(hold.id, held.id))
    expect(await stateOf()).toMatchObject({ status: 'active' })
  })

  test('changes nothing that a family member reads, and writes to the audit and to counters alone', async () => {
    const elena = await practice.viewerOf('family', 'elena')
    const page = () => readFamilyPage(now(elena), [])
    const token = await both()
    const rows = async () => {
      const tables = await practice.ground.execute<{ name: string }>(sql`
        select tablename as name from pg_tables where schemaname = 'public' order by 1`)
      const counts = tables.map(
        ({ name }) => sql`select ${name}::text as name, count(*)::int as n from ${sql.identifier(name)}`,
      )
      return practice.ground.execute<{ name: string; n: number }>(sql.join(counts, sql` union all `))
    }
    const [seen, before] = [await page(), await rows()]
    await asks(`Consent?patient=${client}`, token)
    await asks(`AuditEvent?patient=${client}`, token)
    const after = await rows()
    const changed = after.filter(({ name, n }) => before.find((each) => each.name === name)!.n !== n)
    expect(changed.map(({ name }) => name)).toEqual(expect.arrayContaining(['audit_entry']))
    for (const { name } of changed) expect(['audit_entry', 'audit_head', 'rate_limit']).toContain(name)
    expect(await page()).toEqual(seen)
  })

  test('can be looked up by whoever asks, without a token, and names nobody', async () => {
    const { status, json, text } = await asks('metadata', null)
    expect(status).toBe(200)
    validFhir(json)
    expect(text).not.toContain('Riverside')
    const posted = await POST()
    expect(posted.status).toBe(405)
    validFhir((await posted.json()) as FhirResource)
  })
})
