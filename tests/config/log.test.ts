import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'

// What people wrote stands in the error that PostgreSQL or a parser throws. The log holds its kind and its code.

const words = 'Rosa has not slept since Friday'
const failing = `
  const { logFailure } = await import('#lib/config/log.ts')
  logFailure('form failed', Object.assign(new Error(${JSON.stringify(words)}), { code: '22001' }), { form: 'tell' })`

function logged(more: Record<string, string>): string {
  const env = {
    DATABASE_URL: 'postgres://127.0.0.1:5432/ajar',
    DATABASE_SECRET: 'd'.repeat(32),
    NEXTAUTH_SECRET: 's'.repeat(32),
    NEXTAUTH_URL: 'https://family.practice.example',
    ...more,
  } as unknown as NodeJS.ProcessEnv
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', failing], {
    env,
    encoding: 'utf8',
  })
  return stdout + stderr
}

test.each(['debug', 'info'])('under %s a failure is logged by its kind and code, without its words', (LOG_LEVEL) => {
  const { time, ...line } = JSON.parse(logged({ LOG_LEVEL }))
  expect(Math.abs(Date.now() - time)).toBeLessThan(60_000)
  expect(line).toEqual({
    level: 50,
    msg: 'form failed',
    name: 'Error',
    code: '22001',
    form: 'tell',
    reference: expect.stringMatching(/^[0-9A-F]{8}$/),
  })
})

test('in the practice center, where nobody is real, debug shows its words too', () => {
  expect(logged({ LOG_LEVEL: 'debug', AJAR_DEMO: 'yes' })).toContain(words)
})
