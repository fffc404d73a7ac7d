import { createHash } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { inject } from 'vitest'

/** Whether nobody in this run has asked for this before: true once, whichever suite and process asks first. */
export function isFirstInRun(what: string): boolean {
  try {
    mkdirSync(join(inject('doneFolder'), createHash('sha256').update(what).digest('hex')))
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}
