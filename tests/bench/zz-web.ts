import { readFileSync } from 'node:fs'
import { startWeb } from '../stage/web-server.ts'
import { cookieOf } from './bench-center.ts'

const env = JSON.parse(readFileSync('/work/tmp/bench/env.json', 'utf8'))
const web = await startWeb({ ...env, drop: async () => {} }, {}, process.cwd())
const cookie = await cookieOf(env.ownerUrl, 'elena@practice.example')
const { execFileSync } = await import('node:child_process')
for (const p of ['/family', '/family?x=1', '/']) {
  console.log(
    p,
    execFileSync(
      'bash',
      [
        '-c',
        `curl -sD- -o /tmp/body -H 'cookie: ${cookie}' -H 'accept-encoding: gzip, deflate, br, zstd' ${web.url}${p}; wc -c /tmp/body; for i in 1 2 3; do curl -s -o /dev/null -w '%{time_total}\n' -H 'cookie: ${cookie}' ${web.url}${p}; done`,
      ],
      { encoding: 'utf8' },
    ),
  )
}
await web.stop()
process.exit(0)
