import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { problemsOf } from '#lib/config/config.ts'
import { providerUnder, staffProviders } from '#lib/config/staff-providers.ts'
import { openTransport } from '#lib/letters/transport.ts'

const good = {
  DATABASE_URL: 'postgres://127.0.0.1:5432/ajar',
  DATABASE_SECRET: 'd'.repeat(32),
  DATABASE_OWNER_URL: 'postgres://owner:pw@127.0.0.1:5432/ajar',
  NEXTAUTH_SECRET: 's'.repeat(32),
  NEXTAUTH_URL: 'https://family.practice.example',
  SMTP_URL: 'smtps://user:pw@mail.practice.example:465',
  MAIL_FROM: 'Messages <messages@practice.example>',
  ORGANIZER_EMAIL: 'meetings@practice.example',
  CENTER_PHONE: '(555) 555-0100',
  AUDIT_ANCHOR_FILE: '/var/lib/ajar/audit-anchors',
  NODE_ENV: 'production',
}

function providers(changed: object): string {
  const own = { issuer: 'https://login.practice.example', clientId: 'ajar', clientSecret: 'c'.repeat(16), ...changed }
  return JSON.stringify({ 'family.practice.example': own })
}

test('only a host that is named leads its staff to a provider', () => {
  const known = staffProviders.parse(providers({}))
  expect(providerUnder('family.practice.example', known, good.NEXTAUTH_URL)).toMatchObject({
    origin: 'https://family.practice.example',
    provider: { clientId: 'ajar' },
  })
  for (const host of ['elsewhere.example', 'constructor', '', null])
    expect(providerUnder(host, known, good.NEXTAUTH_URL)).toBeNull()
})

test('a complete environment starts every process', () => {
  for (const entry of ['web', 'worker', 'migrate'] as const) expect(problemsOf(good, entry)).toEqual([])
})

test.each([
  ['DATABASE_URL', 'mysql://127.0.0.1/ajar'],
  ['DATABASE_SECRET', 'short'],
  ['NEXTAUTH_SECRET', 'short'],
  ['NEXTAUTH_URL', 'family.practice.example'],
  ['NEXTAUTH_URL', 'https://family.practice.example/'],
  ['SMTP_URL', 'mail.practice.example'],
  ['IMAP_URL', 'imaps://mail.practice.example:993'],
  ['MAIL_FROM', 'nobody'],
  ['LOG_LEVEL', 'loud'],
  ['BEAT_SECONDS', 'often'],
  ['BEAT_SECONDS', '0'],
  ['AJAR_DEMO', 'maybe'],
  ['STAFF_PROVIDERS', 'https://login.practice.example'],
  ['STAFF_PROVIDERS', '{"family.practice.example": {"issuer": "https://login.practice.example"}}'],
  ['STAFF_PROVIDERS', providers({ issuer: 'http://login.practice.example' })],
  ['STAFF_PROVIDERS', providers({ clientSecret: 'short' })],
])('a wrong %s is named in one sentence that does not repeat it', (name, value) => {
  const problems = problemsOf({ ...good, [name]: value }, 'web')
  expect(problems.length).toBe(1)
  expect(problems[0]).toMatch(new RegExp(`^${name} must be .+\\.$`))
  if (value.length > 5) expect(problems[0]).not.toContain(value)
})

test.each([
  'DATABASE_URL',
  'DATABASE_SECRET',
  'NEXTAUTH_SECRET',
  'NEXTAUTH_URL',
  'SMTP_URL',
  'MAIL_FROM',
  'ORGANIZER_EMAIL',
  'CENTER_PHONE',
])('a missing or empty %s stops the web and the worker, whatever NODE_ENV says', (name) => {
  for (const entry of ['web', 'worker'] as const) {
    for (const NODE_ENV of ['production', 'development', undefined]) {
      expect(problemsOf({ ...good, NODE_ENV, [name]: '' }, entry).join()).toContain(name)
      expect(problemsOf({ ...good, NODE_ENV, [name]: undefined }, entry).join()).toContain(name)
    }
  }
})

test('people open a center over TLS: another address stops the start, but for the practice center and for this machine', () => {
  const opened = (NEXTAUTH_URL: string, AJAR_DEMO = 'no') => problemsOf({ ...good, NEXTAUTH_URL, AJAR_DEMO }, 'web')
  for (const address of ['http://family.practice.example', 'http://localhost.example.org', 'http://10.0.0.5:3000'])
    expect(opened(address)).toEqual([
      'NEXTAUTH_URL must begin with https, since cookies and words would travel in the open.',
    ])
  expect(opened('http://family.practice.example', 'yes')).toEqual([])
  for (const address of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://[::1]:3000'])
    expect(opened(address)).toEqual([])
})

test('a worker without a mail server stops with one sentence, and files no letter', () => {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-no-mailbox-'))
  const { SMTP_URL: _smtp, NODE_ENV: _env, ...rest } = good
  const env = { ...rest, MAILBOX_FOLDER: folder } as unknown as NodeJS.ProcessEnv
  const worker = spawnSync(process.execPath, ['lib/jobs/worker.ts'], { env, encoding: 'utf8' })
  expect(worker.status).toBe(1)
  expect(worker.stderr.trim().split('\n')).toEqual([
    'Ajar cannot start:',
    '  SMTP_URL is missing, since letters would reach nobody (only AJAR_DEMO=yes files them instead).',
  ])
  expect(readdirSync(folder)).toEqual([])
  rmSync(folder, { recursive: true })
})

test('and nobody can open the filing of letters by mistake', () => {
  const wish = { mailFrom: good.MAIL_FROM, mailboxFolder: '/nowhere', demo: false }
  expect(() => openTransport(wish)).toThrow('SMTP_URL is missing')
})

test('the practice center needs neither a mail server nor a phone number of its own', () => {
  const { SMTP_URL: _smtp, MAIL_FROM: _from, CENTER_PHONE: _phone, ORGANIZER_EMAIL: _organizer, ...practice } = good
  for (const entry of ['web', 'worker'] as const)
    expect(problemsOf({ ...practice, AJAR_DEMO: 'yes' }, entry)).toEqual([])
})

test('migrations need the owner, the web does not', () => {
  const { DATABASE_OWNER_URL: _owner, ...rest } = good
  expect(problemsOf(rest, 'web')).toEqual([])
  expect(problemsOf(rest, 'migrate').join()).toContain('DATABASE_OWNER_URL')
})
