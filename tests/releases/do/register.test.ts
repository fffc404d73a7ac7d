import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import { rowsOf } from '#drizzle/seed/rows.ts'
import * as decideModule from '#lib/consent/decide.ts'
import * as defectsModule from '#lib/consent/defects.ts'
import * as mayTellAllModule from '#lib/consent/may-tell-all.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { registerRows } from '#lib/releases/rows/register-rows.ts'
import { type RegisterState, registerStates } from '#lib/releases/rules/register.ts'
import { type FreshDatabase, freshDatabase } from '#tests/stage/database.ts'
import { askModel, knownOf, type Model } from '#tests/stage/model.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'
import { centersOfEveryKind, randomStory } from '#tests/stage/random/random-story.ts'
import type { Asked } from '#tests/stage/twin.ts'

// The register decides all releases of a center at once, and keeps what does not depend on the time. It must say of
// each what the door says of one.

const model: Model = { ...decideModule, ...defectsModule, ...mayTellAllModule }

describe('about any story', () => {
  let database: FreshDatabase
  let ground: Ground
  let asked: Asked[]

  beforeAll(async () => {
    database = await freshDatabase()
    ground = openGround(database.ownerUrl)
    const centers = centersOfEveryKind()
    asked = fc.sample(randomStory(centers), { seed: 20_261_202, numRuns: 800 })
    await plant(ground, ...centers, ...asked.map(({ story }) => story))
    await ground.execute('analyze')
  })

  afterAll(async () => {
    await ground.close()
    await database.drop()
  })

  interface Line extends Record<string, unknown> {
    readonly id: string
    readonly state: RegisterState
    readonly why: string
    readonly is_kept: boolean
  }

  const registerAbout = async ({ story, pair }: Asked) => {
    const ids = rowsOf(story.rows, 'release').map(({ id }) => id)
    return ground.execute<Line>(sql`
      select id, state, array_to_string(why, ' ') as why, is_kept
      from register_now(${pair.centerId}, 'as now', ${`{${ids.join(',')}}`}::uuid[], true, ${pair.at.toISOString()}::timestamptz)`)
  }

  /** The defects of each release between the two of a story, and whether something else keeps them closed. */
  const saidByModel = (one: Asked) => {
    const { holds, careEndings, identified } = knownOf(one.story)
    const { familyMemberId, at } = one.pair
    const isClosed =
      holds.some(
        (each) =>
          (each.familyMemberId ?? familyMemberId) === familyMemberId &&
          each.from <= at &&
          (!each.liftedAt || each.liftedAt > at),
      ) ||
      careEndings.some(({ endedAt, resumedAt }) => endedAt <= at && (!resumedAt || resumedAt > at)) ||
      !identified.some((each) => each.familyMemberId === familyMemberId && each.since <= at)
    return { isClosed, defects: askModel(model, one.story, one.pair).defects }
  }

  const compare = async () => {
    const found = new Map<RegisterState, number>()
    const kept = new Set<boolean>()
    for (const one of asked) {
      const { isClosed, defects } = saidByModel(one)
      const complete = new Set(rowsOf(one.story.rows, 'release').flatMap((each) => (each.completedAt ? [each.id] : [])))
      const lines = (await registerAbout(one)).filter(({ id }) => complete.has(id as never))
      for (const { id, state, why, is_kept } of lines) {
        const said = defects.get(id)
        if (said === undefined) continue
        expect([id, why]).toEqual([id, said])
        expect([id, state === 'in_force' || state === 'expiring']).toEqual([id, said === '' && !isClosed])
        found.set(state, (found.get(state) ?? 0) + 1)
        kept.add(is_kept)
      }
    }
    return { found, kept: [...kept] }
  }

  test('the register says of each release what the model says, examined anew or kept', async () => {
    const anew = await compare()
    expect(anew.kept).toEqual([false])
    for (const state of registerStates.filter((each) => each !== 'waits'))
      expect([state, anew.found.get(state) ?? 0]).not.toEqual([state, 0])
    await ground.execute(sql`
      insert into release_examined (center_id, release_id, rules, born_on, found)
      select r.center_id, r.id, 'as now', k.born_on,
        standing_defects(r, f, p, term_of(p, c.maximum_term_days), c.time_zone, k.born_on)
      from release r join center c on c.id = r.center_id join rule_pack p on p.place = c.place
      join form_version f on f.center_id = r.center_id and f.id = r.form_version_id
      join client k on k.center_id = r.center_id and k.id = r.client_id`)
    expect(await compare()).toEqual({ found: anew.found, kept: [true] })
  })

  test('and something else that was kept would be noticed', async () => {
    await ground.execute(`update release_examined set found = found || 'no_topic'::text`)
    await expect(compare()).rejects.toThrow()
  })
})

