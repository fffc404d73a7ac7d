import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { sql } from 'drizzle-orm'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Ground, openGround } from '#drizzle/seed/ground.ts'
import { plant } from '#drizzle/seed/plant.ts'
import * as decideModule from '#lib/consent/decide.ts'
import * as defectsModule from '#lib/consent/defects.ts'
import * as mayTellAllModule from '#lib/consent/may-tell-all.ts'
import { hasAreas } from '#lib/consent/topic.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { askModel, knownOf, type Model, type Told } from '../stage/model.ts'
import { centersOfEveryKind, randomStory } from '../stage/random/random-story.ts'
import { type Asked, askDatabase } from '../stage/twin.ts'

// lib/consent is the model, the SQL functions are its twin in production. About any story they must say the same.

const count = Number(process.env.AJAR_HISTORIES ?? 20_000)
const seed = Number(process.env.AJAR_SEED ?? 20_261_124)
const mutantSample = 4_000
const plantedAtOnce = 2_500

const model: Model = { ...decideModule, ...defectsModule, ...mayTellAllModule }
const centers = centersOfEveryKind()
const anything = randomStory(centers)

let database: FreshDatabase
let ground: Ground
let asked: Asked[]
let said: { model: Told[]; database: Told[] }

beforeAll(async () => {
  database = await freshDatabase()
  ground = openGround(database.ownerUrl)
  asked = fc.sample(anything, { seed, numRuns: count })
  await plant(ground, ...centers)
  for (let from = 0; from < asked.length; from += plantedAtOnce) {
    await plant(ground, ...asked.slice(from, from + plantedAtOnce).map((each) => each.story))
    // A plan made while a table was empty walks the whole table. Without this, planting takes quadratic time.
    await ground.execute('analyze')
  }
  said = {
    model: asked.map(({ story, pair, answer }) => askModel(model, story, pair, answer)),
    database: await askDatabase(ground, asked),
  }
})

afterAll(async () => {
  await ground.close()
  await database.drop()
})

function isSame(one: Told, other: Told): boolean {
  return (
    one.seen.join('\n') === other.seen.join('\n') &&
    one.mayAnswer === other.mayAnswer &&
    [...one.defects].every(([release, found]) => other.defects.get(release) === found)
  )
}

/** The story without everything that makes no difference, and what each side says of it. */
async function smallestLike(n: number): Promise<string> {
  const other = await freshDatabase()
  const planting = openGround(other.ownerUrl)
  await plant(planting, ...centers)
  const sidesOf = async ({ story, pair, answer }: Asked) => {
    let database: Told[] = []
    const undone = new Error('asked and taken back')
    const planted = planting.transaction(async (tx) => {
      await plant(tx, story)
      database = await askDatabase(tx, [{ story, pair, answer }])
      throw undone
    })
    await planted.catch((error: unknown) => {
      if (error !== undone) throw error
    })
    return { model: askModel(model, story, pair, answer), database: database[0]! }
  }
  const agree = fc.asyncProperty(anything, async (one) => {
    const sides = await sidesOf(one)
    return isSame(sides.model, sides.database)
  })
  const { counterexample } = await fc.check(agree, {
    seed,
    path: String(n),
    numRuns: 1,
    interruptAfterTimeLimit: 60_000,
  })
  const [smallest] = counterexample ?? [asked[n]!]
  const sides = await sidesOf(smallest)
  await planting.close()
  await other.drop()
  return JSON.stringify({ at: smallest.pair.at, answer: smallest.answer, rows: smallest.story.rows, sides }, null, 1)
}

