import { setTimeout as wait } from 'node:timers/promises'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import { drizzle } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'
import { rulePack } from '#drizzle/tables/releases.ts'
import { wordsOfNobody, wordsOfNothing, wordsOfParents } from '#lib/consent/named-person.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Tx } from './as-viewer.ts'
import { connect } from './driver.ts'
import { letEnd } from './ending.ts'
import { applyMigration, pendingMigrations, UpdateRefused } from './migrations.ts'
import { leftForSuperuser, quietCatalogue } from './quiet-catalogue.ts'
import { replaceRights, takePoliciesDown } from './rights.ts'
import { makeRoles, nameLogins } from './roles.ts'
import { schemaVersion, wrongCertificate } from './schema-version.ts'

interface Update {
  /** The migrations that were applied now, by name. */
  readonly migrations: readonly string[]
  readonly rights: 'replaced' | 'unchanged'
}

const lockMsMax = 800
const lockTries = 60

/**
 * Brings a database to the present schema as its owner: new migrations, functions, policies, grants and rule packs in
 * one transaction, and the logins with their derived passwords. Does nothing when nothing has changed. Needs PostgreSQL
 * 15 or later and the right to create roles. Throws `UpdateRefused` when a landed migration is not the one that was
 * applied.
 */
export async function migrate(options: { ownerUrl: string; databaseSecret: string; folder?: string }): Promise<Update> {
  const { ownerUrl, databaseSecret, folder = 'drizzle' } = options
  const owner = connect(ownerUrl, { max: 1, onnotice: () => {} })
  try {
    // Two migrations at once wait for each other.
    await owner`select pg_advisory_lock(20260101)`
    await makeRoles(owner)
    const update = await bring(owner, folder)
    await nameLogins(owner, databaseSecret)
    await quietCatalogue(owner, folder)
    await letEnd(owner)
    return update
  } finally {
    await owner.end()
  }
}

/**
 * Tries again when somebody holds a table for long. Starts over, with every function dropped, when one cannot be
 * replaced in place.
 */
async function bring(owner: postgres.Sql, folder: string): Promise<Update> {
  let isAnew = false
  for (let tries = 1; ; ) {
    try {
      return await drizzle(owner).transaction((tx) => bringInOne(tx, folder, isAnew))
    } catch (error) {
      const code = codeOf(error)
      if (code === '55P03' && tries < lockTries) {
        tries++
        await wait(200)
      } else if (code === '55P03') {
        throw new UpdateRefused('Somebody holds a table of this database and does not let go of it: try again later.')
      } else if (code.startsWith('42') && !isAnew) isAnew = true
      else throw error
    }
  }
}

async function bringInOne(tx: Tx, folder: string, isAnew: boolean): Promise<Update> {
  const pending = await pendingMigrations(tx, folder)
  const version = schemaVersion(folder)
  if (pending.length === 0 && (await versionOf(tx)) === version) return { migrations: [], rights: 'unchanged' }
  await holdEveryTable(tx)
  await takePoliciesDown(tx)
  for (const migration of pending) await applyMigration(tx, migration)
  await replaceRights(tx, { folder, version, isAnew })
  await writeRulePacks(tx)
  return { migrations: pending.map(({ name }) => name), rights: 'replaced' }
}

async function versionOf(tx: Tx): Promise<string | null> {
  const [row] = await tx.execute<{ source: string }>(
    sql`select pg_get_functiondef(oid) as source from pg_proc
        where proname = 'schema_version' and pronamespace = 'public'::regnamespace`,
  )
  return /'([0-9a-f]{64})'/.exec(row?.source ?? '')?.[1] ?? null
}

/** Waits for those who are reading, but gives up early enough that nobody who waits for us meets a deadlock. */
async function holdEveryTable(tx: Tx): Promise<void> {
  const tables = await tx.execute<{ name: string }>(
    sql`select quote_ident(tablename) as name from pg_tables where schemaname = 'public' order by 1`,
  )
  if (tables.length === 0) return
  await tx.execute(sql.raw(`set local lock_timeout = ${lockMsMax}`))
  await tx.execute(sql.raw(`lock table ${tables.map(({ name }) => name).join(', ')} in access exclusive mode`))
  await tx.execute(sql.raw('set local lock_timeout = 0'))
}

async function writeRulePacks(tx: Tx): Promise<void> {
  for (const pack of Object.values(rulePacks)) {
    const row = {
      place: pack.place,
      maximumTermYears: pack.maximumTermYears,
      ageOfControl: pack.ageOfControl,
      requiredStatements: [...pack.requiredStatements],
      witnessRequired: pack.witnessRequired,
      staffSignatureRequired: pack.staffSignatureRequired,
      expiryDateRequired: pack.expiryDateRequired,
      askClientWithinDays: pack.askClientWithinDays,
      extraElements: [...pack.extraElements],
      wordsOfNobody: [...wordsOfNobody],
      wordsOfNothing: [...wordsOfNothing],
      wordsOfParents: [...wordsOfParents],
    }
    await tx.insert(rulePack).values(row).onConflictDoUpdate({ target: rulePack.place, set: row })
  }
}

/** The SQLSTATE, wherever it stands in the chain of causes. */
function codeOf(error: unknown): string {
  for (let each = error; each instanceof Error; each = each.cause) {
    const { code } = each as { code?: unknown }
    if (typeof code === 'string') return code
  }
  return ''
}

function said({ migrations, rights }: Update): string {
  const tables = migrations.length > 0 ? `Applied ${migrations.join(', ')}.` : 'There are no new migrations.'
  return `${tables} Functions, policies and grants ${rights === 'replaced' ? 'were replaced' : 'are unchanged'}.`
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { config, requireConfig } = await import('#lib/config/config.ts')
  requireConfig('migrate')
  try {
    console.log(said(await migrate({ ownerUrl: config.databaseOwnerUrl, databaseSecret: config.databaseSecret })))
    for (const task of await leftForSuperuser(config.databaseOwnerUrl)) console.warn(task)
    console.log('The database is ready.')
  } catch (error) {
    const refused = error instanceof UpdateRefused ? error.message : wrongCertificate(error)
    if (!refused) throw error
    console.error(refused)
    process.exitCode = 1
  }
}
