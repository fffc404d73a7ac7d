import { log } from '#lib/config/log.ts'
import { loginOf } from '#lib/database/login.ts'
import { pool, statementMsMax } from '#lib/database/pool.ts'
import { audiences } from '#lib/people/rules/viewer.ts'

const ofPeople = audiences.filter((audience) => audience !== 'worker')

/**
 * Ends each connection of a login of people whose statement takes longer than it may: whoever sent it has lifted
 * PostgreSQL's own end.
 */
export async function endOverlong(msMax: (audience: (typeof ofPeople)[number]) => number = statementMsMax) {
  const [row] = await pool('worker')<{ count: number }[]>`
    select ending.end_overlong(${ofPeople.map(loginOf)}, ${ofPeople.map(msMax)}::int[]) as count`
  if (row && row.count > 0) log('warn', 'statements ended', { count: row.count })
}
