import { expect, test } from 'vitest'
import { enhancement } from '#lib/config/enhancement.ts'
import { keepingScript } from '#lib/config/keeping-script.ts'
import { passkeyPages, passkeyScript } from '#lib/config/passkey-script.ts'
import { securityHeaders } from '#lib/config/security-headers.ts'

const [everywhere, pages] = securityHeaders(false)
const headerOf = (name: string) => everywhere!.headers.find(({ key }) => key === name)?.value ?? ''
const policy = new Map(
  headerOf('Content-Security-Policy')
    .split('; ')
    .map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
)

test('every answer says what a browser may do with it: nothing but what it must', () => {
  expect(everywhere!.source).toBe('/:path*')
  for (const nothing of ['default-src', 'object-src', 'frame-ancestors', 'base-uri'])
    expect(policy.get(nothing), nothing).toBe("'none'")
  for (const own of ['form-action', 'connect-src']) expect(policy.get(own), own).toBe("'self'")
  expect(headerOf('X-Content-Type-Options')).toBe('nosniff')
  expect(headerOf('Referrer-Policy')).toBe('same-origin')
  expect(headerOf('Strict-Transport-Security')).toMatch(/^max-age=63072000; includeSubDomains$/)
  expect(everywhere!.headers.map(({ key }) => key)).not.toContain('Access-Control-Allow-Origin')
})

test('two scripts may run, by the hash of what they say, and none that somebody else wrote', async () => {
  const hashes = [enhancement, keepingScript].map(async (script) => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(script))
    return `'sha256-${Buffer.from(digest).toString('base64')}'`
  })
  expect(policy.get('script-src')).toBe((await Promise.all(hashes)).join(' '))
  expect(headerOf('Content-Security-Policy')).not.toMatch(/unsafe|https?:|\*/)
})

test('no page is kept by a browser or by anybody on the way; styles, which say nothing of anybody, may be', () => {
  const covers = (path: string) => new RegExp(`^${pages!.source}$`).test(path)
  expect(pages!.headers).toEqual([{ key: 'Cache-Control', value: 'private, no-store' }])
  for (const path of ['/', '/family', '/staff/clients/1', '/api/health', '/mailbox/1/file', '/language/es'])
    expect(covers(path), path).toBe(true)
  expect(covers('/styles/1.css')).toBe(false)
})

test('one more script may run where a passkey is asked for, by its hash too, and nothing else differs there', async () => {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(passkeyScript))
  const second = ` 'sha256-${Buffer.from(digest).toString('base64')}'`
  const there = securityHeaders(false).filter(({ source }) => passkeyPages.some((page) => page === source))
  expect(there.length).toBe(passkeyPages.length)
  for (const { headers } of there) {
    const [{ key, value } = { key: '', value: '' }, ...others] = headers
    expect([key, others]).toEqual(['Content-Security-Policy', []])
    expect(value.replace(second, '')).toBe(headerOf('Content-Security-Policy'))
    expect(value).toContain(second)
  }
})
