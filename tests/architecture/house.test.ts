import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { faultsOfHouse, type HouseRule } from '#lib/launch/check-house.ts'
import { scripts } from './cruise.ts'

/** Files, each given as its text or as its number of lines. */
type Files = Readonly<Record<string, number | string>>

interface Planted {
  /** The files that must be named, each with what is said of it. */
  readonly breaks: Files
  readonly said: RegExp
  /** What comes close to a fault and is allowed. */
  readonly stands?: Files
}

const rooms = (count: number, room: string) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`${room}/verb-${n}.ts`, 1]))
const route = 'export const GET = () => new Response()\n'

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')

/** Every rule of the house, with a fault that must be caught. A rule that is missing here does not compile. */
const planted: Readonly<Record<HouseRule, readonly Planted[]>> = {
  'a file can be held in mind': [
    {
      breaks: { 'lib/reports/do/long.ts': 251, 'app/styles/long.scss': 251, 'drizzle/functions/long.sql': 251 },
      said: /^251 lines, and 250 are the most$/,
      stands: { 'lib/reports/do/short.ts': 250, 'drizzle/access.sql': 5000 },
    },
    {
      breaks: { 'tests/reports/do/long.test.ts': 401 },
      said: /^401 lines, and 400 are the most$/,
      stands: { 'tests/reports/do/short.test.ts': 400 },
    },
  ],
  'a comment keeps to the width of the page': [
    {
      breaks: {
        'lib/reports/rules/wide.ts': `/** ${'wide '.repeat(24)}*/\n`,
        'app/_parts/wide.tsx': `/**\n * ${'w'.repeat(118)}\n */\n`,
      },
      said: /^line [12] has \d{3} characters, and 120 are the most$/,
      stands: { 'lib/reports/rules/code.ts': `console.log('${'w'.repeat(200)}')\n// ${'w'.repeat(117)}\n` },
    },
  ],
  'a name says what is inside': [
    {
      breaks: {
        'lib/reports/rules/utils.ts': 1,
        'lib/reports/rules/date-helpers.ts': 1,
        'lib/common/words.ts': 1,
        'lib/care/do/session-manager.ts': 1,
        'app/_parts/base.tsx': 1,
        'tests/stage/misc.ts': 1,
        'lib/letters/letter-service.ts': 1,
        'app/_form/post-handler.ts': 1,
      },
      said: /^".+" says nothing of what is inside$/,
      stands: { 'lib/care/do/assign-case-manager.ts': 1, 'app/(public)/case-manager/route.tsx': 1 },
    },
  ],
  'a name is in kebab-case': [
    {
      breaks: { 'app/_parts/ReportTable.tsx': 1, 'lib/reports/do/close_report.ts': 1 },
      said: /^names are in kebab-case$/,
      stands: { 'lib/DECISIONS.md': 1, 'next.config.js': 1 },
    },
  ],
  'a room is one room': [
    {
      breaks: { 'lib/reports/do/verb-0.ts': 1 },
      said: /^26 files in lib\/reports\/do, and 25 are the most in one room$/,
      stands: { ...rooms(26, 'lib/reports/do'), ...rooms(25, 'lib/goals/do') },
    },
  ],
  'everything is imported from where it is written': [
    {
      breaks: {
        'lib/reports/index.ts': 1,
        'lib/reports/rules/all.ts': "export * from './clock.ts'\n",
        'lib/reports/rules/some.ts': "export { clock } from './clock.ts'\n",
        'app/_parts/types.ts': "export type { Clock } from '#lib/reports/rules/clock.ts'\n",
      },
      said: /^hands on what another file exports/,
    },
  ],
  'a page is a document': [
    {
      breaks: { 'app/staff/reports/page.tsx': 1, 'app/layout.tsx': 1, 'app/family/loading.tsx': 1, 'app/error.tsx': 1 },
      said: /^pages are route\.tsx, with document\(\) and form\(\)$/,
      stands: { 'app/_page/page.ts': 1, 'app/staff/reports/report-page.tsx': 1, 'app/staff/route.tsx': route },
    },
    {
      breaks: {
        'app/staff/reports/actions.ts': "'use server'\nexport {}\n",
        'lib/reports/do/answer-report.ts': 'async function answer() {\n  "use server"\n}\nanswer()\n',
        'app/_parts/clicked.tsx': "'use client'\nexport {}\n",
      },
      said: /^'use (server|client)' brings Next's runtime/,
      stands: { 'lib/reports/rules/spoken.ts': "// nobody may write 'use server'\nexport {}\n" },
    },
    {
      breaks: {
        'app/staff/route.tsx': `${route}export async function generateMetadata() {}\n`,
        'app/staff/goals/route.tsx': `${route}export const metadata = {}\n`,
      },
      said: /is nobody's to call/,
    },
    {
      breaks: { 'app/staff/route.tsx': "export const GET = document('staff', nothing, today)\n" },
      said: /^a post to it gets no page/,
      stands: {
        'app/family/route.tsx': "export const GET = document('family', nothing, home)\nexport const POST = noForm\n",
      },
    },
  ],
  'an export is for somebody': [
    {
      breaks: {
        'lib/reports/rules/twice.ts': "import { used } from './used.ts'\nexport const twice = used\n",
        'lib/reports/rules/clock.ts': 'export function tested() {}\n',
        'lib/reports/rules/again.ts': "export const again = ['yes', 'no']\n",
        'app/staff/again/route.tsx': `${route}export const again = ['yes', 'no']\nconsole.log(again)\nexport const page = 1\n`,
      },
      said: /^nothing but tests uses (twice|tested|again|page)$/,
      stands: {
        'lib/reports/rules/used.ts': 'export const used = 1\n',
        'lib/reports/rules/inside.ts': 'export const inside = 1\nconsole.log(inside)\n',
        'tests/reports/rules/clock.test.ts': "import { tested } from '#lib/reports/rules/clock.ts'\ntested()\n",
      },
    },
  ],
  'a name means one thing': [
    {
      breaks: { 'lib/goals/rows/hand-over.ts': 'export function handOver() {}\nhandOver()\n' },
      said: /^handOver is something else in lib\/care\/rows\/hand-over\.ts$/,
      stands: {
        'lib/care/rows/hand-over.ts': 'export function handOver() {}\nhandOver()\n',
        'lib/asking/rows/hand-over.ts': 'function handOver() {}\nhandOver()\n',
        'app/staff/tasks/route.tsx': 'export const POST = 1\n',
        'app/staff/goals/route.tsx': 'export const POST = 1\n',
      },
    },
  ],
  'a landed migration stays as it landed': [
    {
      breaks: { 'drizzle/migrations/0000_touched.sql': 'select 2;\n' },
      said: /^The migration 0000_touched\.sql was changed after it had landed: put its file back/,
      stands: {
        'drizzle/migrations/0001_landed.sql': 'select 1;\n',
        'drizzle/migrations/landed.sha256': `${sha256('select 1;\n')}  0000_touched.sql\n${sha256('select 1;\n')}  0001_landed.sql\n`,
      },
    },
    {
      breaks: { 'drizzle/migrations/0000_new.sql': 'select 1;\n' },
      said: /^The migration 0000_new\.sql is not frozen: add "[0-9a-f]{64} {2}0000_new\.sql" to landed\.sha256\.$/,
    },
  ],
}

/** The faults of a house that consists of these files. */
function faultsWith(files: Files) {
  const folder = mkdtempSync(join('/var/tmp', 'ajar-house-'))
  for (const [file, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(join(folder, file), typeof content === 'string' ? content : 'export {}\n'.repeat(content))
  }
  const faults = faultsOfHouse(folder)
  rmSync(folder, { recursive: true })
  return faults
}

test('the house as it stands breaks no rule, and npm run check asks', () => {
  expect(faultsOfHouse('.')).toEqual([])
  expect(scripts.check).toContain('node lib/launch/check-house.ts')
})

test.each(Object.keys(planted) as HouseRule[])('%s: whatever breaks it is named, and nothing else', (rule) => {
  for (const { breaks, said, stands = {} } of planted[rule]) {
    const faults = faultsWith({ ...stands, ...breaks })
    const caught = faults.filter((fault) => fault.rule === rule)
    expect(faults).toEqual(caught)
    expect(caught.map(({ file }) => file).sort()).toEqual(Object.keys(breaks).sort())
    for (const fault of caught) expect(fault.said).toMatch(said)
    console.log(`caught ${rule}: ${caught.map(({ file }) => file).join(', ')}`)
  }
})
