import { pathToFileURL } from 'node:url'
import { drizzle } from 'drizzle-orm/postgres-js'
import { migrate as runMigrations } from 'drizzle-orm/postgres-js/migrator'
import postgres from 'postgres'
import { rulePack } from '#drizzle/tables/releases.ts'
import { namesOfNobody } from '#lib/consent/defects.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import { audiences } from '#lib/people/rules/viewer.ts'
import { loginOf, passwordOf } from './login.ts'

/**
 * Brings a database to the present schema as its owner: tables, functions, policies, the logins with their derived
 * passwords, and the rule packs. Safe to run again. Needs PostgreSQL 15 or later and the right to create roles.
 */
export async function migrate(options: { ownerUrl: string; databaseSecret: string }): Promise<void> {
  const owner = postgres(options.ownerUrl, { max: 1, onnotice: () => {} })
  try {
    const database = drizzle(owner)
    // Two migrations at once wait for each other.
    await owner`select pg_advisory_lock(20260101)`
    await runMigrations(database, { migrationsFolder: 'drizzle/migrations' })
    for (const audience of audiences) {
      const password = passwordOf(audience, options.databaseSecret)
      await owner.unsafe(`alter role ${loginOf(audience)} login password '${password}'`)
    }
    await database.transaction(async (tx) => {
      for (const pack of Object.values(rulePacks)) {
        const row = {
          place: pack.place,
          maximumTermDays: pack.maximumTermDays,
          requiredStatements: [...pack.requiredStatements],
          witnessRequired: pack.witnessRequired,
          staffSignatureRequired: pack.staffSignatureRequired,
          expiryDateRequired: pack.expiryDateRequired,
          askClientWithinDays: pack.askClientWithinDays,
          namesOfNobody: [...namesOfNobody],
        }
        await tx.insert(rulePack).values(row).onConflictDoUpdate({ target: rulePack.place, set: row })
      }
    })
  } finally {
    await owner.end()
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { config, requireConfig } = await import('#lib/config/config.ts')
  requireConfig('migrate')
  await migrate({ ownerUrl: config.databaseOwnerUrl, databaseSecret: config.databaseSecret })
  console.log('The database is ready.')
}
