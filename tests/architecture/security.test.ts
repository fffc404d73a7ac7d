import { existsSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { requirementsOf } from './asvs-5.ts'

// lib/SECURITY.md says how each requirement of a public standard holds. Whatever it names can be looked up.

interface Row {
  readonly numbers: readonly string[]
  readonly how: string
  readonly shownBy: string
}

const lacking = ['Does not hold', 'Holds in part', 'Left to you', 'Does not apply'] as const
type Verdict = (typeof lacking)[number] | 'holds'

const document = readFileSync('lib/SECURITY.md', 'utf8')
const required = Object.entries(requirementsOf).flatMap(([section, count]) =>
  Array.from({ length: count }, (_, n) => `${section}.${n + 1}`),
)

function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => /^\| \d/.test(line))
  return lines.map((line) => {
    const [numbers = '', , how = '', shownBy = ''] = line.replace(/^\| | \|$/g, '').split(' | ')
    return { numbers: numbers.split(', '), how, shownBy }
  })
}

function verdictOf({ how }: Row): Verdict {
  return lacking.find((each) => how.startsWith(`${each}: `)) ?? 'holds'
}

function faultsOfNumbers(rows: readonly Row[]): string[] {
  const named = rows.flatMap(({ numbers }) => numbers)
  const missing = required.filter((number) => !named.includes(number))
  const odd = named.filter((number, n) => !required.includes(number) || named.indexOf(number) !== n)
  return [...missing.map((number) => `${number} is missing`), ...odd.map((number) => `${number} is one too many`)]
}

/** What is wrong with what a row says: no reason where something lacks, or a test that is not there. */
function faultsOf(row: Row): string[] {
  const verdict = verdictOf(row)
  const shown = [...row.shownBy.matchAll(/`(tests\/[^`]+)` “([^”]+)”/g)].map(
    ([, file, name]) => [file!, name!] as const,
  )
  const written = shown.map(([file, name]) => `\`${file}\` “${name}”`).join('; ')
  const needsReason = verdict === 'Does not hold' || verdict === 'Holds in part'
  return [
    ...(needsReason && !/\bbecause\b/.test(row.how) ? ['says no reason'] : []),
    ...(row.numbers.length > 1 && verdict !== 'Does not apply' ? ['is several requirements in one row'] : []),
    ...(written !== row.shownBy && !['no test', '–'].includes(row.shownBy) ? ['names its tests in another way'] : []),
    ...(row.shownBy === '–' && ['holds', 'Left to you'].includes(verdict) ? ['does not say "no test"'] : []),
    ...shown.filter((each) => !isTestOf(...each)).map(([file, name]) => `${file} has no test “${name}”`),
  ].map((fault) => `${row.numbers.join(', ')}: ${fault}`)
}

/** Whether a file has a test whose name, or the name of one of its cases, begins like this. */
function isTestOf(file: string, name: string): boolean {
  if (!existsSync(file)) return false
  const text = readFileSync(file, 'utf8')
  return ["'", '"', '`'].some((quote) => text.includes(`${quote}${name}`))
}

function countedIn(rows: readonly Row[]): string {
  const count = (verdict: Verdict) =>
    rows.filter((row) => verdictOf(row) === verdict).reduce((sum, { numbers }) => sum + numbers.length, 0)
  const [no, part, yours, none] = lacking.map(count) as [number, number, number, number]
  return `Of ${required.length} requirements ${count('holds')} hold, ${part} hold in part, ${yours} are left to you, ${no} do not hold, and ${none} do not apply.`
}

test('every requirement stands in one row, and no other does', () => {
  expect(faultsOfNumbers(rowsOf(document))).toEqual([])
  expect(required.length).toBe(259)
})

test('every row names tests that are there, and a reason where something lacks', () => {
  expect(rowsOf(document).flatMap(faultsOf)).toEqual([])
})

test('the sum at its head is the sum of its rows', () => {
  expect(document).toContain(countedIn(rowsOf(document)))
})

test('a planted mistake of each kind is found', () => {
  const own = 'tests/architecture/security.test.ts'
  const rows = rowsOf(
    [
      '| | asks | how it holds | test |',
      `| 1.1.1 | One. | In a file. | \`${own}\` “a planted mistake of each kind” |`,
      `| 1.1.2 | Two. | In a file. | \`${own}\` “a promise nobody keeps”; \`tests/nowhere.test.ts\` “a planted” |`,
      '| 1.1.2 | Three. | In a file. | – |',
      '| 1.2.1, 1.2.2 | Four. | Does not hold: it does not. | – |',
      '| 99.1.1 | Five. | Does not apply: there is none. | by hand |',
    ].join('\n'),
  )
  expect(faultsOfNumbers(rows).filter((fault) => !fault.endsWith('is missing'))).toEqual([
    '1.1.2 is one too many',
    '99.1.1 is one too many',
  ])
  expect(faultsOfNumbers(rows)).toContain('1.2.3 is missing')
  expect(rows.flatMap(faultsOf)).toEqual([
    `1.1.2: ${own} has no test “a promise nobody keeps”`,
    '1.1.2: tests/nowhere.test.ts has no test “a planted”',
    '1.1.2: does not say "no test"',
    '1.2.1, 1.2.2: says no reason',
    '1.2.1, 1.2.2: is several requirements in one row',
    '99.1.1: names its tests in another way',
  ])
  expect(countedIn(rows)).toBe(
    'Of 259 requirements 3 hold, 0 hold in part, 0 are left to you, 2 do not hold, and 1 do not apply.',
  )
})

test('every dependency is named with one version and the hash of what it must be', () => {
  const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
    packages: Record<string, { version?: string; integrity?: string; dependencies?: Record<string, string> }>
  }
  const [own, ...all] = Object.entries(packages)
  const loose = all.filter(([, { version, integrity }]) => !version || !integrity?.startsWith('sha512-'))
  expect(loose.map(([name]) => name)).toEqual([])
  const { dependencies = {}, devDependencies = {} } = own![1] as Record<string, Record<string, string>>
  const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, asked]) => !/^\d+\.\d+\.\d+$/.test(asked),
  )
  expect(ranges).toEqual([])
  expect(all.length).toBeGreaterThan(100)
})