test(`of ${count} random stories the model and the database permit exactly the same, name the same defects, and tell the same answers`, async () => {
  const different = asked.findIndex((_, n) => !isSame(said.model[n]!, said.database[n]!))
  expect(different < 0 ? null : await smallestLike(different)).toBe(null)
  const permitting = said.model.filter(({ seen }) => seen.length > 0).length
  console.log(`seed ${seed}: ${permitting} of ${count} stories permit something`)
  expect(permitting / count).toBeGreaterThanOrEqual(0.2)
  // Answers of each kind must be among the stories, and some that only private goals keep back.
  const told = asked.filter((_, n) => said.model[n]!.mayAnswer)
  const keptPrivate = asked.filter(({ story, pair, answer }, n) => {
    const wouldBe = () => mayTellAllModule.mayTellAll(knownOf(story), { ...pair, ...answer, goals: [] }).permitted
    return !said.model[n]!.mayAnswer && wouldBe()
  })
  console.log(`${told.length} answers may be told, and ${keptPrivate.length} would but for private goals`)
  expect(told.length / count).toBeGreaterThanOrEqual(0.05)
  expect(keptPrivate.length / count).toBeGreaterThanOrEqual(0.005)
  expect(told.some(({ answer }) => answer.topics.length > 1 && answer.topics.some(hasAreas))).toBe(true)
  expect(told.some(({ answer }) => answer.topics.includes('care_team'))).toBe(true)
})

describe('a mistake planted in the database is caught', () => {
  async function isCaughtInDatabase(): Promise<boolean> {
    for (let from = 0; from < mutantSample; from += 250) {
      const mutant = await askDatabase(ground, asked.slice(from, from + 250))
      if (mutant.some((told, n) => !isSame(said.model[from + n]!, told))) return true
    }
    return false
  }

  const mutants: [name: string, from: string, to: string][] = [
    ['holds are forgotten', 'from hold', 'from (select * from hold where false)'],
    ['anybody is the right person', 'l.identified_at <= live_topics_of.at', 'true'],
    ['somebody known later was known before', 'l.identified_at <= live_topics_of.at', 'l.identified_at is not null'],
    ['a lifted hold still holds', 'h.lifted_at > live_topics_of.at', 'true'],
    ['the never-share list is forgotten', 'from never_share n', 'from (select * from never_share where false) n'],
    ['a withdrawn never-share entry still forbids', 'n.withdrawn_at > live_topics_of.at', 'true'],
    ['what was taken back stays open', "e.kind = 'narrowed'", "e.kind = 'never'"],
    ['what was narrowed before the paper was recorded is forgotten', 'e.at >= s.signed_at', 'false'],
    ['an area taken back takes the whole topic', '(e.area is null or e.area = s.area)', 'true'],
    ['the oldest release governs', 'r.signed_at desc nulls last', 'r.signed_at asc nulls last'],
    ['a release counts before it is complete', 'r.completed_at <= live_topics_of.at', 'true'],
    ['a crisis that ended still opens', 'c.ended_at > live_topics_of.at', 'true'],
    ['a no on the form is forgotten', 't.topic <> all (i.refused_topics)', 'true'],
    ['conditional topics are always open', 'from crisis c', 'from (select gen_random_uuid()) zz, crisis c'],
  ]
  const standingMutants: [name: string, from: string, to: string][] = [
    ['a witness is never needed', 'if p.witness_required and', 'if false and'],
    ['no birth date is needed', 'r.stated_birth_date is null', 'false'],
    ['no institution is needed', 'is_blank(r.recipient_affiliation)', 'false'],
    [
      'anything names who is responsible',
      'has_only(r.responsible_name, p.words_of_nobody)',
      'is_blank(r.responsible_name)',
    ],
    ['no first day is needed', 'r.starts_at is null', 'false'],
    ['several purposes are one', 'where not is_blank(purpose)) > 1', 'where not is_blank(purpose)) > 2'],
    ['the extra statement is never needed', "if 'substance_use' = any (r.topics) and not", 'if false and not'],
    ['the term is not limited', '::date + term)::date', '::date + term * 900)::date'],
    ['whoever signs may sign', 'not is_same_person(r.signed_name, r.client_name)', 'false'],
    ['whoever is named may sign', 'if is_other(r.signed_name, r.recipient_name, r.client_name)', 'if false'],
    ['"Mom" is a person', 'has_only(r.recipient_name, p.words_of_nobody)', 'false'],
    ['a right to sign needs no end', 'authority_ends_at(r, born_on, p, zone) is null', 'false'],
  ]
  // PostgreSQL writes these two down in its own way.
  const passingMutants: typeof standingMutants = [
    [
      'a release counts at the instant it ends',
      'release_ends_at(r, term, zone) <= at',
      'release_ends_at(r, term, zone) < at',
    ],
    ['revocations are forgotten', "'revoked'::text = ANY", "'nothing'::text = ANY"],
    ['a spoiled text is not noticed', '(r).signed_text_hash <>', 'false AND (r).signed_text_hash <>'],
    ['a suspension at the same instant loses', 'suspended_at >= COALESCE', 'suspended_at > COALESCE'],
  ]
  const countsMutants: typeof standingMutants = [
    ['what was revoked before the paper was recorded is forgotten', 'happened_at >= (r).signed_at', 'false'],
    [
      'what is revoked of an older release counts for the newer',
      'happened_at < COALESCE',
      'true OR happened_at < COALESCE',
    ],
    ['what happens later happened already', 'happened_at <= at', 'true'],
  ]

  const rightMutants: [name: string, from: string, to: string][] = [
    ['a child stays a child', 'least(r.representative_ends_at, grown_at)', 'r.representative_ends_at'],
    ['a parent signs for a grown child', 'not name_words(r.representative_authority) && p.words_of_parents', 'true'],
    ['everybody comes of age at 18', 'p.age_of_control', '18'],
  ]
  const tellMutants: [name: string, from: string, to: string][] = [
    ['private goals are forgotten', 'AND (NOT is_all_private(', 'AND (true OR NOT is_all_private('],
    ['one open topic is enough', 'NOT (EXISTS', '(EXISTS'],
    ['an answer may speak of any part of life', 'l.area = may_tell_all.of_area', 'true'],
    ['an answer may speak of any professional', 'l.professional = may_tell_all.of_professional', 'true'],
    ['words that touch no topic may be told', 'cardinality(of_topics) > 0', 'true'],
    ['what is open for one client is open for another', 'l.client_id = may_tell_all.of_client', 'true'],
  ]

  const all = [
    ...mutants.map((mutant) => ['live_topics_of', ...mutant] as const),
    ...standingMutants.map((mutant) => ['standing_defects', ...mutant] as const),
    ...passingMutants.map((mutant) => ['passing_defects', ...mutant] as const),
    ...countsMutants.map((mutant) => ['counts_for', ...mutant] as const),
    ...tellMutants.map((mutant) => ['may_tell_all', ...mutant] as const),
    ...rightMutants.map((mutant) => ['authority_ends_at', ...mutant] as const),
  ]
  test.each(all)('%s: %s', async (routine, _name, from, to) => {
    const [source] = await ground.execute<{ text: string }>(
      sql`select pg_get_functiondef(oid) as text from pg_proc where proname = ${routine}`,
    )
    expect(source!.text).toContain(from)
    const mutated = to.includes('gen_random_uuid')
      ? source!.text.replace(/exists\s*\(\s*select from crisis c[\s\S]*?\)\)/, 'true)')
      : source!.text.replace(from, to)
    expect(mutated).not.toBe(source!.text)
    try {
      await ground.execute(mutated)
      expect(await isCaughtInDatabase()).toBe(true)
    } finally {
      await ground.execute(source!.text)
    }
  })
})

