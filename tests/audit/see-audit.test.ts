import { globSync, readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditAsked } from '#app/staff/audit/audit-asked.ts'
import { rightOf } from '#lib/audit/rules/audited.ts'
import { seeAudit } from '#lib/audit/see/see-audit.ts'
import { sayStaffAudit, sayWhat } from '#lib/audit/words/staff-audit.ts'
import { staffAuditEn } from '#lib/audit/words/staff-audit-en.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { addGoal } from '#lib/goals/do/add-goal.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What the privacy officer finds.

let practice: PracticeCenter
let irene: Awaited<ReturnType<PracticeCenter['viewerOf']>> & { audience: 'staff' }
let rosa: ClientId
let omar: ClientId

beforeAll(async () => {
  practice = await openPracticeCenter()
  irene = (await practice.viewerOf('staff', 'irene')) as typeof irene
  const [marcus, priya, grace] = await Promise.all(
    ['marcus', 'priya', 'grace'].map((name) => practice.viewerOf('staff', name)),
  )
  const idOf = async (name: string) =>
    ((await practice.ground.execute(sql`select id from client where name = ${name}`))[0] as { id: ClientId }).id
  rosa = await idOf('Rosa Delgado')
  omar = await idOf('Omar Haddad')
  for (let n = 0; n < 60; n++) await seeClient(marcus!, rosa)
  const wish = { client: rosa, words: 'To sing', area: 'social_life' as const, shared: false }
  await operate({ ...marcus!, doing: 'client-goal' }, addGoal, wish)
  await seeClient(grace!, omar)
  await seeClients(priya!, { search: '', after: null })
  await seeClients(grace!, { search: '', after: null })
})

afterAll(() => practice.close())

const asked = (query: URLSearchParams) => auditAsked((name) => query.get(name) ?? '', query).asked
const search = async (query: string) => (await seeAudit(irene, asked(new URLSearchParams(query))))!.found!
const lines = async (query: string) =>
  (await search(query)).entries.map(({ staffName, what }) => `${staffName}: ${what}`)

describe('the privacy officer finds', () => {
  test('the newest first, how many there are, and each page of them once', async () => {
    const seen = new Map<string, string>()
    let after = ''
    for (let pages = 0; pages < 5; pages++) {
      const page = await search(`client=${rosa}${after && `&after=${after}`}`)
      for (const entry of page.entries) seen.set(`${entry.chain}.${entry.seq}`, entry.what)
      expect(page.entries.map((entry) => entry.at)).toEqual(
        page.entries.map((entry) => entry.at).sort((one, other) => +other - +one),
      )
      if (pages === 0) expect(page.total.count).toBeGreaterThanOrEqual(62)
      if (!page.next) break
      after = page.next
    }
    const whats = [...seen.values()]
    expect(whats.filter((what) => what === 'client')).toHaveLength(60)
    expect(whats.filter((what) => what === 'client-goal')).toHaveLength(1)
  })

  test('who saw a client, in a list among others too, and not who saw somebody else', async () => {
    const found = await lines('q=hadd')
    expect(found).toContain('Grace Olsen: client')
    expect(found).toContain('Grace Olsen: clients')
    // Omar is nobody whom Priya cares for.
    expect(found.filter((line) => line.startsWith('Priya'))).toEqual([])
    expect(found.filter((line) => line.startsWith('Marcus'))).toEqual([])
    expect((await search('q=hadd')).entries.every((entry) => entry.named.some(({ id }) => id === omar))).toBe(true)
    expect(await lines('q=nobody of this name')).toEqual([])
  })

  test('what one colleague did, what was changed, and what happened on a day', async () => {
    const [{ id }] = (await practice.ground.execute(
      sql`select id from staff_member where name = 'Grace Olsen'`,
    )) as unknown as [{ id: string }]
    expect((await lines(`staff=${id}`)).sort()).toEqual(['Grace Olsen: client', 'Grace Olsen: clients'])
    expect(await lines('kind=act')).toEqual(['Marcus Hill: client-goal'])
    const { timeZone } = await search('')
    const [year, month, day] = dayOf(new Date(), timeZone).split('-')
    const on = (name: string, of = year) => `${name}-year=${of}&${name}-month=${month}&${name}-day=${day}`
    expect((await lines(`kind=act&${on('from')}&${on('until')}`)).length).toBe(1)
    expect(await lines(`kind=act&${on('until', '2020')}`)).toEqual([])
    expect(await lines(`kind=act&${on('from', '2099')}`)).toEqual([])
  })

  test('that they looked, themselves', async () => {
    await search(`client=${omar}`)
    expect(await lines(`client=${omar}`)).toContain('Irene Watts: audit')
  })
})

test('nobody else on staff finds the page', async () => {
  for (const name of ['marcus', 'tom', 'grace', 'chen']) {
    const viewer = await practice.viewerOf('staff', name)
    expect((await seeAudit(viewer, auditAsked(() => '', new URLSearchParams()).asked))!.found, name).toBeNull()
  }
})

test('a day that is none is said at its field, and what makes no sense is no filter', () => {
  const typed = new URLSearchParams('from-day=31&from-month=2&from-year=2026&staff=x&kind=all&q=ro')
  const read = auditAsked((name) => typed.get(name) ?? '', new URLSearchParams('after=1'))
  expect(read.problems).toEqual([{ field: 'from', key: 'not_a_past_day' }])
  expect(read.asked).toEqual({
    search: 'ro',
    client: null,
    staff: null,
    kind: null,
    from: null,
    until: null,
    after: null,
  })
})

test('every page and every form of staff’s has words in the audit', () => {
  const pages = globSync('app/staff/**/route.tsx').map((file) => readFileSync(file, 'utf8'))
  const forms = pages
    .filter((page) => !page.includes('aboutNobody('))
    // What stands with a value beside it is a field of a form, and no form.
    .flatMap((page) => [...page.matchAll(/\bname: '([a-z-]+)'(?!, value)/g)].map(([, name]) => name!))
  expect(forms.length).toBeGreaterThan(15)
  expect([...Object.keys(rightOf), ...forms].filter((what) => !Object.hasOwn(staffAuditEn.what, what))).toEqual([])
  expect(sayWhat(sayStaffAudit('en'), 'care_fact')).toBe('care_fact')
  expect(sayWhat(sayStaffAudit('es'), 'client')).toBe('Abrió la página del cliente')
})
