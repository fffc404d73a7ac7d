import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { connect, requireDriver } from '#lib/database/driver.ts'
import { migrate } from '#lib/database/migrate.ts'
import { now } from '#lib/kernel/clock.ts'
import { buildIfStale, next } from './build.ts'
import { startPostgres } from './embedded-postgres.ts'
import { plantPracticeApps, plantPracticeLinks } from './practice-apps.ts'
import { type Running, start, untilHealthy } from './processes.ts'

// `npm run demo`: the whole center on one machine, with practice people. `npm run dev` is the same for those who change
// it.

const folder = '.data'
requireDriver()
const isDeveloping = process.argv.includes('--dev')
const port = Number(process.env.PORT ?? 3000)
const address = `http://127.0.0.1:${port}`

if (process.argv.includes('--reset')) rmSync(folder, { recursive: true, force: true })
if (!(await isFree(port))) {
  console.error(`Port ${port} is taken by another program. Choose another one: PORT=3001 npm run demo`)
  process.exit(1)
}
mkdirSync(folder, { recursive: true })
if (!isDeveloping) await buildIfStale()

const postgres = process.env.DATABASE_URL ? null : await startPostgres({ folder: `${folder}/postgres` })
const secrets = keptSecrets()
const ownerUrl = postgres ? await ownDatabase(postgres.ownerUrl) : process.env.DATABASE_OWNER_URL!
await migrate({ ownerUrl, databaseSecret: secrets.database }).catch(async (error: unknown) => {
  // What landed is frozen (decision 21), so these data are of another branch or of before; they are nobody's.
  console.error(`The practice data in ${folder} cannot be brought to this version. Begin anew: npm run demo -- --reset`)
  if (process.env.LOG_LEVEL === 'debug') console.error(error)
  await postgres?.stop()
  process.exit(1)
})
const env = {
  DATABASE_URL: process.env.DATABASE_URL ?? `postgres://127.0.0.1:${postgres!.port}/ajar`,
  DATABASE_SECRET: secrets.database,
  NEXTAUTH_SECRET: secrets.session,
  NEXTAUTH_URL: address,
  AJAR_DEMO: 'yes',
  MAILBOX_FOLDER: `${folder}/mailbox`,
  AUDIT_ANCHOR_FILE: `${folder}/audit-anchors`,
  // Nobody who looks around wants to wait a minute for a letter.
  BEAT_SECONDS: process.env.BEAT_SECONDS ?? '5',
  LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
  ...(isDeveloping ? { NODE_ENV: 'development' } : {}),
}
// What the database may not hold is sealed with the secret of the web, and links are made from it.
Object.assign(process.env, env)
const { people, seeded } = await seedDemo({ ownerUrl })
if (seeded) {
  await plantPracticeApps(ownerUrl, now())
  await plantPracticeLinks(ownerUrl)
}

const at = { HOST: '127.0.0.1', PORT: String(port) }
const serve = isDeveloping ? [next, 'dev', '-H', at.HOST, '-p', at.PORT] : ['lib/launch/start.ts']
const web = start('web', serve, { ...env, ...at })
let worker = startWorker()
let isStopping = false

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void stopAll(0))
web.child.once('exit', () => void stopAll(1))
await untilHealthy(`${address}/api/health`, web)
printWelcome()

function startWorker(restartedInMs = 500): Running {
  const running = start('worker', ['lib/jobs/worker.ts'], env)
  running.child.once('exit', () => {
    if (isStopping) return
    // Letters wait in the database meanwhile; nothing is lost.
    setTimeout(() => {
      if (!isStopping) worker = startWorker(Math.min(restartedInMs * 2, 30_000))
    }, restartedInMs)
  })
  return running
}

async function stopAll(code: number): Promise<void> {
  if (isStopping) return
  isStopping = true
  await Promise.all([web.stop(), worker.stop()])
  await postgres?.stop()
  process.exit(code)
}

async function ownDatabase(serverUrl: string): Promise<string> {
  const owner = connect(serverUrl, { max: 1, onnotice: () => {} })
  const [known] = await owner`select from pg_database where datname = 'ajar'`
  if (!known) await owner.unsafe('create database ajar')
  await owner.end()
  return serverUrl.replace(/postgres$/, 'ajar')
}

/** Made once and kept, so that a restart signs nobody out. */
function keptSecrets(): { database: string; session: string } {
  const path = `${folder}/secrets.json`
  const fresh = { database: randomBytes(32).toString('hex'), session: randomBytes(32).toString('hex') }
  if (!existsSync(path)) writeFileSync(path, JSON.stringify(fresh), { mode: 0o600 })
  return JSON.parse(readFileSync(path, 'utf8')) as typeof fresh
}

function isFree(wanted: number): Promise<boolean> {
  return new Promise((answer) => {
    const probe = createServer()
    probe.once('error', () => answer(false))
    probe.listen(wanted, '127.0.0.1', () => probe.close(() => answer(true)))
  })
}

function printWelcome(): void {
  const width = Math.max(...people.map(({ email }) => email.length))
  console.log(`
Ajar is open at ${address}
Letters arrive at ${address}/mailbox (nothing is sent to anybody)

Practice people. Sign in with an address; the code arrives in the mailbox. Staff also need the code of an app: the mailbox
shows what it shows.
${people.map(({ email, who }) => `  ${email.padEnd(width)}  ${who}`).join('\n')}

Ctrl-C stops everything. Your changes are kept; begin anew with: npm run demo -- --reset`)
}
