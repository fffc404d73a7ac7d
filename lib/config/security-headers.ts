import { createHash } from 'node:crypto'
import { enhancement } from './enhancement.ts'

interface HeaderRule {
  source: string
  headers: { key: string; value: string }[]
}

const scriptHash = `'sha256-${createHash('sha256').update(enhancement).digest('base64')}'`

/** The headers of every answer: documents only, one script by its hash, nothing from other sites, nothing cached. */
export function securityHeaders(developing: boolean): HeaderRule[] {
  const policy = {
    'default-src': "'none'",
    'object-src': "'none'",
    'script-src': developing ? "'self' 'unsafe-inline' 'unsafe-eval'" : scriptHash,
    'style-src': developing ? "'self' 'unsafe-inline'" : "'self'",
    'connect-src': developing ? "'self' ws:" : "'none'",
    'img-src': "'self' data:",
    'form-action': "'self'",
    'frame-ancestors': "'none'",
    'base-uri': "'none'",
  }
  const contentSecurityPolicy = Object.entries(policy)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')
  return [
    {
      source: '/:path*',
      headers: headers({
        'Content-Security-Policy': contentSecurityPolicy,
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
  ]
}

function headers(named: Record<string, string>): HeaderRule['headers'] {
  return Object.entries(named).map(([key, value]) => ({ key, value }))
}
