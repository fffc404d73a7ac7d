import { expect, test } from 'vitest'
import { isFromOwnPage } from '#app/_form/posted.ts'

process.env.NEXTAUTH_URL = 'https://family.practice.example'
process.env.NEXTAUTH_SECRET = 's'.repeat(32)
process.env.DATABASE_URL = 'postgres://127.0.0.1:5432/ajar'
process.env.DATABASE_SECRET = 'd'.repeat(32)

const sent = (origin: string, host = 'family.practice.example') =>
  isFromOwnPage(
    new Request('http://127.0.0.1:3000/ask', { method: 'POST', headers: { origin, 'x-forwarded-host': host } }),
  )

test('a form comes from a page of ours by the whole of its origin', () => {
  expect(sent('https://family.practice.example')).toBe(true)
  expect(sent('https://other.practice.example', 'other.practice.example')).toBe(true)
})

test.each([
  'http://family.practice.example',
  'https://somebody@family.practice.example',
  'https://family.practice.example/',
  'https://family.practice.example:8443',
  'https://family.practice.example.evil.example',
  'ftp://family.practice.example',
  'null',
])('a form from %s is another site’s', (origin) => {
  expect(sent(origin)).toBe(false)
})
