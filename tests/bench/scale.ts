import { Agent, get } from 'node:http'
import postgres from 'postgres'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { growPracticeCenter, idFrom } from '../stage/many.ts'
import { lookedFor } from '../stage/scriptless.ts'
import { type Served, startWeb } from '../stage/web-server.ts'
import { type BenchServer, cookieOf, startBenchServer } from './bench-center.ts'
import { median, printVerdict } from './blocks.ts'

interface Center {
  readonly web: Served
  readonly cookies: Readonly<Record<Reader, string>>
  readonly paths: Readonly<Record<string, readonly [Reader, string]>>
}

const readers = ['elena', 'marcus', 'tom', 'grace', 'irene', 'rosa'] as const
type Reader = (typeof readers)[number]

const [small, large] = [2000, Number(process.env.BENCH_CLIENTS ?? 200_000)]
const [rounds, perRound] = [6, 15]

/** Names as people have them: one in three hundred shares a first name, and hardly anybody both. */
const letters = (text: string, size: number) => `translate(left(md5(${text}), ${size}), '0123456789', 'ghijklmnop')`
const named = `initcap(${letters(`'first' || n % 300`, 6)} || ' ' || ${letters(`'last' || n`, 9)})`

/** Pages of a small and of a large center, in turn: what a page costs must not grow with the center. */
export async function measureScale(): Promise<void> {
  const server = await startBenchServer()
  const centers = [await openCenter(server, 'small', small), await openCenter(server, 'large', large)] as const
  console.log(`\nPages with ${small} clients and with ${large} (ms; p50, p95 of ${rounds * perRound})`)
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  for (const page of Object.keys(centers[0].paths)) {
    const taken: [number[], number[]] = [[], []]
    for (let round = 0; round <= rounds; round++) {
      for (const [index, { web, cookies, paths }] of centers.entries()) {
        const [reader, path] = paths[page]!
        for (let n = 0; n < perRound; n++) {
          const ms = await millisecondsOf(web.url + path, agent, cookies[reader])
          if (round > 0) taken[index]!.push(ms)
        }
      }
    }
    const [one, other] = taken.map((values) => values.sort((a, b) => a - b)) as [number[], number[]]
    const [p50, p95] = [median(other) / median(one), at95(other) / at95(one)]
    console.log(`  ${page}: ${said(one)} and ${said(other)}`)
    printVerdict(`${page}, ratio of p50`, p50, '≤ 1.25', p50 <= 1.25)
    printVerdict(`${page}, ratio of p95`, p95, '≤ 1.25', p95 <= 1.25)
  }
  agent.destroy()
  for (const { web } of centers) await web.stop()
  await server.stop()
}

const at95 = (sorted: readonly number[]) => sorted[Math.floor(sorted.length * 0.95)]!
const said = (sorted: readonly number[]) => `${median(sorted).toFixed(1)}, ${at95(sorted).toFixed(1)}`

async function openCenter(server: BenchServer, name: string, clients: number): Promise<Center> {
  const database = await server.database(name)
  await seedDemo({ ownerUrl: database.ownerUrl })
  await growPracticeCenter(database.ownerUrl, { clients, ofMarcus: 35, named })
  const owner = postgres(database.ownerUrl, { max: 1 })
  const [ids] = await owner.unsafe<
    { client: string; matched: string; unmatched: string; own: string; other: string }[]
  >(`
    select ${idFrom(`'client1'`)} as client, ${idFrom(`'report1'`)} as matched,
      (select id from report r where not exists (select from report_match m where m.report_id = r.id) limit 1) as unmatched,
      (select plain_name from client where id = ${idFrom(`'client1'`)}) as own,
      (select plain_name from client where id = ${idFrom(`'client1234'`)}) as other`)
  await owner.end()
  const cookies = await Promise.all(
    readers.map(async (who) => [who, await cookieOf(database.ownerUrl, `${who}@practice.example`)] as const),
  )
  const web = await startWeb(database)
  const search = (who: (typeof readers)[number], q: string) =>
    lookedFor(web.url, Object.fromEntries(cookies)[who]!, '/staff/clients', q)
  return {
    web,
    cookies: Object.fromEntries(cookies) as Center['cookies'],
    paths: {
      'family home': ['elena', '/family'],
      'messages of the family': ['elena', '/family/messages'],
      today: ['marcus', '/staff'],
      'client list': ['marcus', '/staff/clients'],
      search: ['marcus', await search('marcus', ids!.own)],
      inbox: ['marcus', '/staff/reports'],
      'client page': ['marcus', `/staff/clients/${ids!.client}`],
      'report page': ['marcus', `/staff/reports/${ids!.matched}`],
      tasks: ['marcus', '/staff/tasks'],
      messages: ['marcus', '/staff/messages'],
      meetings: ['marcus', '/staff/meetings'],
      'client home': ['rosa', '/client'],
      'client goals': ['rosa', '/client/goals'],
      'client meetings': ['rosa', '/client/meetings'],
      'today of the duty desk': ['tom', '/staff'],
      'client list of the duty desk': ['tom', '/staff/clients'],
      'search of the duty desk': ['tom', await search('tom', ids!.other)],
      'inbox of the duty desk': ['tom', '/staff/reports'],
      'unmatched report of the duty desk': ['tom', `/staff/reports/${ids!.unmatched}`],
      'messages of the duty desk': ['tom', '/staff/messages'],
      'today of a supervisor': ['grace', '/staff'],
      'meetings of a supervisor': ['grace', '/staff/meetings'],
      'tasks of a supervisor': ['grace', '/staff/tasks'],
      'escalations of a supervisor': ['grace', '/staff/escalations'],
      'today of a privacy officer': ['irene', '/staff'],
      register: ['irene', '/staff/register'],
    },
  }
}

function millisecondsOf(url: string, agent: Agent, cookie: string): Promise<number> {
  return new Promise((done, failed) => {
    const startedAt = performance.now()
    get(url, { agent, headers: { cookie } }, (response) => {
      if (response.statusCode !== 200) failed(new Error(`${url} answered ${response.statusCode}`))
      response.resume().once('end', () => done(performance.now() - startedAt))
    }).once('error', failed)
  })
}
