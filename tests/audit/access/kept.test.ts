import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { addGoal } from '#lib/goals/do/add-goal.ts'
import type { ClientId, FamilyLinkId, MeetingId, ReleaseId, ReportId } from '#lib/kernel/id.ts'
import { matchReport } from '#lib/reports/do/match-report.ts'
import { moveReport } from '#lib/reports/do/move-report.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { shownSince } from '#tests/care/shown-since.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// What staff read and do leaves a row; who forgets it cannot show a page or change a thing.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

interface Row {
  chain: string
  seq: number
  name: string
  kind: string
  what: string
  clients: string[]
  signed_in_by: string
}

async function all<Of>(query: string): Promise<Of[]> {
  return [...(await practice.ground.execute(sql.raw(query)))] as Of[]
}

const entries = () =>
  all<Row>(`select e.chain, e.seq::int, m.name, e.kind, e.what, e.clients, e.signed_in_by
    from audit_entry e join staff_member m on m.id = e.staff_id order by e.at, e.chain, e.seq`)

/** The rows that some work added. */
async function addedBy(work: () => Promise<unknown>): Promise<Row[]> {
  const known = new Set((await entries()).map(({ chain, seq }) => `${chain} ${seq}`))
  await work()
  return (await entries()).filter(({ chain, seq }) => !known.has(`${chain} ${seq}`))
}

async function one<Id extends string>(query: string): Promise<Id> {
  const [row] = await all<{ id: Id }>(query)
  return row!.id
}
const clientNamed = (name: string) => one<ClientId>(`select id from client where name = '${name}'`)

describe('what staff read', () => {
  test('of one client stands in the chain of that client, with who, what and how they had signed in', async () => {
    const rosa = await clientNamed('Rosa Delgado')
    const link = await one<FamilyLinkId>(`select id from family_link where client_id = '${rosa}'`)
    const release = await one<ReleaseId>(
      `select id from release where client_id = '${rosa}' and completed_at is not null`,
    )
    const meeting = await one<MeetingId>(`select id from joint_meeting where client_id = '${rosa}'`)
    const marcus = await practice.viewerOf('staff', 'marcus')
    const { seeClient } = await import('#lib/clients/see/see-client.ts')
    const { seeTalkCard } = await import('#lib/releases/see/see-talk-card.ts')
    const { seeRelease } = await import('#lib/releases/see/see-release.ts')
    const { seePaperForm } = await import('#lib/releases/see/see-paper-form.ts')
    const { seeMeeting } = await import('#lib/meetings/see/see-meeting.ts')
    const { seeWhoMayMeet } = await import('#lib/meetings/see/see-who-may-meet.ts')
    const rows = await addedBy(async () => {
      for (const read of [
        seeClient(marcus, rosa),
        seeTalkCard(marcus, rosa, link),
        seeRelease(marcus, release),
        seePaperForm(marcus, rosa, null),
        seeMeeting(marcus, meeting),
        seeWhoMayMeet(marcus, rosa, null),
      ])
        expect((await read)!.found).not.toBeNull()
    })
    expect(rows.map(({ what }) => what).sort()).toEqual(
      ['client', 'meeting', 'new-meeting', 'paper-form', 'release', 'talk-card'].sort(),
    )
    for (const row of rows)
      expect(row).toMatchObject({
        chain: rosa,
        name: 'Marcus Hill',
        kind: 'read',
        clients: [rosa],
        signed_in_by: 'second_factor',
      })
  })

  test('of several at once is one row that names them, in the chain of the reader', async () => {
    const irene = await practice.viewerOf('staff', 'irene')
    const { seeClients } = await import('#lib/clients/see/see-clients.ts')
    const rows = await addedBy(async () => seeClients(irene, { search: 'delg', after: null }))
    const rosa = await clientNamed('Rosa Delgado')
    expect(rows).toMatchObject([{ chain: rosa, what: 'clients', clients: [rosa] }])
    const wide = await addedBy(async () => seeClients(irene, { search: '', after: null }))
    const everybody = await all<{ id: string }>('select id from client order by id')
    expect(wide).toHaveLength(1)
    expect([...wide[0]!.clients].sort()).toEqual(everybody.map(({ id }) => id).sort())
    expect(wide[0]!.chain).toBe(await one(`select id from staff_member where name = 'Irene Watts'`))
  })

  test('in vain is kept when a list was shown, and not when there was nothing to show', async () => {
    const priya = await practice.viewerOf('staff', 'priya')
    const { seeClients } = await import('#lib/clients/see/see-clients.ts')
    const { seeClient } = await import('#lib/clients/see/see-client.ts')
    const searched = await addedBy(async () => seeClients(priya, { search: 'nobody of this name', after: null }))
    expect(searched).toMatchObject([{ name: 'Priya Raman', what: 'clients', clients: [] }])
    const rosa = await clientNamed('Rosa Delgado')
    expect(await addedBy(async () => expect((await seeClient(priya, rosa))!.found).toBeNull())).toEqual([])
  })

  test('at the duty desk names whom a report may be about, since each is shown with name and birthday', async () => {
    const tom = await practice.viewerOf('staff', 'tom')
    const { seeDeskReport } = await import('#lib/reports/see/see-desk-report.ts')
    const id = await one<ReportId>(
      'select id from report r where not exists (select from report_match where report_id = r.id)',
    )
    const seen = { candidates: [] as string[] }
    const rows = await addedBy(async () => {
      const { candidates } = (await seeDeskReport(tom, id, 'novak'))!.found!
      seen.candidates = candidates.map((each) => each.id)
    })
    expect(seen.candidates.length).toBeGreaterThan(0)
    expect(rows).toMatchObject([{ what: 'report', kind: 'read', name: 'Tom Baker' }])
    expect([...rows[0]!.clients].sort()).toEqual(seen.candidates.sort())
  })

  test('is not shown when it cannot be kept', async () => {
    const marcus = await practice.viewerOf('staff', 'marcus')
    const { seeClient } = await import('#lib/clients/see/see-client.ts')
    const rosa = await clientNamed('Rosa Delgado')
    await practice.ground.execute(
      sql`alter table audit_entry add constraint planted check (what <> 'client') not valid`,
    )
    await expect(seeClient(marcus, rosa)).rejects.toThrow()
    await practice.ground.execute(sql`alter table audit_entry drop constraint planted`)
    expect((await seeClient(marcus, rosa))!.found!.id).toBe(rosa)
  })
})

