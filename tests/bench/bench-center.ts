import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import { openGround } from '#drizzle/seed/ground.ts'
import { roomsCookie } from '#lib/auth/session-cookie.ts'
import { migrate } from '#lib/database/migrate.ts'
import { startPostgres } from '#lib/launch/embedded-postgres.ts'
import { cookieFor } from '../leaks/compare.ts'
import type { FreshDatabase } from '../stage/database.ts'
import { signIn } from '../stage/sign-in.ts'
import { environment } from '../stage/web-server.ts'

export interface BenchServer {
  readonly port: number
  /** A migrated database of its own on this server. */
  database(name: string): Promise<FreshDatabase>
  stop(): Promise<void>
}

/**
 * A PostgreSQL for measuring. Commits wait for the disk, as they do for people: what the accounting costs is part of
 * it.
 */
export async function startBenchServer(): Promise<BenchServer> {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-bench-'))
  const running = await startPostgres({ folder, settings: { shared_buffers: '512MB', max_connections: '200' } })
  const databaseSecret = 'only-for-measuring-0123456789-0123456789'
  return {
    port: running.port,
    async database(name) {
      const owner = postgres(running.ownerUrl, { max: 1, onnotice: () => {} })
      await owner.unsafe(`create database ${name}`)
      await owner.end()
      const ownerUrl = running.ownerUrl.replace(/postgres$/, name)
      await migrate({ ownerUrl, databaseSecret })
      const address = new URL(ownerUrl)
      address.username = ''
      address.password = ''
      return { databaseUrl: address.href, ownerUrl, databaseSecret, drop: async () => {} }
    },
    async stop() {
      await running.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** The cookie of a new session of whoever has this address. */
export async function cookieOf(ownerUrl: string, email: string): Promise<string> {
  const ground = openGround(ownerUrl)
  const { token } = await signIn(ground, email)
  await ground.close()
  return cookieFor(token)
}

/** The same of whoever is staff: with their rooms, by which the line before the pages lets them ahead. */
export async function staffCookieOf(database: FreshDatabase, email: string): Promise<string> {
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  const rooms = roomsCookie(['staff', 'family']).split(';')[0]!
  return `${await cookieOf(database.ownerUrl, email)}; ${rooms}`
}
