import { spawnSync } from 'node:child_process'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { auditAsked } from '#app/staff/audit/audit-asked.ts'
import { openGround } from '#drizzle/seed/ground.ts'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { seeAudit } from '#lib/audit/see/see-audit.ts'
import { closePools } from '#lib/database/pool.ts'
import { anchorAudit } from '#lib/jobs/anchor-audit.ts'
import { anchorFileOf, type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'
import { tamper, writeAudit } from '../written.ts'

// A center of many clients whose pages were opened very often: a million times in the long run (`npm run leaks`), and a
// tenth of that each time.

const rowsEach = 500
const chains = Number(process.env.AJAR_AUDIT_ROWS ?? 100_000) / rowsEach
const said = (count: number) => count.toLocaleString('en')
let database: FreshDatabase
let owner: postgres.Sql

beforeAll(async () => {
  database = await freshDatabase()
  await seedDemo({ ownerUrl: database.ownerUrl })
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  await writeAudit(owner, chains, rowsEach)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  await anchorAudit(anchorFileOf(database.databaseUrl), new Date())
})

afterAll(async () => {
  await closePools()
  await owner.end()
  await database.drop()
})

/** What an operator types, as they type it. */
function check(): { status: number | null; lines: string[]; seconds: number } {
  const startedAt = performance.now()
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'audit:check'], { encoding: 'utf8' })
  expect(stderr).toBe('')
  return { status, lines: stdout.trimEnd().split('\n'), seconds: (performance.now() - startedAt) / 1000 }
}

let wholeSeconds = 0

test(`${said(chains * rowsEach)} rows as they were written are found whole`, () => {
  const { status, lines, seconds } = check()
  wholeSeconds = seconds
  expect(lines).toEqual([
    `${said(chains * rowsEach)} rows in ${said(chains)} chains, compared with 1 blocks of anchors: all as they were written.`,
  ])
  expect(status).toBe(0)
  console.log(`${said(chains * rowsEach)} rows were checked in ${seconds.toFixed(1)} s`)
})

test('the privacy officer finds what was read about one client, by whom and when, in a small part of the time that reading it all takes', async () => {
  const ground = openGround(database.ownerUrl)
  const at = new Date()
  const { tokenHash: session } = await signIn(ground, 'irene@practice.example', at, { secondFactorAt: at })
  await ground.close()
  const [one] = await owner<{ id: string }[]>`select md5('chain 123')::uuid as id`
  const [{ staff_id: staff }] = (await owner`select staff_id from audit_entry limit 1`) as unknown as [
    { staff_id: string },
  ]
  const long: string[] = []
  for (const query of [
    '',
    `client=${one!.id}`,
    `staff=${staff}`,
    'kind=act',
    'until-day=1&until-month=1&until-year=2025',
  ]) {
    const given = new URLSearchParams(query)
    const { asked } = auditAsked((name) => given.get(name) ?? '', given)
    // The shortest of some: a machine that was busy with something else for a moment says nothing about the search.
    let ms = Number.POSITIVE_INFINITY
    for (let turn = 0; turn < 5; turn += 1) {
      const startedAt = performance.now()
      const seen = await seeAudit({ audience: 'staff', at, session }, asked)
      ms = Math.min(ms, performance.now() - startedAt)
      if (turn === 0) expect(seen!.found!.entries.length).toBe(query === 'kind=act' ? 0 : 50)
    }
    console.log(`${query || 'everything'}: ${ms.toFixed(0)} ms`)
    if (ms > wholeSeconds * 100) long.push(query)
  }
  expect(long).toEqual([])
})

test('a changed row, a removed one and a re-ordered one are each named, and nothing else', async () => {
  const [changed, removed, moved, anew] = await Promise.all(
    [7, 77, 111, 177].map(async (n) => (await owner`select md5(${`chain ${n}`})::uuid as id`)[0]!.id as string),
  )
  await tamper(
    owner,
    `update audit_entry set at = at + interval '1 day' where chain = '${changed}' and seq = 250;
     delete from audit_entry where chain = '${removed}' and seq = 499;
     update audit_entry set seq = -seq where chain = '${moved}' and seq in (100, 400);
     update audit_entry set seq = 500 + seq where chain = '${moved}' and seq < 0;
     delete from audit_entry where chain = '${anew}' and seq > 300;
     update audit_head h set seq = 300, hash = e.hash from audit_entry e
       where h.chain = '${anew}' and e.chain = h.chain and e.seq = 300`,
  )
  const { status, lines } = check()
  const faultOf = (chain: string | undefined) => lines.find((line) => line.includes(chain!))?.replace(/^.*: /, '')
  expect(faultOf(changed)).toBe('row 250 was changed.')
  expect(faultOf(removed)).toBe('row 499 is missing.')
  expect(faultOf(moved)).toBe('row 100 is not where it was written.')
  expect(faultOf(anew)).toBe('row 301 is missing, and whatever came after it.')
  expect(lines).toHaveLength(5)
  expect(lines.at(-1)).toContain('4 chains are broken.')
  expect(status).toBe(1)
})
