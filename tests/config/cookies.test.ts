import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import {
  browserCookie,
  browserSecretOf,
  endedSessionCookie,
  knownBrowserCookie,
  languageChosenBy,
  languageCookie,
  lastSessionCookie,
  nameOf,
  sessionCookie,
} from '#lib/auth/session-cookie.ts'

process.env.NEXTAUTH_URL = 'https://family.practice.example'
process.env.NEXTAUTH_SECRET = 's'.repeat(32)
process.env.DATABASE_URL = 'postgres://127.0.0.1:5432/ajar'
process.env.DATABASE_SECRET = 'd'.repeat(32)

test.each([
  ['a session', () => sessionCookie('the-token')],
  ['the session opened last', () => lastSessionCookie('the-token')],
  ['the end of a session', endedSessionCookie],
  ['the secret of a browser', () => browserCookie('the-secret')],
  ['the accounts signed in to before', () => knownBrowserCookie([], 'a-secret')],
  ['a language', () => languageCookie('es')],
])(
  '%s is kept for this host alone, over TLS alone, out of reach of scripts and of other sites',
  async (_what, made) => {
    const [pair, ...attributes] = (await made()).split('; ')
    expect(pair).toMatch(/^__Host-ajar-[a-z]+=/)
    expect(attributes.filter((each) => /^Max-Age=\d+$/.test(each)).length).toBe(1)
    const others = attributes.filter((each) => !each.startsWith('Max-Age')).sort()
    expect(others).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
  },
)

test('a cookie without the mark of this host is not read, whoever set it', () => {
  const sent = (cookie: string) => new Request('https://family.practice.example', { headers: { cookie } })
  expect(browserSecretOf(sent('__Host-ajar-browser=ours'))).toBe('ours')
  expect(browserSecretOf(sent('ajar-browser=theirs'))).toBeNull()
  expect(languageChosenBy(sent('__Host-ajar-language=es'))).toBe('es')
  expect(languageChosenBy(sent('ajar-language=es'))).toBeNull()
})

test('what ties a sign-in elsewhere to this browser carries the mark too', () => {
  const lines = readFileSync('lib/auth/work-account.ts', 'utf8').split('\n')
  expect(nameOf('work-state')).toBe('__Host-ajar-work-state')
  expect(lines.filter((line) => line.includes('ajar-'))).toEqual([])
})
