import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import postgres from 'postgres'
import type { TestProject } from 'vitest/node'
import { migrate } from '#lib/database/migrate.ts'
import { startPostgres } from '#lib/launch/embedded-postgres.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    ownerUrl: string
    /** Holds a folder for each thing that was done once in this run (once-a-run.ts). */
    doneFolder: string
  }
}

export const databaseSecret = 'only-for-tests-0123456789abcdef-0123456789'
export const templateDatabase = 'ajar_template'

/** One real PostgreSQL for the whole run. Every suite gets a copy of a migrated database within a moment. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-tests-'))
  const running = await startPostgres({
    folder,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      shared_buffers: '256MB',
      max_connections: '300',
    },
  })
  const owner = postgres(running.ownerUrl, { max: 1, onnotice: () => {} })
  await owner.unsafe(`create database ${templateDatabase}`)
  await owner.unsafe('revoke connect on database postgres, template1 from public')
  await migrate({ ownerUrl: running.ownerUrl.replace(/postgres$/, templateDatabase), databaseSecret })
  await owner.end()
  const doneFolder = mkdtempSync(join('/var/tmp', 'ajar-done-'))
  project.provide('ownerUrl', running.ownerUrl)
  project.provide('doneFolder', doneFolder)
  return async () => {
    await running.stop()
    for (const each of [folder, doneFolder]) rmSync(each, { recursive: true, force: true })
  }
}