describe('what staff do', () => {
  test('is one row under the name of the form, however many rows it changes', async () => {
    const grace = await practice.viewerOf('staff', 'grace')
    const omar = await clientNamed('Omar Haddad')
    const priya = await one(`select id from staff_member where name = 'Priya Raman'`)
    const wasAt = await shownSince(practice.ground, omar)
    const rows = await addedBy(() =>
      operate({ ...grace, doing: 'client-assign' }, assignCaseManager, {
        client: omar,
        staff: priya,
        wasAt,
        isSure: true,
      }),
    )
    expect(rows).toMatchObject([
      { chain: omar, kind: 'act', what: 'client-assign', name: 'Grace Olsen', clients: [omar] },
    ])
  })

  test('about a report is in the chain of its client, of both when it is matched to another', async () => {
    const tom = await practice.viewerOf('staff', 'tom')
    const id = await one<ReportId>(
      'select id from report r where not exists (select from report_match where report_id = r.id)',
    )
    const [omar, rosa] = [await clientNamed('Omar Haddad'), await clientNamed('Rosa Delgado')]
    const chains = async (work: () => Promise<unknown>) => (await addedBy(work)).map(({ chain }) => chain).sort()
    expect(await chains(() => operate({ ...tom, doing: 'x' }, matchReport, { id, client: omar }))).toEqual([omar])
    expect(await chains(() => operate({ ...tom, doing: 'x' }, noteReport, { id, words: 'Called back.' }))).toEqual([
      omar,
    ])
    const move = { id, from: omar, client: rosa, words: 'Her neighbor' }
    expect(await chains(() => operate({ ...tom, doing: 'x' }, moveReport, move))).toEqual([omar, rosa].sort())
  })

  test('without any form is kept under the name of the table, and what was refused is not', async () => {
    const marcus = await practice.viewerOf('staff', 'marcus')
    const rosa = await clientNamed('Rosa Delgado')
    const change = sql`insert into crisis (center_id, id, client_id, declared_by, declared_at)
      select center_id, gen_random_uuid(), ${rosa}, id, asked_at() from staff_member where name = 'Dr. Wei Chen'`
    expect(await addedBy(() => asViewer(marcus, (tx) => tx.execute(change)).catch(() => {}))).toEqual([])
    const chen = await practice.viewerOf('staff', 'chen')
    const tyler = await clientNamed('Tyler Reyes')
    const byChen = sql`insert into crisis (center_id, id, client_id, declared_by, declared_at)
      select center_id, gen_random_uuid(), (select id from client limit 1), id, asked_at() from staff_member where name = 'Dr. Wei Chen'`
    expect(tyler).toBeDefined()
    expect(await addedBy(() => asViewer(chen, (tx) => tx.execute(byChen)))).toMatchObject([
      { kind: 'act', what: 'crisis', name: 'Dr. Wei Chen' },
    ])
    const priya = await practice.viewerOf('staff', 'priya')
    const wish = { client: rosa, words: 'Not hers to write', area: 'housing' as const, shared: false }
    expect(await addedBy(() => operate(priya, addGoal, wish))).toEqual([])
  })

  test('cannot be done by a setting in the name of something else than a form', async () => {
    const marcus = await practice.viewerOf('staff', 'marcus')
    const wish = {
      client: await clientNamed('Rosa Delgado'),
      words: 'To sing',
      area: 'social_life' as const,
      shared: false,
    }
    const rows = await addedBy(() => operate({ ...marcus, doing: `Rosa'\n; drop` }, addGoal, wish))
    expect(rows).toMatchObject([{ what: 'goal', kind: 'act' }])
  })
})

