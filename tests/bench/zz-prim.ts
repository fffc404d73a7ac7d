import { readFileSync } from 'node:fs'

const env = JSON.parse(readFileSync('/work/tmp/bench/env.json', 'utf8'))
const { default: postgres } = await import('postgres')
const { backendMicroseconds } = await import('./backend-time.ts')
const { openGround, plantSession } = await import('#drizzle/seed/plant.ts')
const { hashOf } = await import('#lib/auth/secret.ts')
const { account } = await import('#drizzle/tables/people.ts')
const { eq } = await import('drizzle-orm')
const ground = openGround(env.ownerUrl)
const [found] = await ground.select().from(account).where(eq(account.email, 'elena@practice.example'))
const { token } = await plantSession(ground, found!.centerId, found!.id, new Date())
await ground.close()
const sql = postgres(env.ownerUrl, { max: 1 })
const db = new URL(env.ownerUrl).pathname.slice(1)
const loops: [string, number][] = process.argv[2]
  ? process.argv.slice(2).map((w) => [w, Number(process.env.N ?? 1000)] as [string, number])
  : [
      ['1', 100000],
      ['wall_clock()', 20000],
      ['is_about_now(asked_at())', 20000],
      ['viewer()', 3000],
      ['touch_session()', 3000],
      ['live_lines()', 5000],
      ["live_clients('goals')", 5000],
      ['decide_live()', 1000],
      ["seal_of('x')", 5000],
      [
        '(select count(*) from viewer() v, live_topics_of(v.center_id, v.family_member_id, asked_at()) where x is not null)',
        1000,
      ],
      [
        "(select count(release_defects(r, f, p, 365, r.id, asked_at())) from release r join form_version f on f.id = r.form_version_id join rule_pack p on p.place = 'us' where r.family_member_id = (select family_member_id from viewer() where x > 0))",
        1000,
      ],
    ]
for (let k = 0; k < 2; k++)
  for (const [what, n] of loops) {
    await sql.begin(async (tx) => {
      await tx`select set_config('ajar.session', ${hashOf(token)}, true), set_config('ajar.at', ${new Date().toISOString()}, true)`
      await tx.unsafe('select live_lines()')
      const q = what.startsWith('(select')
        ? `select count(y) from (select ${what} y from generate_series(1, ${n}) x offset 0) z`
        : `select count(y) from (select (${what})::text y from generate_series(1, ${n}) x offset 0) z`
      const t = backendMicroseconds(db)
      await tx.unsafe(q)
      if (k) console.log(what.slice(0, 60).padEnd(62), ((backendMicroseconds(db) - t) / n).toFixed(1), 'µs')
    })
  }
await sql.end()
process.exit(0)
