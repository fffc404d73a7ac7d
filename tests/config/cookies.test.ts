import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import * as cookies from '#lib/auth/session-cookie.ts'

process.env.NEXTAUTH_URL = 'https://family.practice.example'
process.env.NEXTAUTH_SECRET = 's'.repeat(32)
process.env.DATABASE_URL = 'postgres://127.0.0.1:5432/ajar'
process.env.DATABASE_SECRET = 'd'.repeat(32)

/** Every cookie there is, by what makes it. */
const made: Record<string, () => string | Promise<string>> = {
  sessionCookie: () => cookies.sessionCookie('the-token'),
  lastSessionCookie: () => cookies.lastSessionCookie('the-token'),
  endedSessionCookie: cookies.endedSessionCookie,
  endedLastSessionCookie: cookies.endedLastSessionCookie,
  roomsCookie: () => cookies.roomsCookie(['family', 'staff']),
  browserCookie: () => cookies.browserCookie('the-secret'),
  knownBrowserCookie: () => cookies.knownBrowserCookie([], 'a-secret'),
  languageCookie: () => cookies.languageCookie('es'),
}

test('every cookie there is stands here', () => {
  expect(Object.keys(made).sort()).toEqual(
    Object.keys(cookies)
      .filter((name) => name.endsWith('Cookie'))
      .sort(),
  )
})

test.each(Object.entries(made))(
  '%s is kept for this host alone, over TLS alone, out of reach of scripts and of other sites',
  async (_what, make) => {
    const [pair, ...attributes] = (await make()).split('; ')
    expect(pair).toMatch(/^__Host-ajar-[a-z]+=/)
    expect(attributes.filter((each) => /^Max-Age=\d+$/.test(each)).length).toBe(1)
    const others = attributes.filter((each) => !each.startsWith('Max-Age')).sort()
    expect(others).toEqual(['HttpOnly', 'Path=/', 'SameSite=Lax', 'Secure'])
  },
)

test('a cookie without the mark of this host is not read, whoever set it', () => {
  const sent = (cookie: string) => new Request('https://family.practice.example', { headers: { cookie } })
  expect(cookies.browserSecretOf(sent('__Host-ajar-browser=ours'))).toBe('ours')
  expect(cookies.browserSecretOf(sent('ajar-browser=theirs'))).toBeNull()
  expect(cookies.languageChosenBy(sent('__Host-ajar-language=es'))).toBe('es')
  expect(cookies.languageChosenBy(sent('ajar-language=es'))).toBeNull()
})

test('what ties a sign-in elsewhere to this browser carries the mark too', () => {
  const lines = readFileSync('lib/auth/work-account.ts', 'utf8').split('\n')
  expect(cookies.nameOf('work-state')).toBe('__Host-ajar-work-state')
  expect(lines.filter((line) => line.includes('ajar-'))).toEqual([])
})
