import { mkdtempSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildIfStale } from '#lib/launch/build.ts'
import { freePort } from '#lib/launch/embedded-postgres.ts'
import { start, untilHealthy } from '#lib/launch/processes.ts'
import { anchorFileOf, type FreshDatabase } from './database.ts'

export const sessionSecret = 'only-for-tests-sessions-0123456789abcdef'

export interface Served {
  readonly url: string
  readonly env: Record<string, string>
  readonly mailboxFolder: string
  output(): string
  stop(): Promise<void>
}

/** The environment of every process of one served center. */
export function environment(
  database: FreshDatabase,
  url: string,
  more: Record<string, string> = {},
): Record<string, string> {
  return {
    DATABASE_URL: database.databaseUrl,
    DATABASE_SECRET: database.databaseSecret,
    NEXTAUTH_SECRET: sessionSecret,
    NEXTAUTH_URL: url,
    AJAR_DEMO: 'yes',
    // What a suite lets go wrong on purpose is no news to whoever reads its output.
    LOG_LEVEL: 'error',
    BEAT_SECONDS: '1',
    AUDIT_ANCHOR_FILE: anchorFileOf(database.databaseUrl),
    ...more,
  }
}

/** Serves the production build of the web on a free port, with the suite's own database. */
export async function startWeb(
  database: FreshDatabase,
  more: Record<string, string> = {},
  cwd?: string,
): Promise<Served> {
  if (!cwd) await buildIfStale()
  const url = `http://127.0.0.1:${await freePort()}`
  const mailboxFolder = more.MAILBOX_FOLDER ?? mkdtempSync(join('/var/tmp', 'ajar-mailbox-'))
  const env = environment(database, url, { LOG_LEVEL: 'warn', MAILBOX_FOLDER: mailboxFolder, ...more })
  const at = { HOST: '127.0.0.1', PORT: new URL(url).port }
  const web = start('web', ['lib/launch/start.ts'], { ...env, ...at }, { isQuiet: true, cwd })
  await untilHealthy(`${url}/api/health`, web)
  if (!(await saysItAnswers(web))) return startWeb(database, more, cwd)
  return {
    url,
    env,
    mailboxFolder,
    output: web.output,
    async stop() {
      await web.stop()
      rmSync(mailboxFolder, { recursive: true, force: true })
    },
  }
}

/** A suite beside this one may take the free port first. Then its server answers here, and ours ends. */
async function saysItAnswers({ child, output }: ReturnType<typeof start>): Promise<boolean> {
  while (!output().includes('Ajar answers on port')) {
    if (child.exitCode !== null) return false
    await new Promise((done) => setTimeout(done, 20))
  }
  return true
}

export function startWorker(env: Record<string, string>, cwd?: string): ReturnType<typeof start> {
  return start('worker', ['lib/jobs/worker.ts'], env, { isQuiet: true, cwd })
}
