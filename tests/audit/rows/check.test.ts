import { copyFileSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { checkAudit } from '#lib/audit/rows/check-audit.ts'
import { seeClient } from '#lib/clients/see/see-client.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { addGoal } from '#lib/goals/do/add-goal.ts'
import { anchorAudit } from '#lib/jobs/anchor-audit.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { linesOfCheck } from '#lib/launch/check-audit.ts'
import { anchorFileOf } from '#tests/stage/database.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { tamper } from '../written.ts'

// Whoever owns the database can change any row. The chain, its head, and the heads outside the database each find what
// the ones before them do not.

let practice: PracticeCenter
let owner: postgres.Sql
let file: string
let rosa: ClientId

beforeAll(async () => {
  practice = await openPracticeCenter()
  owner = postgres(practice.ownerUrl, { max: 1, onnotice: () => {} })
  file = anchorFileOf(process.env.DATABASE_URL!)
  rosa = (await owner<{ id: ClientId }[]>`select id from client where name = 'Rosa Delgado'`)[0]!.id
  const [marcus, irene] = [await practice.viewerOf('staff', 'marcus'), await practice.viewerOf('staff', 'irene')]
  const work = async () => {
    for (let n = 0; n < 6; n++) await seeClient(marcus, rosa)
    const wish = { client: rosa, words: 'To sing', area: 'social_life' as const, shared: false }
    await operate({ ...marcus, doing: 'client-goal' }, addGoal, wish)
    await seeClients(irene, { search: '', after: null })
  }
  await work()
  await anchorAudit(file, new Date(Date.now() - 86_400_000))
  await work()
  await anchorAudit(file, new Date())
  await work()
  await owner.unsafe(`create function hash_of(e audit_entry) returns bytea language sql stable return
    sha256(convert_to(concat_ws(E'\\n', 'ajar audit ' || e.version, e.center_id, e.chain, e.seq,
      to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), e.staff_id, e.signed_in_by, e.kind, e.what,
      array_to_string(e.clients, ','), encode(e.previous, 'hex')), 'UTF8'))`)
  await owner`create table kept_entries as select * from audit_entry`
  await owner`create table kept_heads as select * from audit_head`
  copyFileSync(file, `${file}.kept`)
})

afterEach(async () => {
  await tamper(
    owner,
    `truncate audit_entry, audit_head; insert into audit_entry select * from kept_entries; insert into audit_head select * from kept_heads`,
  )
  copyFileSync(`${file}.kept`, file)
})

afterAll(async () => {
  rmSync(`${file}.kept`)
  await owner.end()
  await practice.close()
})

const broken = async (paths = [file]) =>
  (await checkAudit(paths)).broken.map(({ chain, seq, fault, of }) => ({ chain, seq, fault, of }))
const ofRosa = () => `chain = '${rosa}'`

/** Makes Rosa’s chain anew from a row on, with hashes that fit, as somebody who knows how would. */
const madeAnew = (from: number, change: string) => `
  do $$ declare e audit_entry; before bytea; begin
    select hash into before from audit_entry where ${ofRosa()} and seq = ${from} - 1;
    for e in select * from audit_entry where ${ofRosa()} and seq >= ${from} order by seq loop
      e.previous := coalesce(before, decode(repeat('00', 32), 'hex'));
      if e.seq = ${from} then ${change}; end if;
      e.hash := hash_of(e);
      update audit_entry set staff_id = e.staff_id, what = e.what, previous = e.previous, hash = e.hash where ${ofRosa()} and seq = e.seq;
      before := e.hash;
    end loop;
    update audit_head set hash = before where ${ofRosa()};
  end $$`

test('an audit nobody touched is as it was written, with the heads of both days', async () => {
  expect(await checkAudit([file])).toMatchObject({ broken: [], lost: [], blocks: 2, chains: 2 })
  expect(linesOfCheck(await checkAudit([file])).join()).toContain('all as they were written')
})

describe('the first broken row is named when', () => {
  test.each([
    [
      'a row says somebody else read',
      `update audit_entry set staff_id = gen_random_uuid() where %s and seq = 5`,
      5,
      'changed',
    ],
    ['a row says another time', `update audit_entry set at = at - interval '1 ms' where %s and seq = 5`, 5, 'changed'],
    [
      'a row says an act was a read',
      `update audit_entry set kind = 'read', what = 'client' where %s and seq = 7`,
      7,
      'changed',
    ],
    ['a row names other clients', `update audit_entry set clients = '{}' where %s and seq = 1`, 1, 'changed'],
    ['a row is removed', `delete from audit_entry where %s and seq = 9`, 9, 'missing'],
    ['the first row is removed', `delete from audit_entry where %s and seq = 1`, 1, 'missing'],
    [
      'a row is removed and the others are numbered anew',
      `delete from audit_entry where %s and seq = 9; update audit_entry set seq = seq - 1 where %s and seq > 9`,
      9,
      'moved',
    ],
    [
      'two rows change places',
      `update audit_entry set seq = -seq where %s and seq in (4, 5); update audit_entry set seq = 9 + seq where %s and seq < 0`,
      4,
      'moved',
    ],
    ['a row is changed and given a new hash', madeUp(8), 8, 'hashed_anew'],
    ['the end is removed', `delete from audit_entry where %s and seq > 19`, 20, 'cut'],
    ['all rows are removed', `delete from audit_entry where %s`, 1, 'cut'],
    [
      'a row is added behind the end',
      `insert into audit_entry select center_id, chain, seq + 1, version, at, staff_id, signed_in_by, kind, what, clients, hash, hash from audit_entry where %s and seq = 21`,
      22,
      'changed',
    ],
  ] as const)('%s', async (_what, statements, seq, fault) => {
    await tamper(owner, statements.replaceAll('%s', ofRosa()))
    expect(await broken()).toEqual([{ chain: rosa, seq, fault, of: 'client' }])
  })

  test('the end is removed, its head with it, and it was anchored', async () => {
    await tamper(
      owner,
      `delete from audit_entry where ${ofRosa()} and seq > 10;
       update audit_head h set seq = 10, hash = e.hash from audit_entry e where h.${ofRosa()} and e.${ofRosa()} and e.seq = 10`,
    )
    expect(await broken([])).toEqual([])
    expect(await broken()).toEqual([{ chain: rosa, seq: 11, fault: 'cut', of: 'client' }])
  })

  test('a whole chain and its head are gone, and it was anchored', async () => {
    await tamper(owner, `delete from audit_entry where ${ofRosa()}; delete from audit_head where ${ofRosa()}`)
    expect(await broken([])).toEqual([])
    expect(await broken()).toEqual([{ chain: rosa, seq: 1, fault: 'cut', of: 'client' }])
  })

  test('a whole chain is made anew, with hashes and a head that fit', async () => {
    await tamper(owner, madeAnew(3, 'e.staff_id := gen_random_uuid()'))
    expect(await broken([])).toEqual([])
    expect(await broken()).toEqual([{ chain: rosa, seq: 1, fault: 'made_anew', of: 'client' }])
  })

  test('it is made anew from a row on that was written after the first anchor', async () => {
    await tamper(owner, madeAnew(10, 'e.staff_id := gen_random_uuid()'))
    expect(await broken()).toEqual([{ chain: rosa, seq: 8, fault: 'made_anew', of: 'client' }])
  })
})

/** A row that fits itself, but not the one that follows. */
function madeUp(seq: number): string {
  return `update audit_entry e set what = 'today', hash = hash_of(row(e.center_id, e.chain, e.seq, e.version, e.at,
    e.staff_id, e.signed_in_by, e.kind, 'today', e.clients, e.previous, e.hash)::audit_entry) where %s and seq = ${seq}`
}

describe('the file outside the database', () => {
  const changed = (change: (text: string) => string) => writeFileSync(file, change(readFileSync(file, 'utf8')))
  const today = new Date().toISOString().slice(0, 10)

  test('is missed on the days whose block was taken out or changed', async () => {
    changed((text) => text.slice(0, text.lastIndexOf('anchor 1')))
    expect((await checkAudit([file])).lost).toEqual([today])
    copyFileSync(`${file}.kept`, file)
    changed((text) => text.replace(/(\S \d+) ([0-9a-f])/, (_, day, digit) => `${day} ${digit === '0' ? 1 : 0}`))
    expect((await checkAudit([file])).lost).toHaveLength(1)
    copyFileSync(`${file}.kept`, file)
    changed((text) => text.slice(text.lastIndexOf('anchor 1')))
    await tamper(owner, `create table kept_anchors as select * from audit_anchor; delete from audit_anchor`)
    expect((await checkAudit([file])).lost).toEqual(['a day that the database does not know any more'])
    await tamper(owner, 'insert into audit_anchor select * from kept_anchors; drop table kept_anchors')
    expect((await checkAudit([])).lost).toHaveLength(2)
  })

  test('takes the next block after one that a crash tore off, and is read by nobody else', async () => {
    changed((text) => `${text}anchor 1 ${'0'.repeat(8)}`)
    await seeClients(await practice.viewerOf('staff', 'irene'), { search: '', after: null })
    await anchorAudit(file, new Date(Date.now() + 86_400_000))
    expect(await checkAudit([file])).toMatchObject({ broken: [], lost: [], blocks: 3 })
    expect(statSync(file).mode & 0o077).toBe(0)
    await tamper(owner, `delete from audit_anchor where day > '${today}'`)
  })

  test('gets one block a day, whichever of several workers comes first', async () => {
    const tomorrow = new Date(Date.now() + 86_400_000)
    await Promise.all([1, 2, 3, 4].map(() => anchorAudit(file, tomorrow)))
    expect((await checkAudit([file])).blocks).toBe(3)
    await seeClient(await practice.viewerOf('staff', 'marcus'), rosa)
    await anchorAudit(file, tomorrow)
    expect((await checkAudit([file])).blocks).toBe(3)
    await tamper(owner, `delete from audit_anchor where day > '${today}'`)
  })
})

test('nobody at work can change the audit, its heads or its anchors', async () => {
  const irene = await practice.viewerOf('staff', 'irene')
  for (const statement of [
    'delete from audit_entry',
    'delete from audit_anchor',
    'update audit_head set anchored_seq = 0',
  ])
    await expect(asViewer(irene, (tx) => tx.execute(statement))).rejects.toMatchObject({ cause: { code: '42501' } })
  for (const statement of ['update audit_entry set seq = seq', 'delete from audit_anchor', 'delete from audit_head'])
    await expect(owner.unsafe(statement)).rejects.toMatchObject({ code: '23001' })
})
