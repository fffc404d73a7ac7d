import { createRequire } from 'node:module'
import { dirname } from 'node:path'
import { PHASE_DEVELOPMENT_SERVER, PHASE_PRODUCTION_BUILD } from 'next/constants.js'
import { securityHeaders } from './lib/config/security-headers.ts'

/** @returns {Promise<import('next').NextConfig>} */
export default async function config(/** @type {string} */ phase) {
  const isBuilding = phase === PHASE_PRODUCTION_BUILD || phase === PHASE_DEVELOPMENT_SERVER
  return {
    poweredByHeader: false,
    // Documents and styles are compressed where they are made: app/_page/compressed.ts says which, and why not all.
    compress: false,
    // Pages show no pictures: nothing of ours is to be fetched and made smaller at /_next/image.
    images: { unoptimized: true },
    serverExternalPackages: ['postgres', 'nodemailer', 'pino', 'pdfkit', '@simplewebauthn/server'],
    // `npm run check` asks the types of everything, tests included; a build asks them of nothing twice.
    typescript: { ignoreBuildErrors: true },
    // Pages are route handlers, to which Next gives no styles: they are compiled here, and served under app/styles.
    env: isBuilding ? { AJAR_STYLES: await compiledStyles() } : {},
    headers: async () => securityHeaders(phase === PHASE_DEVELOPMENT_SERVER),
  }
}

/** Parts of GOV.UK Frontend's controls that no page of ours has: a seventh of all styles, for whoever comes first. */
export const unusedStyles =
  /^govuk-(?:summary-card|summary-list.*no-|input__(?:wrapper|prefix|suffix)|input--extra|label-wrapper|(?:radios|checkboxes)(?:__divider|__conditional|--))/

async function compiledStyles() {
  const { compileAsync } = await import('sass')
  const { transform } = await import('lightningcss')
  // Found as any import is found: the packages may lie above the folder that is built.
  const packages = dirname(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')))
  const options = /** @type {const} */ ({ style: 'compressed', loadPaths: [packages], quietDeps: true })
  const { css } = await compileAsync('app/styles/ajar.scss', options)
  const classes = [...css.matchAll(/\.([a-z][\w-]*)/g)].map(([, name]) => name ?? '')
  const unusedSymbols = classes.filter((name) => unusedStyles.test(name))
  return transform({ filename: 'ajar.css', code: Buffer.from(css), minify: true, unusedSymbols }).code.toString()
}
