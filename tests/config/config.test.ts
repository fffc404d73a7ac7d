import { expect, test } from 'vitest'
import { problemsOf } from '#lib/config/config.ts'

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
  NODE_ENV: 'production',
}

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
  ['MAIL_FROM', 'nobody'],
  ['LOG_LEVEL', 'loud'],
  ['AJAR_DEMO', 'maybe'],
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
])('a missing or empty %s stops the web in production', (name) => {
  expect(problemsOf({ ...good, [name]: '' }, 'web').join()).toContain(name)
  expect(problemsOf({ ...good, [name]: undefined }, 'web').join()).toContain(name)
})

test('the practice center needs neither a mail server nor a phone number of its own', () => {
  const { SMTP_URL: _smtp, MAIL_FROM: _from, CENTER_PHONE: _phone, ORGANIZER_EMAIL: _organizer, ...practice } = good
  expect(problemsOf({ ...practice, AJAR_DEMO: 'yes' }, 'web')).toEqual([])
})

test('migrations need the owner, the web does not', () => {
  const { DATABASE_OWNER_URL: _owner, ...rest } = good
  expect(problemsOf(rest, 'web')).toEqual([])
  expect(problemsOf(rest, 'migrate').join()).toContain('DATABASE_OWNER_URL')
})