describe('in the practice center', () => {
  let practice: PracticeCenter
  let irene: Viewer<'staff'>

  beforeAll(async () => {
    practice = await openPracticeCenter()
    irene = await practice.viewerOf('staff', 'irene')
  })

  afterAll(() => practice.close())

  const register = (state: RegisterState | null, most: number | null = null, after: Place | null = null) =>
    asViewer({ ...irene, at: new Date() }, (tx) => registerRows(tx, { state, most, after }))
  type Place = Awaited<ReturnType<typeof registerRows>>['lines'][number]['place']
  const idsOf = async (state: RegisterState | null) => (await register(state)).lines.map(({ id }) => id)
  const elenas = async () => (await register(null)).lines.find((each) => each.recipientName === 'Elena Delgado')!
  const unkept = async () => {
    const rows = sql`select unkept from release_register(null, 1, null, null)`
    const [seen] = await asViewer({ ...irene, at: new Date() }, (tx) => tx.execute<{ unkept: string }>(rows))
    return Number(seen!.unkept)
  }

  test('page by page each release is found once, in each state, those that ended too', async () => {
    await practice.goOn('Rosa Delgado', (on) => {
      let next = on
      for (let n = 0; n < 14; n++)
        next = next
          .familyMember(`Cousin ${'ABCDEFGHIJKLMN'[n]} Delgado`, { email: `cousin-${n}@practice.example` })
          .releases('case_manager')
          .revokes()
      return next
    })
    for (const state of [null, ...registerStates]) {
      const found: string[] = []
      let after: Place | null = null
      for (;;) {
        const { lines } = await register(state, 2, after)
        found.push(...lines.map(({ id }) => id))
        if (lines.length < 2) break
        after = lines.at(-1)!.place
      }
      expect([state, found]).toEqual([state, await idsOf(state)])
    }
    expect((await idsOf('ended')).length).toBeGreaterThan(13)
  })

  test('the counts are those of the lists', async () => {
    const { counts, lines } = await register(null)
    for (const state of registerStates.filter((each) => each !== 'ended'))
      expect([state, counts[state] ?? 0]).toEqual([state, (await idsOf(state)).length])
    expect(counts.ended).toBeUndefined()
    expect(lines.length).toBe(Object.values(counts).reduce((sum, each) => sum + each, 0))
  })

  test('what was examined once is kept, and examined again when the center changes its rules or a birthday is corrected', async () => {
    await register(null)
    expect(await unkept()).toBe(0)
    await practice.ground.execute('update center set maximum_term_days = 1')
    expect(await unkept()).toBeGreaterThan(0)
    expect(await elenas()).toMatchObject({ state: 'defective', defects: ['term_too_long'] })
    await practice.ground.execute('update center set maximum_term_days = null')
    expect((await elenas()).state).toBe('in_force')
    expect(await unkept()).toBe(0)
    await practice.ground.execute(`update client set born_on = born_on + 1 where name = 'Rosa Delgado'`)
    expect(await unkept()).toBeGreaterThan(0)
    await practice.ground.execute(`update client set born_on = born_on - 1 where name = 'Rosa Delgado'`)
  })

  test('a signed text that somebody changed is noticed, although the release was examined before', async () => {
    const { id } = await elenas()
    expect(await unkept()).toBe(0)
    const change = async (words: ReturnType<typeof sql>) => {
      await practice.ground.execute('alter table release disable trigger user')
      await practice.ground.execute(sql`update release set signed_text = ${words} where id = ${id}`)
      await practice.ground.execute('alter table release enable trigger user')
    }
    await change(sql`signed_text || '.'`)
    expect(await elenas()).toMatchObject({ state: 'defective', defects: ['text_hash_mismatch'] })
    await change(sql`left(signed_text, -1)`)
    expect((await elenas()).state).toBe('in_force')
  })
})
