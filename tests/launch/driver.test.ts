import { spawnSync } from 'node:child_process'
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'

const env = {
  DATABASE_URL: 'postgres://127.0.0.1:5432/ajar',
  DATABASE_SECRET: 'd'.repeat(32),
  NEXTAUTH_SECRET: 's'.repeat(32),
  NEXTAUTH_URL: 'https://family.practice.example',
  AJAR_DEMO: 'yes',
  NODE_ENV: 'production',
} as const

test.each(['lib/launch/start.ts', 'lib/jobs/worker.ts'])(
  '%s does not start on a driver nobody looked at, and says so in one sentence',
  (entry) => {
    const folder = mkdtempSync(join('/var/tmp', 'ajar-driver-'))
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package.json'), '{}')
    cpSync('node_modules/postgres', join(folder, 'node_modules/postgres'), { recursive: true })
    appendFileSync(join(folder, 'node_modules/postgres/cjs/src/connection.js'), '\n')
    const started = spawnSync(process.execPath, [resolve(entry)], { cwd: folder, env, encoding: 'utf8' })
    rmSync(folder, { recursive: true })
    expect(started.status).toBe(1)
    expect(started.stderr.trim().split('\n')).toEqual([
      'Ajar cannot start:',
      '  The driver postgres is not version 3.4.9 as published (connection.js differs): run npm ci.',
    ])
  },
)
