import { securityHeaders } from './lib/config/security-headers.ts'

const developing = process.env.NODE_ENV === 'development'

/** @type {import('next').NextConfig} */
export default {
  poweredByHeader: false,
  reactStrictMode: true,
  // Nothing personal is cached anywhere: not by the client router, not by Next.
  experimental: {
    globalNotFound: true,
    staleTimes: { dynamic: 0, static: 30 },
    serverActions: { bodySizeLimit: '256kb' },
  },
  serverExternalPackages: ['postgres', 'nodemailer', 'pino'],
  // `npm run check` asks the types of everything, tests included; a build asks them of nothing twice.
  typescript: { ignoreBuildErrors: true },
  sassOptions: { loadPaths: ['node_modules'], quietDeps: true },
  headers: async () => securityHeaders(developing),
}
