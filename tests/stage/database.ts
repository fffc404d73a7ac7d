import { rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import postgres from 'postgres'
import { inject } from 'vitest'
import { databaseSecret, templateDatabase } from './global-setup.ts'

export interface FreshDatabase {
  /** The address without a user: each audience adds its own login. */
  readonly databaseUrl: string
  readonly ownerUrl: string
  readonly databaseSecret: string
  drop(): Promise<void>
}

/** A migrated database of its own for one suite. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('ownerUrl')
  const name = `try_${crypto.randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const owner = postgres(server, { max: 1, onnotice: () => {} })
    await owner.unsafe(statement)
    await owner.end()
  }
  await createFrom(run, name)
  // A copy of a database does not copy what migrations revoke on the database itself.
  await run(`revoke temporary, create on database ${name} from public`)
  const ownerUrl = server.replace(/postgres$/, name)
  const address = new URL(ownerUrl)
  address.username = ''
  address.password = ''
  return {
    databaseUrl: address.href,
    ownerUrl,
    databaseSecret,
    async drop() {
      rmSync(anchorFileOf(address.href), { force: true })
      await run(`drop database if exists ${name} with (force)`)
    },
  }
}

/** Where the worker of a database anchors the audit of staff. */
export function anchorFileOf(databaseUrl: string): string {
  return join('/var/tmp', `ajar-anchors-${basename(databaseUrl)}`)
}

/** Two suites that copy the template at once disturb each other for a moment. The later one tries again. */
async function createFrom(run: (statement: string) => Promise<void>, name: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    try {
      return await run(`create database ${name} template ${templateDatabase}`)
    } catch (error) {
      if (tries > 50 || (error as { code?: string }).code !== '55006') throw error
    }
  }
}

/** From now on this database believes the instant a process gives, whatever the real time. */
export async function mockClock({ ownerUrl }: FreshDatabase): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  await owner`insert into mocked_clock values (true)`
  await owner.end()
}
