import { createHash } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import { certificateFaultIn } from '#lib/config/certificate-fault.ts'
import { wordsOfNobody, wordsOfNothing, wordsOfParents } from '#lib/consent/named-person.ts'
import { rulePacks } from '#lib/consent/rule-pack.ts'
import type { Audience } from '#lib/people/rules/viewer.ts'
import { pool } from './pool.ts'

/** One hash for everything `migrate` brings: tables, functions, policies, grants, and the rules of each place. */
export function schemaVersion(folder: string): string {
  const hash = createHash('sha256')
  for (const path of ['access.sql', ...sqlIn(folder, 'functions'), ...sqlIn(folder, 'migrations')]) {
    hash
      .update(path)
      .update('\0')
      .update(readFileSync(`${folder}/${path}`))
      .update('\0')
  }
  hash.update(JSON.stringify([rulePacks, wordsOfNobody, wordsOfNothing, wordsOfParents]))
  return hash.digest('hex')
}

// Kept for the life of the process: an update of the files on disk does not change what is running.
const kept = globalThis as { ajarSchemaVersion?: string }

/** The schema that this process was written for. */
function ownSchemaVersion(): string {
  kept.ajarSchemaVersion ??= schemaVersion('drizzle')
  return kept.ajarSchemaVersion
}

/**
 * Whether the database has exactly the schema that this process was written for. With another one a revocation might
 * have no effect, so nothing may be served. Throws when the database does not answer.
 */
export async function isOwnSchema(audience: Audience): Promise<boolean> {
  const [row] = await pool(audience)<{ version: string }[]>`select schema_version() as version`.catch((error) => {
    // A database that was never migrated has no such function, or does not let us in.
    if (['42883', '42501', '3F000'].includes((error as { code?: string }).code ?? '')) return []
    throw error
  })
  return row?.version === ownSchemaVersion()
}

/**
 * Stops a process that was written for another schema, with one clear sentence. A database that does not answer is no
 * reason to stop, because it may be on its way up. One whose certificate does not hold stops what only begins: whatever
 * runs already goes on with the lines it has, and says so on each page it cannot answer.
 */
export async function requireOwnSchema(audience: Audience, { isStart = false } = {}): Promise<void> {
  // Read first, and kept, whether the database answers or not.
  ownSchemaVersion()
  const fault = await isOwnSchema(audience).then(
    (isOwn) => (isOwn ? null : wrongSchema),
    (error: unknown) => (isStart ? wrongCertificate(error) : null),
  )
  if (!fault) return
  console.error(`Ajar cannot go on:\n  ${fault}`)
  process.exit(1)
}

/** A sentence about the certificate of the database, if that is why it was not asked. */
export function wrongCertificate(error: unknown): string | null {
  const fault = certificateFaultIn(error)
  return fault && `The database was asked nothing: ${fault}.`
}

export const wrongSchema =
  'The database has the schema of another version of Ajar. Run `npm run migrate` of this version, then start again.'

function sqlIn(folder: string, room: string): string[] {
  const names = globSync('**/*.sql', { cwd: `${folder}/${room}` })
  return names.sort().map((name) => `${room}/${name}`)
}
