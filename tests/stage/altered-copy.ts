import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { next } from '#lib/launch/build.ts'
import { start } from '#lib/launch/processes.ts'

export interface Alteration {
  readonly file: string
  /** Null for a new file. */
  readonly from: string | null
  readonly to: string
}

/** Lets answers leave as soon as they are made, so that their work can be measured. */
export const withoutSteps: Alteration = {
  file: 'app/_page/whole-steps.ts',
  from: 'const due = ',
  to: 'const due = 0 * ',
}

const parts = ['app', 'lib', 'drizzle', 'instrumentation.ts', 'next.config.js', 'package.json', 'tsconfig.json']

/** A copy of Ajar with planted changes. Its pages are not built, so that only its worker can run. */
export function alteredSource(name: string, alterations: readonly Alteration[]): string {
  const folder = resolve('.data/copies', name)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  for (const part of parts) cpSync(part, join(folder, part), { recursive: true })
  for (const { file, from, to } of alterations) {
    const path = join(folder, file)
    if (from === null) {
      mkdirSync(dirname(path), { recursive: true })
      writeFileSync(path, to)
      continue
    }
    const source = existsSync(path) ? readFileSync(path, 'utf8') : ''
    if (!source.includes(from)) throw new Error(`${file} holds no ${JSON.stringify(from)} to alter`)
    writeFileSync(
      path,
      source.replace(from, () => to),
    )
  }
  return folder
}

/** Builds a copy of Ajar with planted changes, to see whether a suite finds them or a measure shows them. */
export async function alteredCopy(name: string, alterations: readonly Alteration[]): Promise<string> {
  const folder = alteredSource(name, alterations)
  const build = start('copy', [resolve(next), 'build'], {}, { isQuiet: true, cwd: folder })
  const code = await new Promise((done) => build.child.once('exit', done))
  if (code !== 0) throw new Error(`the copy ${name} could not be built\n${build.output()}`)
  return folder
}