describe('a mistake planted in the model is caught', () => {
  const mutants: [
    file: `${'decide' | 'defects' | 'term' | 'named-person' | 'may-tell-all' | 'kept-private'}.ts`,
    name: string,
    from: string,
    to: string,
  ][] = [
    ['decide.ts', 'holds are forgotten', "return refuse('on_hold')", 'void 0'],
    ['decide.ts', 'the end of care is forgotten', "return refuse('care_ended')", 'void 0'],
    ['decide.ts', 'anybody is the right person', "return refuse('not_identified')", 'void 0'],
    ['decide.ts', 'the never-share list is forgotten', "return refuse('never_share')", 'void 0'],
    ['decide.ts', 'the oldest release governs', 'compareAge(release, newest) >= 0', 'compareAge(release, newest) < 0'],
    [
      'decide.ts',
      'drafts govern',
      'release.completedAt === null || isAfter',
      'release.completedAt !== null && isAfter',
    ],
    ['decide.ts', 'what was taken back before the recording is forgotten', 'late.length > 0 ?', 'false ?'],
    ['decide.ts', 'defects are ignored', 'if (defect) return refuse(defect)', ''],
    ['decide.ts', 'areas are ignored', "if (!area || !release.areas.includes(area)) return 'area_not_released'", ''],
    ['decide.ts', 'professionals are ignored', '!release.professionals.includes(professional)', 'false'],
    ['decide.ts', 'conditional topics are always open', 'release.onlyInCrisis.includes(topic) &&', 'false &&'],
    [
      'defects.ts',
      'a release counts at the instant it ends',
      '(ends && !isAfter(ends, at))',
      '(ends && isAfter(at, ends))',
    ],
    ['defects.ts', 'revocations are forgotten', "found.push('revoked')", 'void 0'],
    ['decide.ts', 'a no on the form is forgotten', "return 'topic_refused'", ''],
    ['defects.ts', 'what a place asks on top is forgotten', 'if (lacks[element](release))', 'if (false)'],
    ['defects.ts', 'blank purposes count', 'filter((purpose) => !isBlank(purpose)).length > 1', 'length > 1'],
    ['defects.ts', '"my family" is a person', 'else if (namesNobody(release.recipientName))', 'else if (false)'],
    ['defects.ts', 'whoever signs may sign', "found.push('signer_not_the_client')", 'void 0'],
    ['defects.ts', 'whoever is named may sign', "found.push('signed_by_recipient')", 'void 0'],
    ['named-person.ts', 'a middle name makes another person', 'return few.length >= 2 &&', 'return false &&'],
    ['term.ts', 'a parent signs for a grown child', 'isParental(authority)', 'false'],
    ['term.ts', 'a child stays a child', 'written && written < grownAt ? written : grownAt', 'written'],
    ['term.ts', 'a year has 365 days', '{ years: pack.maximumTermYears }', '{ days: 365 * pack.maximumTermYears }'],
    [
      'defects.ts',
      'a resumption at the same instant wins',
      'isAfter(happened.resumed, happened.suspended)',
      '!isAfter(happened.suspended, happened.resumed)',
    ],
  ]

  const tellMutants: typeof mutants = [
    ['may-tell-all.ts', 'private goals are forgotten', 'isAllPrivate(goals, area)', 'false'],
    ['may-tell-all.ts', 'the last topic decides', 'if (!decision.permitted) return decision', ''],
    ['may-tell-all.ts', 'areas are forgotten', '{ area, keptPrivate }', '{ keptPrivate }'],
    [
      'may-tell-all.ts',
      'private goals keep every topic back',
      '...(hasAreas(topic) ? { area, keptPrivate } : {})',
      'area, keptPrivate',
    ],
    ['may-tell-all.ts', 'professionals are forgotten', '{ professional }', '{}'],
    ['may-tell-all.ts', 'words that touch no topic may be told', 'permitted: false, reason', 'permitted: true, reason'],
    [
      'kept-private.ts',
      'one private goal is enough',
      '!ofArea.some((goal) => goal.shared)',
      'ofArea.some((goal) => !goal.shared)',
    ],
    ['kept-private.ts', 'a part of life without goals is private', 'ofArea.length > 0 &&', ''],
  ]

  test.each([...mutants, ...tellMutants])('%s: %s', async (file, _name, from, to) => {
    const folder = mkdtempSync(join(tmpdir(), 'ajar-mutant-'))
    try {
      cpSync('lib/consent', join(folder, 'consent'), { recursive: true })
      cpSync('lib/kernel', join(folder, 'kernel'), { recursive: true })
      symlinkSync(resolve('node_modules'), join(folder, 'node_modules'))
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
      const path = join(folder, 'consent', file)
      const source = readFileSync(path, 'utf8')
      expect(source).toContain(from)
      writeFileSync(path, source.replace(from, to))
      const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, 'consent', name)).href)
      const modules = await Promise.all(['decide.ts', 'defects.ts', 'may-tell-all.ts'].map(load))
      const mutant: Model = Object.assign({}, ...modules)
      const isCaught = asked
        .slice(0, mutantSample)
        .some(({ story, pair, answer }, n) => !isSame(askModel(mutant, story, pair, answer), said.database[n]!))
      expect(isCaught).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
