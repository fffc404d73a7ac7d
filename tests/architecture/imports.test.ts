import { globSync, readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cruise, scripts, type Violation } from './cruise.ts'
import { copyHouse, type HouseCopy } from './house-copy.ts'
import { laid, planted } from './planted.ts'

// The first lock: who may import what. One copy of the house gets a planted file for every rule, and the command of
// `npm run check` runs over it once.

const rules = (JSON.parse(readFileSync('.dependency-cruiser.json', 'utf8')) as { forbidden: { name: string }[] })
  .forbidden
const plants = Object.entries(planted).map(([rule, list]) => ({ rule, plots: laid(rule, list) }))
const everything = Object.assign(
  {},
  ...plants.flatMap(({ plots }) => plots.flatMap(({ stands, breaks }) => [stands, breaks])),
) as Record<string, string>

let house: HouseCopy
let violations: Violation[]

beforeAll(() => {
  house = copyHouse()
  for (const [file, content] of Object.entries(everything)) house.write(file, content)
  violations = cruise(house.folder)
})

afterAll(() => house.remove())

test('the house as it stands breaks no rule', () => {
  expect(violations.filter(({ file }) => !(file in everything))).toEqual([])
})

test('every rule has something planted that breaks it', () => {
  expect(Object.keys(planted).sort()).toEqual(rules.map(({ name }) => name).sort())
})

test.each(plants)('what breaks $rule is named, by value and by type, and by that rule alone', ({ rule, plots }) => {
  for (const { breaks, isNamedOnce } of plots) {
    const named = Object.keys(breaks).map((file) =>
      violations.filter((violation) => violation.file === file).map((violation) => violation.rule),
    )
    for (const names of isNamedOnce ? [named.flat()] : named) {
      // Nothing imports the planted files, so each of them is out of reach as well.
      const told = names.filter((name) => name === rule || !name.includes('-is-reached-from-'))
      expect(new Set(told), Object.keys(breaks).join()).toEqual(new Set([rule]))
    }
  }
  console.log(`caught ${rule}: ${plots.map(({ name }) => name).join(', ')}`)
})

test('every package that a rule names is one of ours', () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync('package.json', 'utf8'))
  const named = [...readFileSync('.dependency-cruiser.json', 'utf8').matchAll(/node_modules\/(\([^"]*\)|[^"/]+)\//g)]
    .flatMap(([, names]) => names!.replace(/^\(|\)$/g, '').split('|'))
    .map((name) => name.replace(/\(.*\)\?$/, ''))
  expect(named.length).toBeGreaterThan(5)
  expect(named.filter((name) => !(name in { ...dependencies, ...devDependencies }))).toEqual([])
})

test('every command of package.json is a start that files are reached from', () => {
  const started = Object.values(scripts).flatMap((script) => script.match(/\b(?:lib|drizzle)\/\S+\.ts\b/g) ?? [])
  const { from } = rules.find(({ name }) => name === 'everything-is-reached-from-a-start') as unknown as {
    from: { path: string }
  }
  expect(started.filter((file) => !new RegExp(from.path).test(file))).toEqual([])
})

/** Every line of ours that matches, except in the places named. */
function linesMatching(pattern: RegExp, except: RegExp): string[] {
  return globSync(['{app,lib}/**/*.{ts,tsx}', 'instrumentation.ts'])
    .filter((file) => !except.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
}

test('the environment is read in one place, and the clock in one', () => {
  // The styles are no setting of a process: the build compiles them into this name.
  const compiled = "app/_page/styles.ts: export const styles = process.env.AJAR_STYLES ?? ''"
  expect(linesMatching(/process\.env/, /^(lib\/(config|launch)\/|instrumentation)/)).toEqual([compiled])
  expect(
    linesMatching(
      /Date\.now\(\)|new Date\(\)/,
      /^lib\/(kernel\/clock|launch\/|letters\/transport|config\/enhancement)/,
    ),
  ).toEqual([])
})

test('no page brings scripts, links that prefetch, or a style of its own', () => {
  expect(linesMatching(/['"]use client['"]|next\/link|next\/script|\bstyle=\{/, /^lib\/letters\//)).toEqual([])
})

test('what staff were shown is called kept where the audit gets its row, and where a page shows no client', () => {
  expect(linesMatching(/new Kept\b/, /^lib\/audit\/(rules\/kept|rows\/read-as-staff)\.ts$/)).toEqual([])
  // A form that answers with a page would show what no read has kept; a new token is of no client.
  expect(linesMatching(/\bshows[:(]/, /^(?!app\/staff\/(?!record-systems\/))/)).toEqual([])
})

test('nothing that is served runs a command, builds code or a pattern, or asks an address', () => {
  const pattern = /child_process|\beval\(|\bnew (Function|RegExp)\(|\bfetch\(|\bnode:(https?|net|vm)\b/
  expect(
    linesMatching(
      pattern,
      /^lib\/(launch\/|database\/function-files|texts\/text-line|letters\/answers-mailbox|config\/(enhancement|keeping-script|framework-limits))/,
    ),
  ).toEqual(["app/_form/network.ts: import { isIP } from 'node:net'"])
})

test('SQL is written as text in few places, which know nothing that somebody typed', () => {
  const places =
    /^lib\/(database\/(ending|migrate|migrations|quiet-catalogue|rights|roles|as-viewer)\.ts|disclosure\/|launch\/)/
  expect(linesMatching(/sql\.raw\(|\.unsafe[(<]/, places)).toEqual([])
})

test('hashes, keys and seals are made with SHA-256 and AES-256-GCM, and random values by the system', () => {
  // Not scrypt: it is for what somebody could guess, and made to be slow. A carrier alone says how it signs.
  const makes = /\b(create(Hash|Hmac|Cipheriv|Decipheriv)|hkdfSync|pbkdf2\w*)\(/
  const others = linesMatching(makes, /^lib\/texts\/rows\/from-carrier/).filter(
    (line) => !/'(sha256|aes-256-gcm)'/.test(line),
  )
  expect(others).toEqual([])
  expect(linesMatching(makes, /^$/).length).toBeGreaterThan(5)
  expect(linesMatching(/Math\.random/, /^$/)).toEqual([])
})
