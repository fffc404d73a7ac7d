import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'

/** A migration that is not what the list of landed ones says, and what to do about it. */
interface Unfrozen {
  readonly file: string
  /** A new one may run. One that was touched or taken away after it landed may not. */
  readonly is: 'new' | 'touched' | 'gone'
  readonly said: string
}

const list = 'landed.sha256'

/**
 * Compares the migrations of a folder with `landed.sha256`, which holds a line for each one that has landed, as
 * sha256sum writes it. Somewhere a database has run every landed migration, so that a change to one would reach only
 * new centers.
 */
export function unfrozenMigrations(folder: string): Unfrozen[] {
  if (!existsSync(folder)) return []
  const landed = new Map(
    existsSync(`${folder}/${list}`)
      ? [...readFileSync(`${folder}/${list}`, 'utf8').matchAll(/^([0-9a-f]{64}) {2}(\S+)$/gm)].map(
          ([, hash, file]) => [file!, hash!] as const,
        )
      : [],
  )
  const files = readdirSync(folder).filter((file) => file.endsWith('.sql'))
  return [...new Set([...files, ...landed.keys()])].sort().flatMap((file): Unfrozen[] => {
    if (!files.includes(file))
      return [{ file, is: 'gone', said: `The migration ${file} has landed and is gone: put its file back.` }]
    const hash = createHash('sha256')
      .update(readFileSync(`${folder}/${file}`))
      .digest('hex')
    if (!landed.has(file))
      return [{ file, is: 'new', said: `The migration ${file} is not frozen: add "${hash}  ${file}" to ${list}.` }]
    if (landed.get(file) === hash) return []
    return [
      {
        file,
        is: 'touched',
        said: `The migration ${file} was changed after it had landed: put its file back, and write what is to change as a new migration.`,
      },
    ]
  })
}
