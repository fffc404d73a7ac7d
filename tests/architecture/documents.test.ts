import { existsSync, globSync, readFileSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { expect, test } from 'vitest'

// What README, CONTRIBUTING, the glossary and the decisions say of the tree is true.

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'lib/GLOSSARY.md',
  'lib/DECISIONS.md',
  'lib/SECURITY.md',
  'lib/RUNNING.md',
  'lib/RIGHTS.md',
]
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

/**
 * Paths from the top of the tree that a document names and that are not there; `<noun>` stands for any one and `…` for
 * any way between.
 */
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

const successions = {
  replaces: 'replaced by',
  'replaced by': 'replaces',
  changes: 'changed by',
  'changed by': 'changes',
}
type How = keyof typeof successions

/**
 * Decisions are numbered from one, dated, never older than the one before, and name whatever replaced or changed them.
 */
function faultsOfDecisions(document: string): string[] {
  const titles = [
    ...document.matchAll(/^\*\*(\d+)\. [^*]+\*\* \((\d{4}-\d\d-\d\d)((?:, [a-z ]+ \d+(?: and \d+)*)*)\)/gm),
  ]
  const said = titles.flatMap(([title, n, , ties]) =>
    [...ties!.matchAll(/, ([a-z ]+?) (\d+(?: and \d+)*)/g)].flatMap(([, how, others]) =>
      others!.split(' and ').map((other) => ({ title, n, how: how as How, other })),
    ),
  )
  const isSaid = (of: string, how: string, other: string) =>
    said.some((each) => each.n === of && each.how === how && each.other === other)
  const faults = titles.flatMap(([title, n, day], index) => [
    ...(Number(n) === index + 1 ? [] : [`${title}: should be number ${index + 1}`]),
    ...(index > 0 && day! < titles[index - 1]![2]! ? [`${title}: is older than the one before`] : []),
  ])
  const untied = said.flatMap(({ title, n, how, other }) =>
    isSaid(other, successions[how], n!) ? [] : [`${title}: ${other} does not say so`],
  )
  const inPassing = (document.match(/\bThis (?:changes|replaces) [^.:]*\d+/g) ?? []).map(
    (words) => `"${words}" stands in no title`,
  )
  const numbered = document.match(/^\*\*\d+\./gm)?.length ?? 0
  const untitled = numbered === titles.length ? [] : [`${numbered - titles.length} without a title and a day`]
  return [...faults, ...untied, ...inPassing, ...untitled]
}

test('README prints the verbs of every noun, and no other', () => {
  const verbs = globSync('lib/*/do/*.ts').map((file) => `${basename(dirname(dirname(file)))}/${basename(file, '.ts')}`)
  expect(printedFeatures(text('README.md')).sort()).toEqual(verbs.sort())
})

/** How many lines a document takes on a screen of 120 characters. */
const linesOnScreen = (document: string) =>
  document
    .trimEnd()
    .split('\n')
    .reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / 120)), 0)

/** The list of verbs is printed from the tree, and grows with it. */
const withoutFeatures = (readme: string) => readme.replace(/^What people do here.+?^```\n.+?^```\n/ms, '')

test('README fits on two screens of fifty lines, beside the list of what people do', () => {
  const rest = withoutFeatures(text('README.md'))
  expect(rest).not.toContain('sign-release')
  expect(linesOnScreen(rest)).toBeLessThanOrEqual(100)
})

/** The tree as README draws it: the nouns, the other folders of lib, and the rooms of tests that are no noun's. */
function drawnTree(readme: string) {
  const [, tree = ''] = /^## The house\n\n```\n([^`]+)```/m.exec(readme) ?? []
  const [, nouns = ''] = /<noun>\/([^:]+):/.exec(tree) ?? []
  const [, ground = ''] = /^lib\/\n([\s\S]+)^drizzle\//m.exec(tree) ?? []
  const [, rooms = ''] = /^tests\/[^,]+, and ([\s\S]+)/m.exec(tree) ?? []
  return {
    nouns: nouns.trim().split(/\s+/),
    ground: [...ground.matchAll(/(?<=^ {2}|^ {2}(?:[a-z0-9]+\/ )+)([a-z0-9]+)\//gm)].map(([, name]) => name!),
    rooms: rooms
      .replaceAll(/\([^)]*\)/g, '')
      .trim()
      .split(/\s*,\s*/),
  }
}

const foldersIn = (folder: string) => globSync(`${folder}/*/`).map((path) => basename(path))

test('README draws the tree as it is, with every noun and every room of tests', () => {
  const nouns = foldersIn('lib').filter((name) => globSync(`lib/${name}/{do,see}/`).length > 0)
  const { nouns: drawn, ground, rooms } = drawnTree(text('README.md'))
  expect(drawn).toEqual(nouns.sort())
  expect(ground.sort()).toEqual(
    foldersIn('lib')
      .filter((name) => !nouns.includes(name))
      .sort(),
  )
  expect(rooms.sort()).toEqual(
    foldersIn('tests')
      .filter((name) => !nouns.includes(name))
      .sort(),
  )
})

test.each(documents)('%s names no path, no link and no command that is not there', (file) => {
  expect(pathsToNothing(text(file))).toEqual([])
  expect(linksToNothing(file, text(file))).toEqual([])
  expect(commandsThatAreNot(text(file))).toEqual([])
})

test('decisions are numbered and dated, and a reversed or changed one names its successor', () => {
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
  const tree =
    'lib/\n  <noun>/  goals reports:\n    do/  verbs\n  kernel/ i18n/  ids, results\n  jobs/  work/\ndrizzle/\ntests/  one room a noun, and leaks, stage (what\n  they stand on), words\n'
  expect(drawnTree(`## The house\n\n\`\`\`\n${tree}\`\`\``)).toEqual({
    nouns: ['goals', 'reports'],
    ground: ['kernel', 'i18n', 'jobs'],
    rooms: ['leaks', 'stage', 'words'],
  })
  expect(linesOnScreen(`one\n\n${'x'.repeat(121)}\n`)).toBe(4)
  expect(linksToNothing('lib/DECISIONS.md', '[one](README.md) [other](GLOSSARY.md)')).toEqual(['README.md'])
  expect(commandsThatAreNot('`npm run check`, `npm run nothing`')).toEqual(['nothing'])
  const decisions = [
    '**1. Doors** (2026-11-24, replaced by 3).',
    '**3. Walls** (2026-11-23).',
    '**Windows** (2026-11-25).',
    '**4. Roofs**.',
    '**5. Locks** (2026-11-25, changes 1 and 3). This changes how 2 is done.',
  ]
  expect(faultsOfDecisions(decisions.join('\n'))).toEqual([
    '**3. Walls** (2026-11-23): should be number 2',
    '**3. Walls** (2026-11-23): is older than the one before',
    '**5. Locks** (2026-11-25, changes 1 and 3): should be number 3',
    '**1. Doors** (2026-11-24, replaced by 3): 3 does not say so',
    '**5. Locks** (2026-11-25, changes 1 and 3): 1 does not say so',
    '**5. Locks** (2026-11-25, changes 1 and 3): 3 does not say so',
    '"This changes how 2" stands in no title',
    '1 without a title and a day',
  ])
})
