import { createHash } from 'node:crypto'
import { createRequire, registerHooks } from 'node:module'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type postgres from 'postgres'
import { type Mend, mends } from './driver-mends.ts'

type Connect = typeof postgres

/** Options of the driver, and ours. */
export interface AskedOnly extends postgres.Options<Record<string, postgres.PostgresType>> {
  /** Throws for a statement that may not be sent. With it a message carries one statement. */
  readonly refuse?: (statement: string) => void
}

let loaded: Connect | undefined

/**
 * Opens connections through the PostgreSQL driver, mended while it is loaded (`driver-mends.ts` says why). Nothing on
 * the disk is changed. Throws one sentence when another version of the driver is installed.
 */
export function connect(url: string, options: AskedOnly): postgres.Sql {
  loaded ??= load()
  return loaded(url, options)
}

/** Stops the process with one clear sentence when another version of the driver is installed. */
export function requireDriver(): void {
  try {
    loaded ??= load()
  } catch (error) {
    console.error(`Ajar cannot start:\n  ${error instanceof Error ? error.message : String(error)}`)
    process.exit(1)
  }
}

function load(): Connect {
  // Found from the folder we run in. A build bundles this file elsewhere.
  const require = createRequire(join(process.cwd(), 'package.json'))
  const folder = dirname(require.resolve('postgres'))
  const byUrl = new Map(mends.map((mend) => [pathToFileURL(join(folder, mend.file)).href, mend]))
  // Another import may have loaded it unmended before.
  for (const known of Object.keys(require.cache)) if (dirname(known) === folder) delete require.cache[known]
  const hooks = registerHooks({
    load(url, context, nextLoad) {
      const found = nextLoad(url, context)
      const mend = byUrl.get(url)
      if (!mend) return found
      byUrl.delete(url)
      return { ...found, source: mended(mend, String(found.source)) }
    },
  })
  try {
    const driver = require('postgres') as Connect
    if (byUrl.size > 0) throw new Error(`The driver postgres was loaded without ${[...byUrl.keys()].join(', ')}.`)
    return driver
  } finally {
    hooks.deregister()
  }
}

function mended({ file, sha256, changes }: Mend, source: string): string {
  if (createHash('sha256').update(source).digest('hex') !== sha256)
    throw new Error(`The driver postgres is not version 3.4.9 as published (${file} differs): run npm ci.`)
  return changes.reduce((text, [from, to]) => {
    const [before, after, ...more] = text.split(from)
    if (after === undefined || more.length > 0) throw new Error(`The driver postgres: ${file} cannot be mended.`)
    return before + to + after
  }, source)
}
