import { writeFileSync } from 'node:fs'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { cookieOf, startBenchServer } from './bench-center.ts'

const server = await startBenchServer()
const db = await server.database('pages')
const old = await server.database('old0').catch((e) => {
  throw e
})
const { execFileSync } = await import('node:child_process')
const { default: postgres } = await import('postgres')
const o = postgres(db.ownerUrl, { max: 1, onnotice: () => {} })
await o.unsafe('drop database old0')
await o.unsafe('create database old')
await o.end()
const oldUrl = old.ownerUrl.replace(/old0$/, 'old')
execFileSync(
  process.execPath,
  [
    '--input-type=module',
    '-e',
    `const { migrate } = await import('/work/tmp/bench/base/lib/database/migrate.ts'); await migrate({ ownerUrl: '${oldUrl}', databaseSecret: '${db.databaseSecret}' }); process.exit(0)`,
  ],
  { cwd: '/work/tmp/bench/base', stdio: 'inherit' },
)
await seedDemo({ ownerUrl: oldUrl })
await seedDemo({ ownerUrl: db.ownerUrl })
writeFileSync('/work/tmp/bench/env.json', JSON.stringify({ ...db, pid: process.pid }))
console.log('ready')
setTimeout(() => process.exit(0), 80 * 60_000)
process.on('SIGTERM', async () => {
  await server.stop()
  process.exit(0)
})
