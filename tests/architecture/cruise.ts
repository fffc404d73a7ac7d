import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'

export interface Violation {
  readonly rule: string
  readonly file: string
}

export const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }

/**
 * What `npm run check` finds in this folder when it looks at imports: the same command, and the rules of that folder.
 */
export function cruise(folder: string): Violation[] {
  const [, ...words] = scripts
    .check!.split('&&')
    .map((command) => command.trim().split(' '))
    .find(([name]) => name === 'depcruise')!
  const bin = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')
  const { stdout, status } = spawnSync(process.execPath, [bin, ...words], { cwd: folder, encoding: 'utf8' })
  const found = [...stdout.matchAll(/^ *error ([a-z-]+): (\S+)/gm)].map(([, rule, file]) => ({
    rule: rule!,
    file: file!,
  }))
  if ((status === 0) !== (found.length === 0)) throw new Error(`the cruise ended with ${status} and said\n${stdout}`)
  return found
}
