import { readFileSync } from 'node:fs'
import { sql } from 'drizzle-orm'
import { readMigrationFiles } from 'drizzle-orm/migrator'
import type { Tx } from './as-viewer.ts'
import { unfrozenMigrations } from './frozen-migrations.ts'

/** Says in one sentence, for whoever runs the update, why a database was left as it was. */
export class UpdateRefused extends Error {}

interface Migration {
  readonly name: string
  readonly hash: string
  readonly madeAt: number
  readonly statements: readonly string[]
}

function migrationsIn(folder: string): Migration[] {
  const { entries } = JSON.parse(readFileSync(`${folder}/migrations/meta/_journal.json`, 'utf8')) as {
    entries: { tag: string }[]
  }
  const files = readMigrationFiles({ migrationsFolder: `${folder}/migrations` })
  return files.map(({ sql, hash, folderMillis }, n) => ({
    name: entries[n]!.tag,
    hash,
    madeAt: folderMillis,
    statements: sql,
  }))
}

/**
 * The migrations this database has not seen. Refuses a migration that was changed after it was applied, one that
 * belongs to a later version of Ajar, and one that would run after a later one did.
 */
export async function pendingMigrations(tx: Tx, folder: string): Promise<Migration[]> {
  const touched = unfrozenMigrations(`${folder}/migrations`).find((each) => each.is !== 'new')
  if (touched) throw new UpdateRefused(touched.said)
  const migrations = migrationsIn(folder)
  const applied = await appliedMigrations(tx)
  for (const { madeAt, hash } of applied) {
    const file = migrations.find((migration) => migration.madeAt === madeAt)
    if (!file) {
      const day = new Date(madeAt).toISOString().slice(0, 10)
      throw new UpdateRefused(
        `This database holds a migration of ${day} that this version of Ajar does not know: it belongs to a later version.`,
      )
    }
    if (file.hash !== hash) {
      throw new UpdateRefused(
        `The migration ${file.name} was changed after it had been applied here: put its file back, and write what is to change as a new migration.`,
      )
    }
  }
  const latest = Math.max(...applied.map(({ madeAt }) => madeAt))
  const pending = migrations.filter(({ madeAt }) => !applied.some((each) => each.madeAt === madeAt))
  const late = pending.find(({ madeAt }) => madeAt < latest)
  if (late) {
    throw new UpdateRefused(
      `The migration ${late.name} is dated before one that was already applied here: generate it anew, so that it comes last.`,
    )
  }
  return pending
}

export async function applyMigration(tx: Tx, { name, statements, hash, madeAt }: Migration): Promise<void> {
  for (const statement of statements) {
    await tx.execute(sql.raw(statement)).catch((error: unknown) => {
      throw new Error(`The migration ${name} could not be applied.`, { cause: error })
    })
  }
  await tx.execute(sql`insert into drizzle.__drizzle_migrations (hash, created_at) values (${hash}, ${madeAt})`)
}

/** Drizzle's own table, so that its tools and ours agree on what has been applied. */
async function appliedMigrations(tx: Tx): Promise<{ hash: string; madeAt: number }[]> {
  await tx.execute(sql`create schema if not exists drizzle`)
  await tx.execute(sql`create table if not exists drizzle.__drizzle_migrations (
    id serial primary key, hash text not null, created_at bigint)`)
  const rows = await tx.execute<{ hash: string; created_at: string }>(
    sql`select hash, created_at from drizzle.__drizzle_migrations order by created_at`,
  )
  return rows.map(({ hash, created_at }) => ({ hash, madeAt: Number(created_at) }))
}
