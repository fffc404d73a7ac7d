import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/**
 * Microseconds of processor time that PostgreSQL has spent on clients of one database so far, its own and the system's,
 * summed over the backends that are connected now. Linux only: read from /proc.
 */
export function backendMicroseconds(database: string): number {
  let ticks = 0
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // A backend calls itself `postgres: ajar_family bench 127.0.0.1(41234) idle`.
      const title = readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      if (!title.startsWith('postgres: ') || !title.includes(` ${database} 127.0.0.1`)) continue
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ')
      ticks += Number(fields[11]) + Number(fields[12])
    } catch {
      // It ended while we looked.
    }
  }
  return (ticks * 1_000_000) / ticksPerSecond
}
