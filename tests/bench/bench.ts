import { seedDemo } from '#drizzle/seed/seed-demo.ts'
import type { Apart } from '../leaks/clocks/page-time.ts'
import { alteredCopy } from '../stage/altered-copy.ts'
import { startWeb } from '../stage/web-server.ts'
import { measureAuditRows } from './audit-rows.ts'
import { cookieOf, staffCookieOf, startBenchServer } from './bench-center.ts'
import { machine, printTable, printVerdict } from './blocks.ts'
import { withComparisons } from './comparisons.ts'
import { type Crowd, crowd } from './crowd.ts'
import { measureDecision } from './decision.ts'
import { measureHome } from './home.ts'
import { onTheWire } from './wire.ts'
import { endingsApart, type Own, worldsApart } from './worlds-apart.ts'

// `npm run bench`: every figure beside what it is compared with, in this one run. Ratios travel; absolute times do not.
// `npm run bench -- home wire` measures these alone; `npm run bench -- scale` a small center beside a large one, and
// `npm run bench -- listening` what is lost when a worker dies again and again (`letters`), and when much is told at
// once (`reports`).

const wanted = process.argv.slice(2)
const isLong = (measure: string) => ['scale', 'listening', 'letters', 'reports'].includes(measure)
const isWanted = (measure: string) => (wanted.length === 0 ? !isLong(measure) : wanted.includes(measure))

console.log(machine())
if (isWanted('decision')) await decision()
if (isWanted('audit')) await audit()
if (['home', 'wire', 'crowd', 'worlds', 'endings'].some(isWanted)) await pages()
if (isWanted('scale')) await (await import('./scale.ts')).measureScale()
if (isWanted('listening') || isWanted('letters')) await (await import('./listening.ts')).measureListening()
if (isWanted('listening') || isWanted('reports')) await (await import('./reports.ts')).measureReports()
process.exit(0)

async function decision(): Promise<void> {
  const measured = await measureDecision()
  printTable('One decision', 'µs', measured)
  const [own, ...others] = measured
  const isFastest = others.every((each) => each.median > own!.median)
  printVerdict('decide, p50 in µs', own!.median, '≤ 0.25 and fastest', own!.median <= 0.25 && isFastest)
}

async function audit(): Promise<void> {
  const { measured, broken } = await measureAuditRows()
  printTable('What staff read is kept, eight writers', 'rows a second', measured, 0)
  const [plain, ofEight, ofOne] = measured.map(({ median }) => median) as [number, number, number]
  printVerdict('audit rows against plain inserts', ofEight / plain, '≥ 0.6', ofEight / plain >= 0.6)
  console.log(`  beside it, all eight about one client: ${(ofOne / plain).toFixed(3)}`)
  printVerdict('chains that forked', broken, '0', broken === 0)
}

async function pages(): Promise<void> {
  const server = await startBenchServer()
  const database = await server.database('pages')
  await seedDemo({ ownerUrl: database.ownerUrl })
  const copy = await alteredCopy('bench', withComparisons)
  const web = await startWeb(database, { BENCH_OWNER_URL: database.ownerUrl }, copy)
  try {
    const reader = await cookieOf(database.ownerUrl, 'elena@practice.example')
    const staff = await staffCookieOf(database, 'marcus@practice.example')
    if (isWanted('home')) printHome(await measureHome(web, 'pages', reader))
    if (isWanted('wire')) {
      printWire('family home', await onTheWire(web, '/family', reader))
      const bare = await onTheWire(web, '/bare', reader)
      console.log(`  beside it, bare page.tsx: ${(bare.bytes / 1000).toFixed(1)} kB in ${bare.requests} requests`)
    }
    if (isWanted('crowd')) {
      printCrowd([
        await crowd('family home as page.tsx', web, '/as-page', { reader, staff }),
        await crowd('family home', web, '/family', { reader, staff }),
      ])
    }
    // A center of its own for each, since a session counts at the center it was opened at.
    const own = async (name: string, cwd?: string): Promise<Own> => {
      const alone = await server.database(name)
      return { ownerUrl: alone.ownerUrl, serve: () => startWeb(alone, {}, cwd) }
    }
    if (isWanted('worlds'))
      printWorlds(await worldsApart(await own('clean', copy), false), await worldsApart(await own('leaky', copy), true))
    if (isWanted('endings')) printEndings(await endingsApart(await own('endings')))
  } finally {
    await web.stop()
    await server.stop()
  }
}

