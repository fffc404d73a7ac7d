import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

// The first lock: who may import what.

const cruise = resolve('node_modules/dependency-cruiser/bin/dependency-cruiser.mjs')

function violations(folder: string): string {
  const { stdout } = spawnSync(
    process.execPath,
    [cruise, 'app', 'lib', 'drizzle', '--config', '.dependency-cruiser.json', '--output-type', 'err'],
    {
      cwd: folder,
      encoding: 'utf8',
    },
  )
  return stdout
}

/** Each rule with a file that breaks it. */
const planted = [
  [
    'family-and-public-never-touch-the-database',
    'app/family/planted-1.ts',
    "import { pool } from '#lib/database/pool.ts'\nexport const planted = pool\n",
  ],
  [
    'family-and-public-never-touch-the-database',
    'app/family/planted-2.ts',
    "import { client } from '#drizzle/tables/people.ts'\nexport const planted = client\n",
  ],
  [
    'family-pages-import-no-other-audience',
    'app/family/planted-3.ts',
    "import { ReportTable } from '#app/staff/reports/report-table.tsx'\nexport const planted = ReportTable\n",
  ],
  [
    'consent-is-pure',
    'lib/consent/planted-4.ts',
    "import { now } from '../config/log.ts'\nexport const planted = now\n",
  ],
  [
    'the-door-knows-no-database',
    'lib/disclosure/planted-5.ts',
    "import { pool } from '#lib/database/pool.ts'\nexport const planted = pool\n",
  ],
  [
    'lib-knows-no-pages',
    'lib/operations/planted-6.ts',
    "import { Page } from '#app/_page/page.tsx'\nexport const planted = Page\n",
  ],
  [
    'next-only-in-auth',
    'lib/operations/planted-7.ts',
    "import { cookies } from 'next/headers'\nexport const planted = cookies\n",
  ],
  [
    'sql-only-behind-operations',
    'app/staff/planted-8.ts',
    "import { sql } from 'drizzle-orm'\nexport const planted = sql\n",
  ],
] as const

let folder: string
let report: string

beforeAll(() => {
  folder = mkdtempSync(join('/var/tmp', 'ajar-imports-'))
  for (const part of ['app', 'lib', 'drizzle', 'package.json', 'tsconfig.json', '.dependency-cruiser.json'])
    cpSync(part, join(folder, part), { recursive: true })
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
  for (const [, file, content] of planted) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), content)
  }
  report = violations(folder)
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

test('the house as it stands breaks no rule', () => {
  expect(violations('.')).toContain('no dependency violations found')
})

test.each(planted)('a file that breaks %s is found (%s)', (rule, file) => {
  expect(report).toContain(`error ${rule}: ${file}`)
})

/** Every line of ours that matches, but for the places named. */
function linesMatching(pattern: RegExp, except: RegExp): string[] {
  const files = execFileSync('git', ['ls-files', 'app', 'lib', 'instrumentation.ts'], { encoding: 'utf8' }).split('\n')
  return files
    .filter((file) => /\.tsx?$/.test(file) && !except.test(file))
    .flatMap((file) =>
      readFileSync(file, 'utf8')
        .split('\n')
        .filter((line) => pattern.test(line))
        .map((line) => `${file}: ${line.trim()}`),
    )
}

test('the environment is read in one place, and the clock in one', () => {
  expect(linesMatching(/process\.env/, /^(lib\/(config|launch)\/|instrumentation)/)).toEqual([])
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

test('words nobody should find in a file name are in none', () => {
  const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n')
  expect(
    files.filter(
      (file) =>
        /(^|[/-])(utils?|helpers?|common|misc|base|manager|handler|service)\.tsx?$/.test(file) &&
        !file.includes('case-manager'),
    ),
  ).toEqual([])
  expect(readdirSync('lib/operations').filter((file) => !/^[a-z-]+\.ts$/.test(file))).toEqual([])
})
