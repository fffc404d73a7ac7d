import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export interface HouseCopy {
  readonly folder: string
  /** Writes a file there, and the folders it stands in. */
  write(file: string, content: string): void
  remove(): void
}

/** A copy of everything of ours in a folder of its own, so that a test can plant in it and run our commands over it. */
export function copyHouse(): HouseCopy {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-copy-'))
  for (const part of [
    'app',
    'lib',
    'drizzle',
    'tests',
    '.dependency-cruiser.json',
    '.gitignore',
    ...globSync('*.{ts,js,json}'),
  ])
    cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  return {
    folder,
    write: (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), content)
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
