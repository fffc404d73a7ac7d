import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'

// What README, CONTRIBUTING, the glossary and the decisions say of the tree is true.

const documents = ['README.md', 'CONTRIBUTING.md', 'lib/GLOSSARY.md', 'lib/DECISIONS.md', 'lib/SECURITY.md']
const text = (file: string) => readFileSync(file, 'utf8')
const { scripts } = JSON.parse(text('package.json')) as { scripts: Record<string, string> }

/** The feature list as README prints it: a noun and its verbs, on one line or on more that begin with spaces. */
function printedFeatures(readme: string): string[] {
  const [, block = ''] = /`ls lib\/\*\/do`\):\n\n```\n([^`]+)```/.exec(readme) ?? []
  let noun = ''
  return block
    .trimEnd()
    .split('\n')
    .flatMap((line) => {
      const words = line.trim().split(/\s+/)
      if (!line.startsWith(' ')) noun = words.shift()!
      return words.map((verb) => `${noun}/${verb}`)
    })
}

/** Paths from the top of the tree that a document names and that are not there; `<noun>` stands for any one and `…` for any way between. */
function pathsToNothing(document: string): string[] {
  const named = document.matchAll(/`((?:app|lib|drizzle|tests|\.ci)\/[^\s`]*|[\w.-]+\.(?:ts|json|js))`/g)
  return [...named]
    .map(([, path]) => path!)
    .filter(
      (path) =>
        globSync(
          path
            .replace(/<[^>]+>/g, '*')
            .replace('…', '**')
            .replace(/[[\]()]/g, '?'),
        ).length === 0,
    )
}

function linksToNothing(file: string, document: string): string[] {
  const links = [...document.matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path]) => path!)
  return links.filter((path) => !existsSync(`${dirname(file)}/${path}`))
}

function commandsThatAreNot(document: string): string[] {
  return [...document.matchAll(/npm run ([a-z:]+)/g)].map(([, name]) => name!).filter((name) => !scripts[name])
}

/** Decisions are numbered from one, dated, never older than the one before, and name a later one as their successor. */
function faultsOfDecisions(document: string): string[] {
  const titles = [
    ...document.matchAll(/^\*\*(\d+)\. [^*]+\*\* \((\d{4}-\d\d-\d\d)(?:, (replaced by|replaces) (\d+))?\)/gm),
  ]
  const replacing = new Set(titles.flatMap(([, n, , how, other]) => (how === 'replaces' ? [`${other} ${n}`] : [])))
  const faults = titles.flatMap(([title, n, day, how, other], index) => [
    ...(Number(n) === index + 1 ? [] : [`${title}: should be number ${index + 1}`]),
    ...(index > 0 && day! < titles[index - 1]![2]! ? [`${title}: is older than the one before`] : []),
    ...(how === 'replaced by' && !replacing.has(`${n} ${other}`) ? [`${title}: ${other} does not say so`] : []),
  ])
  const numbered = document.match(/^\*\*\d+\./gm)?.length ?? 0
  return numbered === titles.length ? faults : [...faults, `${numbered - titles.length} without a title and a day`]
}

test('README prints the verbs of every noun, and no other', () => {
  const verbs = globSync('lib/*/do/*.ts').map((file) => `${basename(dirname(dirname(file)))}/${basename(file, '.ts')}`)
  expect(printedFeatures(text('README.md')).sort()).toEqual(verbs.sort())
})

test('README fits on two screens, beside the table of rights', () => {
  const lines = text('README.md')
    .split('\n')
    .filter((line) => !line.startsWith('| '))
  expect(lines.length - 1).toBeLessThanOrEqual(114)
})

test.each(documents)('%s names no path, no link and no command that is not there', (file) => {
  expect(pathsToNothing(text(file))).toEqual([])
  expect(linksToNothing(file, text(file))).toEqual([])
  expect(commandsThatAreNot(text(file))).toEqual([])
})

test('decisions are numbered and dated, and a reversed one names its successor', () => {
  expect(faultsOfDecisions(text('lib/DECISIONS.md'))).toEqual([])
})

test('a planted mistake of each kind is found', () => {
  expect(printedFeatures('(`ls lib/*/do`):\n\n```\ngoals  add-goal\n       add-step\n```')).toEqual([
    'goals/add-goal',
    'goals/add-step',
  ])
  expect(pathsToNothing('in `lib/nothing/do`, `lib/<noun>/do` and `nothing.ts`')).toEqual([
    'lib/nothing/do',
    'nothing.ts',
  ])
  expect(linksToNothing('lib/DECISIONS.md', '[one](README.md) [other](GLOSSARY.md)')).toEqual(['README.md'])
  expect(commandsThatAreNot('`npm run check`, `npm run nothing`')).toEqual(['nothing'])
  const decisions = [
    '**1. Doors** (2026-11-24, replaced by 3).',
    '**3. Walls** (2026-11-23).',
    '**Windows** (2026-11-25).',
    '**4. Roofs**.',
  ]
  expect(faultsOfDecisions(decisions.join('\n'))).toEqual([
    '**1. Doors** (2026-11-24, replaced by 3): 3 does not say so',
    '**3. Walls** (2026-11-23): should be number 2',
    '**3. Walls** (2026-11-23): is older than the one before',
    '1 without a title and a day',
  ])
})