function printHome({ throughput, databaseTime }: Awaited<ReturnType<typeof measureHome>>): void {
  printTable('Signed-in family home', 'requests a second', throughput, 0)
  const [bare, asPage, unchecked, home] = throughput.map(({ median }) => median) as [number, number, number, number]
  printVerdict('family home against a bare page.tsx', home / bare, '≥ 0.90', home / bare >= 0.9)
  console.log(`  beside it, the same home as page.tsx: ${(asPage / bare).toFixed(3)}`)
  console.log(`  beside it, the same home unchecked: ${(unchecked / bare).toFixed(3)}`)
  printTable('PostgreSQL for each request', 'µs of its processor time', databaseTime, 0)
  const above = databaseTime[3]!.median - databaseTime[2]!.median
  printVerdict('µs of PostgreSQL above the unchecked home', above, '≤ 900', above <= 900)
}

function printWire(name: string, wire: Awaited<ReturnType<typeof onTheWire>>): void {
  console.log(`\nThe ${name} on the wire, cold, headers included`)
  printVerdict('kB of the document', wire.documentBytes / 1000, '≤ 4', wire.documentBytes <= 4000)
  printVerdict('kB with styles', wire.bytes / 1000, '≤ 13', wire.bytes <= 13_000)
  printVerdict('kB of scripts', wire.scriptBytes / 1000, '0', wire.scriptBytes === 0)
  printVerdict('requests', wire.requests, '2', wire.requests === 2)
}

function printCrowd([asPage, home]: [Crowd, Crowd]): void {
  console.log('\nFive hundred readers at once')
  for (const { name, longestMs, staffP95Ms, perSecond } of [asPage, home]) {
    console.log(
      `  ${name}: longest ${longestMs.toFixed(0)} ms, staff p95 ${staffP95Ms.toFixed(0)} ms, ${perSecond.toFixed(0)} a second`,
    )
  }
  printVerdict('longest request, ms', home.longestMs, '≤ 4000', home.longestMs <= 4000)
  printVerdict('a staff page among them, p95, ms', home.staffP95Ms, '≤ 1000', home.staffP95Ms <= 1000)
}

function printWorlds(clean: Apart, leaky: Apart): void {
  console.log(
    '\nWork between two worlds, µs over HTTP, without the steps that hide it (median, half-width of its interval)',
  )
  console.log(`  clean  ${clean.medianUs.toFixed(1)} ± ${clean.halfWidthUs.toFixed(1)}`)
  console.log(`  leaky  ${leaky.medianUs.toFixed(1)} ± ${leaky.halfWidthUs.toFixed(1)}`)
  const holds = clean.halfWidthUs <= 20 && Math.abs(clean.medianUs) <= clean.halfWidthUs
  printVerdict('half-width of the clean interval, which holds 0', clean.halfWidthUs, '≤ 20', holds)
  printVerdict(
    'the leaky control is found, µs',
    leaky.medianUs,
    '> 5 half-widths',
    leaky.medianUs > 5 * leaky.halfWidthUs,
  )
}

function printEndings(endings: readonly [string, Apart][]): void {
  console.log('\nAn empty home against that of somebody never named, µs over HTTP (median, half-width of its interval)')
  for (const [ending, { medianUs, halfWidthUs }] of endings) {
    console.log(`  ${ending}: ${medianUs.toFixed(0)} ± ${halfWidthUs.toFixed(0)}`)
    printVerdict(`${ending}, interval holds 0`, halfWidthUs, 'holds 0', Math.abs(medianUs) <= halfWidthUs)
  }
}
