import { globSync, readFileSync } from 'node:fs'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { printedRights, withRightsInWords } from '#drizzle/print-access.ts'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { closePools } from '#lib/database/pool.ts'
import { type Capacity, capacities } from '#lib/people/rules/capacities.ts'
import { extentOf } from '#lib/people/rules/in-capacity.ts'
import type { Extent } from '#lib/people/rules/right.ts'
import { rights, type StaffFunction, staffFunctions } from '#lib/people/rules/rights.ts'
import { rightsInWords } from '#lib/people/rules/rights-printed.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { signIn } from '#tests/stage/sign-in.ts'
import { environment } from '#tests/stage/web-server.ts'
import type { Attempt } from './attempt.ts'
import { attempts } from './rights-attempts.ts'
import { nobodys, statements } from './rights-rows.ts'
import { emailOf, plantRights, type RightsWorld } from './rights-world.ts'

// Every cell of the table of rights, by a real session of somebody in that capacity: through each verb and page that is
// the function, and by a statement past all of them.

let database: FreshDatabase
let ground: Ground
let world: RightsWorld

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  Object.assign(process.env, environment(database, 'http://family.practice.example'))
  world = await plantRights(ground, new Date())
})

afterAll(async () => {
  await closePools()
  await ground.close()
  await database.drop()
})

/** For whom somebody in a capacity could do it. Doing it only for clients who are not theirs is in no table. */
async function found(attempt: Attempt, capacity: Capacity): Promise<Extent | 'others alone'> {
  const at = new Date()
  const { tokenHash } = await signIn(ground, emailOf(capacity), at)
  const viewer: Viewer<'staff'> = { audience: 'staff', at, session: tokenHash, browser: 'b' }
  const theirs = await attempt(viewer, world.theirs[capacity], world)
  const elsewhere = await attempt(viewer, world.elsewhere, world)
  if (elsewhere) return theirs ? 'yes' : 'others alone'
  if (!theirs) return 'no'
  return capacity === 'covering' ? 'covered' : 'own'
}

/**
 * The row of a function as it is met, one part after the other: a capacity that some part treats otherwise is named.
 */
async function wrongCells(wanted: StaffFunction): Promise<string[]> {
  const wrong: string[] = []
  for (const [part, attempt] of Object.entries({ ...attempts[wanted], ...named(statements[wanted] ?? {}) })) {
    for (const capacity of capacities) {
      const [should, does] = [extentOf(wanted, capacity), await found(attempt, capacity)]
      if (should !== does) wrong.push(`${part}: ${capacity}: ${does}, not ${should}`)
    }
  }
  return wrong
}

const named = (asked: Readonly<Record<string, Attempt>>) =>
  Object.fromEntries(Object.entries(asked).map(([table, attempt]) => [`rows: ${table}`, attempt]))

describe('each role on staff can do what the table says, for whom it says, and nothing else', () => {
  test.each(staffFunctions)('%s', async (wanted) => {
    expect(await wrongCells(wanted)).toEqual([])
  })

  test('and a cell that says more or less than the table would be found', async () => {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    const [right] = /\('write_goals', .*\)/.exec(printedRights())!
    const more = right!.replace("'{}'", "'{privacy_officer}'")
    const less = right!.replace('{case_manager,', '{')
    for (const [planted, cell] of [
      [more, 'goals/add-goal: privacy officer: yes, not no'],
      [more, 'rows: goal: privacy officer: yes, not no'],
      [less, 'goals/add-goal: case manager: no, not own'],
      [less, 'rows: goal: case manager: no, not own'],
    ] as const) {
      await owner.unsafe(printedRights().replace(right!, planted).split('grant execute')[0]!)
      expect(await wrongCells('write_goals')).toContain(cell)
    }
    await owner.unsafe(printedRights().split('grant execute')[0]!)
    await owner.end()
    expect(await wrongCells('write_goals')).toEqual([])
  })
})

describe('of a hold nobody on staff, in any capacity, can', () => {
  test.each(Object.entries(nobodys))('%s', async (_what, attempt) => {
    for (const capacity of capacities) expect(await found(attempt, capacity), capacity).toBe('no')
  })

  test('and somebody who could would be found', async () => {
    const owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
    await owner.unsafe(`
      grant update (lifted_at) on hold to ajar_staff;
      create policy planted on hold for update to ajar_staff using (true)`)
    expect(await found(nobodys['lift a hold past the second person']!, 'supervisor')).toBe('yes')
    expect(await found(nobodys['lift a hold past the second person']!, 'case manager')).toBe('own')
    await owner.unsafe(`
      drop policy planted on hold; revoke update (lifted_at) on hold from ajar_staff`)
    await owner.end()
  })
})

describe('every verb and every page of staff is in the table', () => {
  const asked = globSync('lib/*/do/*.ts').filter((file) => /Operation<[^>]*'staff'/.test(readFileSync(file, 'utf8')))
  const verbs = asked.map((file) => file.replace(/^lib\/(\w[\w-]*)\/do\/(.+)\.ts$/, '$1/$2'))
  const pages = globSync('app/staff/**/route.{ts,tsx}').map((file) => file.replace(/^app(.*)\/route\.tsx?$/, '$1'))
  const parts = staffFunctions.flatMap((wanted): readonly string[] => rights[wanted].parts)

  const without = (of: readonly string[]) => of.filter((each) => !parts.includes(each))

  test('none is without a function, and no function names one that is not there', () => {
    expect(without([...verbs, ...pages])).toEqual([])
    expect(parts.filter((part) => ![...verbs, ...pages].includes(part))).toEqual([])
    expect(without(['goals/rename-goal', '/staff/goals'])).toEqual(['goals/rename-goal', '/staff/goals'])
  })

  test('each is tried for every capacity', () => {
    for (const wanted of staffFunctions)
      expect(Object.keys(attempts[wanted])).toEqual(expect.arrayContaining([...rights[wanted].parts]))
  })

  test('each asks the table by the name of its function', () => {
    const silent = staffFunctions.flatMap((wanted) =>
      verbs
        .filter((verb) => (rights[wanted].parts as readonly string[]).includes(verb))
        .filter((verb) => {
          const [noun, name] = verb.split('/')
          return !readFileSync(`lib/${noun}/do/${name}.ts`, 'utf8').includes(`'${wanted}'`)
        }),
    )
    expect(silent).toEqual([])
  })
})

test('the SQL that asks and the document that tells are printed from the table', () => {
  expect(readFileSync('drizzle/functions/rights.sql', 'utf8')).toBe(printedRights())
  const told = readFileSync('lib/RIGHTS.md', 'utf8')
  expect(told).toContain(rightsInWords())
  const lied = told.replace('| – | own | – | own | – |', '| yes | own | – | own | – |')
  expect(lied).not.toContain(rightsInWords())
  expect(withRightsInWords(lied)).toBe(told)
})
