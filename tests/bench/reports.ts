import { setTimeout as rest } from 'node:timers/promises'
import postgres from 'postgres'
import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import { Scriptless } from '../stage/scriptless.ts'
import { answerSteps, worry } from '../stage/tell-report.ts'
import { type Served, startWeb, startWorker } from '../stage/web-server.ts'
import { cookieOf, staffCookieOf, startBenchServer } from './bench-center.ts'
import { printVerdict } from './blocks.ts'

const aMinute = 200
const minutes = Number(process.env.BENCH_MINUTES ?? 5)
/** One in so many is sent twice at the same moment, as by whoever presses twice on a bad line. */
const twiceOneIn = 20

/** What became of what somebody told, step by step as a browser without scripts does. */
interface Told {
  readonly words: string
  /** Null where no page said that it was sent. */
  readonly sentMs: number | null
  readonly wholeMs: number
}

/** Two hundred reports a minute for five minutes, while families and staff read as on any day. */
export async function measureReports(): Promise<void> {
  const server = await startBenchServer()
  const database = await server.database('reports')
  await seedDemo({ ownerUrl: database.ownerUrl })
  const web = await startWeb(database)
  const worker = startWorker(web.env)
  try {
    const reading = { isOver: false, waits: { family: [] as number[], staff: [] as number[] } }
    const elena = await cookieOf(database.ownerUrl, 'elena@practice.example')
    const grace = await staffCookieOf(database, 'grace@practice.example')
    const readers = [
      ...Array.from({ length: 10 }, () => reads(web, ['/family', '/family/reports'], elena, 'family', reading)),
      ...Array.from({ length: 5 }, () => reads(web, ['/staff', '/staff/reports'], grace, 'staff', reading)),
    ]
    const telling: Promise<Told>[] = []
    for (let n = 0; n < aMinute * minutes; n++) {
      telling.push(tells(web, n))
      await rest(60_000 / aMinute)
    }
    const told = await Promise.all(telling)
    reading.isOver = true
    await Promise.all(readers)
    await report(database.ownerUrl, told, reading.waits)
  } finally {
    await worker.stop()
    await web.stop()
    await server.stop()
  }
}

async function tells(web: Served, n: number): Promise<Told> {
  const words = `Shouting at night, for the time number ${n}.`
  const beganAt = performance.now()
  // Each from a network of their own: a limit counts those of one.
  const writer = new Scriptless(web.url, 'en', undefined, `10.${n >> 8}.${n & 255}.7`)
  const { path, form } = await answerSteps(writer, { ...worry, words })
  const sendsAt = performance.now()
  const times = n % twiceOneIn === 0 ? 2 : 1
  const answers = await Promise.all(Array.from({ length: times }, () => writer.post(path, form)))
  const isSent = answers.every(({ location }) => location?.includes('sent=1'))
  return { words, sentMs: isSent ? performance.now() - sendsAt : null, wholeMs: performance.now() - beganAt }
}

async function reads(
  web: Served,
  paths: readonly string[],
  cookie: string,
  who: 'family' | 'staff',
  reading: { isOver: boolean; waits: Record<'family' | 'staff', number[]> },
): Promise<void> {
  for (let n = 0; !reading.isOver; n++) {
    const askedAt = performance.now()
    const response = await fetch(web.url + paths[n % paths.length], { headers: { cookie }, redirect: 'manual' })
    await response.arrayBuffer()
    if (response.status !== 200) throw new Error(`a reader was answered ${response.status}`)
    reading.waits[who].push(performance.now() - askedAt)
    await rest(2_000)
  }
}

async function report(
  ownerUrl: string,
  told: readonly Told[],
  waits: Readonly<Record<'family' | 'staff', readonly number[]>>,
): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} })
  const rows = await owner<{ words: string }[]>`select words from report where words like 'Shouting at night, for%'`
  await owner.end()
  const kept = new Map<string, number>()
  for (const { words } of rows) kept.set(words, (kept.get(words) ?? 0) + 1)
  const lost = told.filter(({ words }) => !kept.has(words)).length
  const twice = [...kept.values()].filter((times) => times > 1).length
  const unsaid = told.filter(({ sentMs }) => sentMs === null).length
  console.log(`\n${told.length} reports, ${aMinute} a minute, beside fifteen who read`)
  printVerdict('reports lost', lost, '0', lost === 0)
  printVerdict('reports kept twice', twice, '0', twice === 0)
  printVerdict('writers whom no page told that it was sent', unsaid, '0', unsaid === 0)
  const p95 = (taken: readonly number[]) =>
    taken.toSorted((one, other) => one - other)[Math.floor(taken.length * 0.95)]!
  console.log(`  p95 of sending ${p95(told.flatMap(({ sentMs }) => sentMs ?? [])).toFixed(0)} ms`)
  console.log(
    `  p95 of all steps of a report, one after the other ${p95(told.map(({ wholeMs }) => wholeMs)).toFixed(0)} ms`,
  )
  console.log(
    `  p95 of a family page ${p95(waits.family).toFixed(0)} ms, of a staff page ${p95(waits.staff).toFixed(0)} ms`,
  )
}
