import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const sources = ['app', 'lib', 'drizzle', 'instrumentation.ts', 'next.config.js', 'package.json', 'tsconfig.json']
const builtFrom = '.next/built-from'
/** How old the mark of a build may be: whoever builds renews it, however slow their machine is. */
const markMsMax = 60_000

export const next = 'node_modules/next/dist/bin/next'

/** Builds the web for production, unless the last build was made from exactly these sources. */
export async function buildIfStale(): Promise<void> {
  const release = await onlyOne()
  try {
    await build()
  } finally {
    release()
  }
}

/** Two builds at once take turns. The second one finds the work of the first done. */
async function onlyOne(): Promise<() => void> {
  const turn = '.data/building'
  mkdirSync('.data', { recursive: true })
  for (;;) {
    try {
      mkdirSync(turn)
      const renewing = setInterval(() => utimesSync(turn, new Date(), new Date()), markMsMax / 6)
      return () => {
        clearInterval(renewing)
        rmSync(turn, { recursive: true, force: true })
      }
    } catch {
      // A run that was killed left this behind.
      if (existsSync(turn) && Date.now() - statSync(turn).mtimeMs > markMsMax)
        rmSync(turn, { recursive: true, force: true })
      await wait(200)
    }
  }
}

async function build(): Promise<void> {
  const now = fingerprint()
  if (existsSync('.next/BUILD_ID') && existsSync(builtFrom) && readFileSync(builtFrom, 'utf8') === now) return
  console.log('Building the pages. This takes about a minute, once.')
  const said: string[] = []
  const building = spawn(process.execPath, [next, 'build'], {
    env: { ...process.env, NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  for (const stream of [building.stdout, building.stderr])
    stream.on('data', (chunk: Buffer) => said.push(chunk.toString()))
  const code = await new Promise<number | null>((done) => building.once('exit', done))
  if (code !== 0) throw new Error(`The pages could not be built.\n${said.join('')}`)
  writeFileSync(builtFrom, now)
}

function fingerprint(): string {
  const hash = createHash('sha256')
  for (const path of sources.flatMap(filesIn).sort()) hash.update(path).update(readFileSync(path))
  return hash.digest('hex')
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path).flatMap((name) => filesIn(join(path, name)))
}
