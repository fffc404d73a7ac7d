import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { problemsOf } from '#lib/config/config.ts'
import { isPrivateLine } from '#lib/config/database-address.ts'
import { connect } from '#lib/database/driver.ts'

const rest = {
  DATABASE_SECRET: 'd'.repeat(32),
  NEXTAUTH_SECRET: 's'.repeat(32),
  NEXTAUTH_URL: 'https://family.practice.example',
  AJAR_DEMO: 'yes',
}

test.each([
  'postgres://127.0.0.1:5432/ajar',
  'postgres://127.8.9.1/ajar',
  'postgres://localhost/ajar',
  'postgresql://owner:p%40ss@localhost:5432/ajar',
  'postgres://[::1]:5432/ajar',
  'postgres://%2Fvar%2Frun%2Fpostgresql/ajar',
  'postgres://127.0.0.1:5432,127.0.0.1:5433/ajar',
])('%s stays on this machine', (address) => {
  expect(isPrivateLine(address)).toBe(true)
})

test.each([
  'postgres://db.example.org/ajar?sslmode=verify-full',
  'postgres://one.example.org:5432,two.example.org:5432/ajar?sslmode=verify-full',
  'postgres://owner:pw@10.0.0.5:5432/ajar?application_name=x&sslmode=verify-full',
])('%s is asked over TLS, and verified', (address) => {
  expect(isPrivateLine(address)).toBe(true)
})

test.each([
  'postgres://db.example.org/ajar',
  'postgres://10.0.0.5:5432/ajar',
  'postgres:///ajar',
  'postgres://db.example.org/ajar?sslmode=require',
  'postgres://db.example.org/ajar?sslmode=disable',
  'postgres://db.example.org/ajar?ssl=true',
  'postgres://db.example.org/ajar?sslmode=verify-full&sslmode=disable',
  'postgres://127.0.0.1,db.example.org/ajar',
  'postgres://localhost@db.example.org/ajar',
  'postgres://localhost.example.org/ajar',
  'postgres://127.0.0.1.example.org/ajar',
  'postgres://db.example.org/localhost',
  'postgres://%zz/ajar',
])('%s could be overheard: web, worker and migrations do not start, and say so in one sentence', (address) => {
  for (const [entry, name] of [
    ['web', 'DATABASE_URL'],
    ['worker', 'DATABASE_URL'],
    ['migrate', 'DATABASE_OWNER_URL'],
  ] as const) {
    const local = 'postgres://127.0.0.1:5432/ajar'
    const env = { ...rest, DATABASE_URL: local, DATABASE_OWNER_URL: local, [name]: address }
    expect(problemsOf(env, entry)).toEqual([
      `${name} must end with ?sslmode=verify-full, because it names no database on this machine.`,
    ])
  }
})

// What our words mean to the driver, held against a server that only pretends.
const folder = mkdtempSync(join('/var/tmp', 'ajar-plain-'))
const servers: Server[] = []
afterAll(() => {
  for (const server of servers) server.close()
  rmSync(folder, { recursive: true })
})

async function plainServer(): Promise<{ port: number; heard: () => string }> {
  const heard: Buffer[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (bytes) => {
      heard.push(bytes)
      // "No TLS here", as PostgreSQL says it.
      socket.write('N')
    })
  })
  servers.push(server)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as { port: number }
  return { port, heard: () => Buffer.concat(heard).toString('latin1') }
}

test('a server that will not speak TLS hears neither a login nor a question', async () => {
  const { port, heard } = await plainServer()
  const sql = connect(`postgres://127.0.0.1:${port}/ajar?sslmode=verify-full`, {
    username: 'ajar_family',
    password: 'a-password',
    max: 1,
    connect_timeout: 2,
  })
  await expect(sql`select 'a question'`).rejects.toThrow()
  await sql.end({ timeout: 1 })
  expect(heard()).not.toContain('ajar_family')
  expect(heard()).not.toContain('question')
})

test('and one that is asked without it hears the login', async () => {
  const { port, heard } = await plainServer()
  const sql = connect(`postgres://127.0.0.1:${port}/ajar`, { username: 'ajar_family', max: 1, connect_timeout: 1 })
  await expect(sql`select 1`).rejects.toThrow()
  await sql.end({ timeout: 1 })
  expect(heard()).toContain('ajar_family')
})
