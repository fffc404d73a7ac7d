import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import postgres from 'postgres'
import { afterAll, expect, test } from 'vitest'
import { startPostgres } from '#lib/launch/embedded-postgres.ts'

const folder = mkdtempSync(join('/var/tmp', 'ajar-embedded-'))

afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function rowsIn(ownerUrl: string): Promise<number> {
  const sql = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await sql`create table if not exists kept (id int)`
  await sql`insert into kept values (1)`
  const [row] = await sql<{ count: number }[]>`select count(*)::int as count from kept`
  await sql.end()
  return row!.count
}

test('data survives a stop, and a launcher that was killed without warning', async () => {
  const first = await startPostgres({ folder })
  expect(await rowsIn(first.ownerUrl)).toBe(1)
  await first.stop()

  const script = join(folder, 'killed.mjs')
  writeFileSync(
    script,
    `const { startPostgres } = await import(${JSON.stringify(resolve('lib/launch/embedded-postgres.ts'))})
    await startPostgres({ folder: ${JSON.stringify(folder)} }); console.log('ready'); setInterval(() => {}, 1000)`,
  )
  const launcher = spawn(process.execPath, [script], { stdio: ['ignore', 'pipe', 'inherit'] })
  await new Promise((ready) => launcher.stdout.once('data', ready))
  const left = Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])
  launcher.kill('SIGKILL')

  const second = await startPostgres({ folder })
  expect(Number(readFileSync(join(folder, 'data/postmaster.pid'), 'utf8').split('\n')[0])).not.toBe(left)
  expect(await rowsIn(second.ownerUrl)).toBe(2)
  await second.stop()
})

test('it is a PostgreSQL whose logins are not superusers', async () => {
  const running = await startPostgres({ folder })
  const sql = postgres(running.ownerUrl, { max: 1, onnotice: () => {} })
  await sql.unsafe(`create role plain login password 'plain'`)
  const plain = postgres(running.ownerUrl, { max: 1, username: 'plain', password: 'plain', onnotice: () => {} })
  const [row] = await plain<{ super: string }[]>`select current_setting('is_superuser') as super`
  expect(row!.super).toBe('off')
  await expect(
    postgres(running.ownerUrl, { max: 1, username: 'plain', password: 'wrong', onnotice: () => {} })`select 1`,
  ).rejects.toMatchObject({ code: '28P01' })
  await plain.end()
  await sql.end()
  await running.stop()
})
