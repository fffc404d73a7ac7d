import { machine, printTable, printVerdict } from './blocks.ts'
import { measureDecision } from './decision.ts'
import { measurePages } from './pages.ts'

// `npm run bench`: every figure beside what it is compared with, in this one run. Ratios travel; absolute times do not.

console.log(machine())

const decision = await measureDecision()
printTable('One decision', 'µs', decision)
const [own, ...others] = decision
printVerdict(
  'decide, p50 in µs',
  own!.median,
  '≤ 0.25 and fastest',
  own!.median <= 0.25 && others.every((each) => each.median > own!.median),
)

const { pages, wire, timing } = await measurePages()
printTable('Signed-in family home', 'requests a second', pages, 0)
const [bare, unchecked, home] = pages
printVerdict(
  'family home against a bare dynamic page',
  home!.median / bare!.median,
  '≥ 0.70',
  home!.median / bare!.median >= 0.7,
)
printVerdict(
  'family home against the same page unchecked',
  home!.median / unchecked!.median,
  '≥ 0.95',
  home!.median / unchecked!.median >= 0.95,
)

console.log('\nFamily home on the wire, cold')
printVerdict('kB with styles', wire.bytes / 1000, '≤ 20', wire.bytes <= 20_000)
printVerdict('kB of JavaScript', wire.scriptBytes / 1000, '0', wire.scriptBytes === 0)
printVerdict('requests', wire.requests, '≤ 3', wire.requests <= 3)

console.log('\nTime between two worlds, µs over HTTP (median, half-width of its interval)')
const { clean, leaky } = timing
console.log(`  clean  ${clean.median.toFixed(1)} ± ${clean.halfWidth.toFixed(1)}`)
console.log(`  leaky  ${leaky.median.toFixed(1)} ± ${leaky.halfWidth.toFixed(1)}`)
printVerdict(
  'half-width of the clean interval, which holds 0',
  clean.halfWidth,
  '≤ 20',
  clean.halfWidth <= 20 && Math.abs(clean.median) <= clean.halfWidth,
)
printVerdict('the leaky control is found, µs', leaky.median, '> 5 half-widths', leaky.median > 5 * leaky.halfWidth)
process.exit(0)
