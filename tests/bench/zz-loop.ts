import { readFileSync } from 'node:fs'

const env = JSON.parse(
  readFileSync('/work/tmp/bench/env.json', 'utf8').replaceAll('/pages', '/' + (process.env.DB ?? 'pages')),
)
process.env.DATABASE_URL = env.databaseUrl
process.env.DATABASE_SECRET = env.databaseSecret
process.env.NEXTAUTH_SECRET = 'x'.repeat(40)
process.env.NEXTAUTH_URL = 'http://127.0.0.1:3000'
process.env.AJAR_DEMO = 'yes'
process.env.MAILBOX_FOLDER = '/tmp/mb'
const { default: postgres } = await import('postgres')
const base = process.env.DB === 'old' ? '/work/tmp/bench/base/lib/' : '/work/wt/bench/lib/'
const { readFamilyPage } = await import(base + 'disclosure/read/family-page.ts')
const { homeKinds, homeReports } = await import(base + 'family/see/see-family-home.ts')
const { pool } = await import(base + 'database/pool.ts')
const { backendMicroseconds } = await import('./backend-time.ts')
const { openGround, plantSession } = await import('#drizzle/seed/plant.ts')
const { hashOf } = await import('#lib/auth/secret.ts')
const { account } = await import('#drizzle/tables/people.ts')
const { eq } = await import('drizzle-orm')
const ground = openGround(env.ownerUrl)
const [found] = await ground.select().from(account).where(eq(account.email, 'elena@practice.example'))
const { token } = await plantSession(ground, found!.centerId, found!.id, new Date())
await ground.close()
const session = hashOf(token)
const fam = pool('family')
const cases: Record<string, () => Promise<unknown>> = {
  'select 1': () => fam.unsafe('select 1', [], { prepare: true }),
  'whole page': () =>
    readFamilyPage({ audience: 'family', at: new Date(), session, browser: 'b' } as never, homeKinds, {
      reports: homeReports,
    }),
  'open_page no topics': () =>
    fam.unsafe('select open_page($1,$2,$3,null,null)', [session, new Date().toISOString(), '{}'], { prepare: true }),
  'open_page home': () =>
    fam.unsafe(
      'select open_page($1,$2,$3,null,null)',
      [session, new Date().toISOString(), '{case_manager,case_manager_contact,meetings}'],
      { prepare: true },
    ),
}
const n = Number(process.argv[2] ?? 1000)
const only = process.argv[3]
if (only) for (const k of Object.keys(cases)) if (k !== only) delete cases[k]
for (let round = 0; round < 2; round++)
  for (const [name, run] of Object.entries(cases)) {
    const before = backendMicroseconds(process.env.DB ?? 'pages')
    const t = performance.now()
    await Promise.all(
      [0, 1, 2].map(async () => {
        for (let i = 0; i < n / 3; i++) await run()
      }),
    )
    const us = (backendMicroseconds(process.env.DB ?? 'pages') - before) / n
    console.log(
      round,
      name.padEnd(24),
      us.toFixed(0),
      'µs cpu',
      (((performance.now() - t) * 1000) / n).toFixed(0),
      'µs wall/req',
    )
  }
process.exit(0)
