import { cpSync, globSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'

export interface HouseCopy {
  readonly folder: string
  /** Writes a file into the copy, with the folders it stands in. */
  write(file: string, content: string): void
  remove(): void
}

/** A copy of our files in a folder of its own, in which a test can plant something and run our commands. */
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
