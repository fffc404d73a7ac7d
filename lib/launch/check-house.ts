import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { unfrozenMigrations } from '#lib/database/frozen-migrations.ts'

const longestSource = 250
const longestTest = 400
const fullestRoom = 25
const widest = 120

/** Not `manager` after `case-`: a case manager is a person, and a word of the glossary. */
const emptyWords = /(^|[-.])(utils?|helpers?|common|misc|base|(?<!case-)managers?|handlers?|services?)([-.]|$)/
const isKebabCase = /^_?[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9]+)+$/
/** A whole line of a comment. The formatter breaks lines of code and leaves these. */
const isComment = /^\s*(\/\/|\/\*\*|\* )/
const isTest = /^tests\//
const isRoute = /\/route\.tsx?$/
/** Written by a tool, or frozen since it landed. */
const isGenerated = /^drizzle\/(migrations\/|access\.sql$)/

/** File names by which Next finds pages that bring its client runtime. */
const isNextPage = /^app\/(?!_)(.*\/)?(page|layout|template|loading|error|global-error|default)\.[jt]sx?$/
const isSameLine = /^\s*(['"])use (server|client)\1/m
const nextExports = /^export (?:async )?(?:function|const) (generateMetadata|metadata|generateViewport|viewport)\b/m
/** What Next calls of a route file, or another rule forbids. */
const isForNext = /^(GET|HEAD|POST|dynamic|runtime|(generateM|m)etadata|(generateV|v)iewport)$/

/** What a rule looks at: one file of the house, its text, and every file by its text. */
interface Looked {
  readonly file: string
  readonly text: string
  readonly house: ReadonlyMap<string, string>
}

/** Every rule about the shape of the house: what is wrong with a file, if anything. */
const houseRules = {
  'a file can be held in mind': ({ file, text }) => {
    const most = isTest.test(file) ? longestTest : longestSource
    const lines = text.split('\n').length - 1
    return lines > most ? [`${lines} lines, and ${most} are the most`] : []
  },
  'a comment keeps to the width of the page': ({ file, text }) =>
    text
      .split('\n')
      .flatMap((line, index) =>
        /\.tsx?$/.test(file) && isComment.test(line) && line.length > widest
          ? [`line ${index + 1} has ${line.length} characters, and ${widest} are the most`]
          : [],
      ),
  'a name says what is inside': ({ file }) => {
    const empty = file.split('/').find((part) => emptyWords.test(part))
    return empty ? [`"${empty}" says nothing of what is inside`] : []
  },
  'a name is in kebab-case': ({ file }) => (isKebabCase.test(basename(file)) ? [] : ['names are in kebab-case']),
  'a room is one room': ({ file, house }) => {
    const inside = [...house.keys()].filter((other) => dirname(other) === dirname(file))
    return dirname(file) !== '.' && inside.length > fullestRoom && inside[0] === file
      ? [`${inside.length} files in ${dirname(file)}, and ${fullestRoom} are the most in one room`]
      : []
  },
  'everything is imported from where it is written': ({ file, text }) => {
    const isBarrel =
      /^index\.[jt]sx?$/.test(basename(file)) || /^export\s+(type\s+)?(\*|\{[^}]*\})\s+.*from\b/m.test(text)
    return isBarrel ? ['hands on what another file exports: import it from that file'] : []
  },
  'a page is a document': ({ file, text }) => {
    if (isTest.test(file)) return []
    const [, , place] = isSameLine.exec(text) ?? []
    const [, name] = nextExports.exec(text) ?? []
    const isDocument = isRoute.test(file) && /^export const GET = document\(/m.test(text)
    return [
      ...(isDocument && !/^export const POST\b/m.test(text)
        ? ['a post to it gets no page: export POST = form(…), oneOf(…) or noForm']
        : []),
      ...(isNextPage.test(file) ? ['pages are route.tsx, with document() and form()'] : []),
      ...(place ? [`'use ${place}' brings Next's runtime: pages are documents, and posts are forms`] : []),
      ...(name ? [`${name} is nobody's to call: document() gives the page its title`] : []),
    ]
  },
  'an export is for somebody': ({ file, text, house }) =>
    exportsOf(file, text)
      .filter((name) => !isUsedIn(text, name) && !isNamedElsewhere(house, file, name))
      .map((name) => `nothing but tests uses ${name}`),
  'a name means one thing': ({ file, text, house }) => {
    if (isRoute.test(file)) return []
    return exportsOf(file, text).flatMap((name) => {
      const isNamed = ([other, its]: [string, string]) =>
        its.includes(name) && !isRoute.test(other) && exportsOf(other, its).includes(name)
      const [first] = [...house].find(isNamed)!
      return first === file ? [] : [`${name} is something else in ${first}`]
    })
  },
} as const satisfies Record<string, (looked: Looked) => string[]>

const frozen = 'a landed migration stays as it landed'

export type HouseRule = keyof typeof houseRules | typeof frozen

export interface Fault {
  readonly rule: HouseRule
  readonly file: string
  readonly said: string
}

/** Everything that is wrong with the shape of the house in this folder. */
export function faultsOfHouse(folder: string): Fault[] {
  const files = globSync(['{app,lib,drizzle,tests}/**/*.{ts,tsx,js,scss,sql}', '*.{ts,js}'], { cwd: folder })
    .filter((file) => !isGenerated.test(file))
    .sort()
  const house = new Map(files.map((file) => [file, readFileSync(join(folder, file), 'utf8')]))
  const faults = [...house].flatMap(([file, text]) =>
    (Object.keys(houseRules) as (keyof typeof houseRules)[]).flatMap((rule) =>
      houseRules[rule]({ file, text, house }).map((said): Fault => ({ rule, file, said })),
    ),
  )
  const migrations = 'drizzle/migrations'
  const thawed = unfrozenMigrations(join(folder, migrations))
  return [
    ...faults,
    ...thawed.map(({ file, said }) => ({ rule: frozen, file: `${migrations}/${file}`, said }) as const),
  ]
}

function exportsOf(file: string, text: string): string[] {
  if (!/^(app|lib)\//.test(file)) return []
  const names = [...text.matchAll(/^export (?:async )?(?:const|function|class) (\w+)/gm)].map(([, name]) => name!)
  return isRoute.test(file) ? names.filter((name) => !isForNext.test(name)) : names
}

function isUsedIn(text: string, name: string): boolean {
  return text.split(new RegExp(`\\b${name}\\b`)).length > 2
}

/** A file that declares the name itself means its own. */
function isNamedElsewhere(house: ReadonlyMap<string, string>, file: string, name: string): boolean {
  const word = new RegExp(`\\b${name}\\b`)
  const itsOwn = new RegExp(`^(?:export )?(?:async )?(?:const|let|function|class) ${name}\\b`, 'm')
  return [...house].some(
    ([other, text]) => other !== file && !isTest.test(other) && word.test(text) && !itsOwn.test(text),
  )
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const faults = faultsOfHouse('.')
  for (const { rule, file, said } of faults) console.error(`${file}: ${said} (${rule})`)
  process.exitCode = faults.length > 0 ? 1 : 0
}
