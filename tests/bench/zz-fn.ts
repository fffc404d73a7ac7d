import { readFileSync } from 'node:fs'
import postgres from 'postgres'

const env = JSON.parse(readFileSync('/work/tmp/bench/env.json', 'utf8'))
const sql = postgres(env.ownerUrl, { max: 1, onnotice: () => {} })
if (process.argv[2] === 'on') {
  await sql.unsafe("alter database pages set track_functions = 'all'")
  await sql`select pg_stat_reset()`
} else {
  for (const r of await sql`select funcname, calls, round(self_time::numeric,0) self, round(total_time::numeric,0) total, round((1000*self_time/greatest(calls,1))::numeric,1) as us_self_call from pg_stat_user_functions order by self_time desc limit 25`)
    console.log(Object.values(r).join('\t'))
  if (process.argv[2] === 'off') await sql.unsafe('alter database pages reset track_functions')
}
await sql.end()
