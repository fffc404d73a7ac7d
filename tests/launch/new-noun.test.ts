import { type SpawnSyncReturns, spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { nounOf } from '#lib/launch/new-noun.ts'
import { cruise } from '#tests/architecture/cruise.ts'
import { copyHouse, type HouseCopy } from '#tests/architecture/house-copy.ts'

describe('a noun that cannot have rooms is refused in one sentence', () => {
  test.each([
    [undefined, 'Name the noun in the plural'],
    ['SupportGroups', 'not in kebab-case'],
    ['support_groups', 'not in kebab-case'],
    ['../groups', 'not in kebab-case'],
    ['support-group', 'not a plural'],
    ['illness', 'not a plural'],
    ['patients', 'does not say "patients", but clients'],
    ['relatives', 'does not say "relatives"'],
    ['reports', 'There are reports already'],
    ['visits', 'There are visits already'],
  ])('%s', (room, why) => {
    const noun = nounOf(room)
    expect(noun).toEqual({ refusal: expect.stringContaining(why) })
  })

  test.each([
    ['support-groups', 'support-group'],
    ['categories', 'category'],
    ['searches', 'search'],
    ['courses', 'course'],
  ])('while %s get rooms, and one of them is a %s', (room, one) => {
    expect(nounOf(room)).toEqual({ room, one })
  })
})

describe('the rooms of a new noun', () => {
  let house: HouseCopy
  let made: SpawnSyncReturns<string>

  const run = (command: string, ...words: string[]) =>
    spawnSync(process.execPath, [command.startsWith('lib/') ? command : resolve('node_modules', command), ...words], {
      cwd: house.folder,
      encoding: 'utf8',
      // The inner run must know nothing of the run it is in.
      env: Object.fromEntries(
        Object.entries(process.env).filter(([name]) => !name.startsWith('VITEST')),
      ) as NodeJS.ProcessEnv,
    })

  beforeAll(() => {
    house = copyHouse()
    made = run('lib/launch/new-noun.ts', 'support-groups')
  })

  afterAll(() => house.remove())

  test('are listed when they are laid', () => {
    expect(made.stderr).toBe('')
    expect(made.stdout).toContain('lib/support-groups/do/add-support-group.ts')
    expect(made.stdout).toContain('Nobody may read or write the table yet')
    for (const file of made.stdout.match(/\b(?:lib|tests|drizzle)\/[\w/-]+\.(?:ts|sql|sha256)|README\.md/g)!)
      expect(existsSync(file) || existsSync(`${house.folder}/${file}`), file).toBe(true)
    expect(made.status).toBe(0)
  })

  test('have nothing in them that the check would stop at', () => {
    const files = made.stdout.split('\n').filter((line) => /^\S+\.tsx?$/.test(line))
    house.write('biome.json', readFileSync('biome.json', 'utf8').replace(/^.*"vcs".*\n/m, ''))
    const checked = run('@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...files)
    expect(checked.stderr).toBe('')
    expect(checked.status).toBe(0)
  })

  test('leave the house in shape, but for the migration that did not land yet', () => {
    const checked = run('lib/launch/check-house.ts')
    expect(checked.stderr.trim().split('\n')).toEqual([
      expect.stringContaining('a landed migration stays as it landed'),
    ])
  })

  test('have the right types', () => {
    const files = made.stdout.split('\n').filter((line) => /\.tsx?$/.test(line))
    house.write(
      'tsconfig.new.json',
      JSON.stringify({ extends: './tsconfig.json', include: [], files, compilerOptions: { incremental: false } }),
    )
    expect(run('typescript/bin/tsc', '--noEmit', '--project', 'tsconfig.new.json').stdout).toBe('')
  })

  test('break no rule of imports, and every file is reached', () => {
    expect(cruise(house.folder)).toEqual([])
  })

  test('fail their first sentence until somebody may read the table, and lack their title in Spanish', () => {
    const { stdout, stderr, status } = run(
      'vitest/vitest.mjs',
      'run',
      'tests/support-groups',
      'tests/words',
      '--no-color',
    )
    expect(stdout).toContain('× a member of staff adds a support group and finds it among those that are open')
    expect(stderr).toContain('permission denied for table support_group')
    expect(stderr).toContain('English in Spanish: title')
    expect(stdout).toContain(', 2 failed')
    expect(status).toBe(1)
  })

  test('cannot be laid twice', () => {
    const again = run('lib/launch/new-noun.ts', 'support-groups')
    expect(again.stderr).toBe('There are support-groups already: put what is new into their rooms.\n')
    expect(again.status).toBe(1)
  })
})
