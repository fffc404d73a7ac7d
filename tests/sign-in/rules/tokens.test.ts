import { expect, test } from 'vitest'
import { codeFor, linkToken, newToken, openLinkToken, sealed, unsealed } from '#lib/auth/secret.ts'

process.env.NEXTAUTH_URL = 'https://family.practice.example'
process.env.NEXTAUTH_SECRET = 's'.repeat(32)
process.env.DATABASE_URL = 'postgres://127.0.0.1:5432/ajar'
process.env.DATABASE_SECRET = 'd'.repeat(32)

const kinds = ['sign-in-link', 'answer-link', 'status-link'] as const

test('a code of a letter has six digits, and every number is as likely as any other', () => {
  const codes = Array.from({ length: 20_000 }, () => codeFor(crypto.randomUUID()))
  for (const code of codes) expect(code).toMatch(/^\d{6}$/)
  for (const place of [0, 5]) {
    for (const digit of '0123456789') {
      const share = codes.filter((code) => code[place] === digit).length / codes.length
      // Ten standard deviations to either side.
      expect(Math.abs(share - 0.1), `${digit} at ${place}`).toBeLessThan(0.0213)
    }
  }
})

test('a token of a session or a browser is 256 random bits, and never the same', () => {
  const tokens = new Set(Array.from({ length: 1_000 }, newToken))
  expect(tokens.size).toBe(1_000)
  for (const token of tokens) expect(Buffer.from(token, 'base64url').length).toBe(32)
})

test('a link of one kind opens nothing as a link of another', () => {
  const id = crypto.randomUUID()
  for (const made of kinds) {
    for (const opened of kinds) expect(openLinkToken(opened, linkToken(made, id))).toBe(made === opened ? id : null)
  }
})

test('a link with another id, or with one sign changed, opens nothing', () => {
  const token = linkToken('status-link', crypto.randomUUID())
  expect(openLinkToken('status-link', `${crypto.randomUUID()}${token.slice(36)}`)).toBeNull()
  expect(
    openLinkToken('status-link', `${token.slice(0, -2)}${token.at(-2) === 'A' ? 'B' : 'A'}${token.at(-1)}`),
  ).toBeNull()
})

test('what is sealed is another text each time, opens whole, and not at all once a byte was changed', () => {
  const [one, other] = [sealed('/tell/status/a'), sealed('/tell/status/a')]
  expect(one).not.toBe(other)
  expect(unsealed(one)).toBe('/tell/status/a')
  const bytes = Buffer.from(one, 'base64url')
  for (let at = 0; at < bytes.length; at++) {
    const changed = Buffer.from(bytes)
    changed[at]! ^= 1
    expect(() => unsealed(changed.toString('base64url'))).toThrow()
  }
})
