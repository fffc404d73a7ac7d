import { readFileSync } from 'node:fs'
import postgres from 'postgres'

const env = JSON.parse(readFileSync('/work/tmp/bench/env.json', 'utf8'))
const sql = postgres(env.ownerUrl, { max: 1, onnotice: (n) => console.log(n.message) })
for (const q of process.argv.slice(2)) {
  const rows = await sql.unsafe(q)
  for (const r of rows) console.log(Object.values(r).join('\t'))
}
await sql.end()
