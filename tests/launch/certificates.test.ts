import { spawn } from 'node:child_process'
import { chownSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningPostgres, startPostgres } from '#lib/launch/embedded-postgres.ts'
import { type Certificate, newAuthority } from '#tests/launch/own-authority.ts'

// A database elsewhere proves who it is, or is asked nothing: a real one, with certificates that do not hold.

type Authority = Awaited<ReturnType<typeof newAuthority>>

const folder = mkdtempSync(join('/var/tmp', 'ajar-certificates-'))
const [certFile, keyFile, authorityFile] = ['server.crt', 'server.key', 'authority.crt'].map((name) =>
  join(folder, name),
)
let authority: Authority
const isRoot = process.getuid?.() === 0

beforeAll(async () => {
  authority = await newAuthority()
  writeFileSync(authorityFile!, authority.cert)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const name = { type: 'dns', value: 'localhost' } as const
const number = { type: 'ip', value: '127.0.0.1' } as const

async function servedWith({ cert, key }: Certificate): Promise<RunningPostgres> {
  for (const [file, text] of [
    [certFile!, cert],
    [keyFile!, key],
  ] as const) {
    rmSync(file, { force: true })
    writeFileSync(file, text, { mode: 0o600 })
    if (isRoot) chownSync(file, 65534, 65534)
  }
  return startPostgres({ folder, settings: { ssl: 'on', ssl_cert_file: certFile!, ssl_key_file: keyFile! } })
}

/** Runs one of our processes against the database under this name of its machine, and gives what it said. */
async function run(
  file: string,
  server: RunningPostgres,
  host: string,
): Promise<{ said: string; code: number | null }> {
  const address = new URL(`${server.ownerUrl}?sslmode=verify-full`)
  address.hostname = host
  const env = {
    ...process.env,
    NODE_EXTRA_CA_CERTS: authorityFile,
    DATABASE_OWNER_URL: address.href,
    DATABASE_URL: `postgres://${address.host}/postgres${address.search}`,
    DATABASE_SECRET: 'd'.repeat(32),
    NEXTAUTH_SECRET: 's'.repeat(32),
    NEXTAUTH_URL: 'https://family.practice.example',
    AJAR_DEMO: 'yes',
  }
  const child = spawn(process.execPath, [file], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const said: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const code = await new Promise<number | null>((gone) => child.once('exit', gone))
  return { said: said.join(''), code }
}

const wrong: [string, string, () => Promise<Certificate>, RegExp][] = [
  ['that has expired', 'localhost', () => authority.sign({ names: [name], days: -1 }), /has expired/],
  [
    'for another host',
    'localhost',
    () => authority.sign({ names: [{ type: 'dns', value: 'db.elsewhere.example' }] }),
    /is for another host/,
  ],
  [
    'of an authority nobody here knows',
    'localhost',
    async () => (await newAuthority()).sign({ names: [name] }),
    /nobody whom this machine trusts/,
  ],
  [
    'for the name localhost, where a number is asked',
    '127.0.0.1',
    () => authority.sign({ names: [name] }),
    /another host/,
  ],
]

describe.each(wrong)('a database with a certificate %s', (_what, host, certificate, sentence) => {
  let server: RunningPostgres
  beforeAll(async () => {
    server = await servedWith(await certificate())
  })
  afterAll(() => server.stop())

  test.each([
    ['is not migrated', 'lib/database/migrate.ts'],
    ['stops a worker that begins', 'lib/jobs/worker.ts'],
  ])('%s, and one sentence says why', async (_does, file) => {
    const { said, code } = await run(file, server, host)
    expect(code).toBe(1)
    expect(said).toMatch(sentence)
    expect(said).not.toMatch(/\bat .*:\d+:\d+/)
  })
})

test.each([
  ['name', 'localhost', [name]],
  ['number', '127.0.0.1', [number]],
] as const)(
  'one with a certificate for its %s, by an authority this machine trusts, is migrated',
  async (_by, host, names) => {
    const server = await servedWith(await authority.sign({ names }))
    const { said, code } = await run('lib/database/migrate.ts', server, host)
    expect(said).toContain('The database is ready.')
    expect(code).toBe(0)
    await server.stop()
  },
)
