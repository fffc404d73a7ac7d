import { createHash } from 'node:crypto'
import { enhancement } from './enhancement.ts'
import { keepingScript } from './keeping-script.ts'
import { passkeyPages, passkeyScript } from './passkey-script.ts'

/** Where files are saved that came from outside. */
const sentFiles = [
  '/staff/reports/:report/files/:file',
  '/staff/releases/:release/scan/:scan',
  '/client/sharing/:link/release/:release/scan/:scan',
]

interface HeaderRule {
  source: string
  headers: { key: string; value: string }[]
}

const hashOf = (script: string) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`

/**
 * The headers of every answer: documents only, our own few scripts by their hashes (one more where a passkey is asked
 * for), nothing from other sites, nothing cached.
 */
export function securityHeaders(developing: boolean): HeaderRule[] {
  const policyWith = (...scripts: readonly string[]) =>
    Object.entries({
      ...policy,
      'script-src': developing ? "'self' 'unsafe-inline' 'unsafe-eval'" : scripts.map(hashOf).join(' '),
    })
      .map(([name, value]) => `${name} ${value}`)
      .join('; ')
  const policy = {
    'default-src': "'none'",
    'object-src': "'none'",
    'style-src': developing ? "'self' 'unsafe-inline'" : "'self'",
    // Words are kept as they are typed, and a session goes on: both are sent to us, and nothing to anybody else.
    'connect-src': developing ? "'self' ws:" : "'self'",
    'img-src': "'self' data:",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  }
  return [
    {
      source: '/:path*',
      headers: headers({
        'Content-Security-Policy': policyWith(enhancement, keepingScript),
        // Not `no-referrer`: browsers would then send `Origin: null` with a form, and it would be refused.
        'Referrer-Policy': 'same-origin',
        'X-Content-Type-Options': 'nosniff',
        'X-Frame-Options': 'DENY',
        'X-Robots-Tag': 'noindex, nofollow',
        'X-DNS-Prefetch-Control': 'off',
        'Cross-Origin-Opener-Policy': 'same-origin',
        'Cross-Origin-Resource-Policy': 'same-origin',
        'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
        'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      }),
    },
    {
      source: '/((?!_next/static|styles/).*)',
      headers: headers({ 'Cache-Control': 'private, no-store' }),
    },
    // What somebody sent us is saved and not shown. Where it is shown all the same, it runs nothing and reaches nobody.
    ...sentFiles.map((source) => ({
      source,
      headers: headers({ 'Content-Security-Policy': "default-src 'none'; sandbox" }),
    })),
    ...passkeyPages.map((source) => ({
      source,
      headers: headers({ 'Content-Security-Policy': policyWith(enhancement, keepingScript, passkeyScript) }),
    })),
  ]
}

function headers(named: Record<string, string>): HeaderRule['headers'] {
  return Object.entries(named).map(([key, value]) => ({ key, value }))
}