describe('the audit', () => {
  test('is read by the privacy officer alone, and written by nobody but its one function', async () => {
    const count = async (name: string) => {
      const viewer = await practice.viewerOf('staff', name)
      const [row] = await asViewer(viewer, (tx) =>
        tx.execute<{ count: number }>(sql`select count(*)::int as count from audit_entry`),
      )
      return row!.count
    }
    for (const name of ['marcus', 'tom', 'grace', 'chen']) expect(await count(name), name).toBe(0)
    expect(await count('irene')).toBeGreaterThan(5)
    const irene = await practice.viewerOf('staff', 'irene')
    for (const statement of [
      'insert into audit_entry select * from audit_entry limit 1',
      'update audit_head set seq = 0',
      `select keep_entry(null, null, 'code', 'read', 'client', '{}')`,
    ])
      await expect(asViewer(irene, (tx) => tx.execute(sql.raw(statement)))).rejects.toMatchObject({
        cause: { code: '42501' },
      })
  })

  test('takes no client of another center, and nobody without a session', async () => {
    const marcus = await practice.viewerOf('staff', 'marcus')
    const strange = crypto.randomUUID()
    const rows = await addedBy(() =>
      asViewer(marcus, (tx) => tx.execute(sql`select keep_read('client', array[${strange}]::uuid[])`)),
    )
    expect(rows).toMatchObject([{ clients: [] }])
    for (const session of [null, 'f'.repeat(64)])
      await expect(
        asViewer({ ...marcus, session }, (tx) => tx.execute(sql`select keep_read('client', '{}')`)),
      ).rejects.toMatchObject({ cause: { code: '42501' } })
  })

  test('never forks: eight who write about one client and themselves are numbered one after another', async () => {
    const rosa = await clientNamed('Rosa Delgado')
    const marcus = await practice.viewerOf('staff', 'marcus')
    const keep = (about: string) =>
      asViewer(marcus, (tx) => tx.execute(sql`select keep_read('client', ${about}::uuid[])`))
    await Promise.all(Array.from({ length: 40 }, (_, n) => keep(n % 2 ? `{${rosa}}` : '{}')))
    const broken = await all(`select chain, seq from (
        select *, row_number() over w as n, lag(hash, 1, decode(repeat('00', 32), 'hex')) over w as before
        from audit_entry window w as (partition by chain order by seq)) e
      where seq <> n or previous <> before`)
    expect(broken).toEqual([])
    const [longest] = await all<{ seq: number }>(`select seq::int from audit_head where chain = '${rosa}'`)
    expect(longest!.seq).toBeGreaterThanOrEqual(20)
  })
})
