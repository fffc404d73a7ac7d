import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import postgres from 'postgres'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as decideModule from '#lib/consent/decide.ts'
import * as defectsModule from '#lib/consent/defects.ts'
import * as mayTellAllModule from '#lib/consent/may-tell-all.ts'
import { hasAreas, lifeAreas, topics } from '#lib/consent/topic.ts'
import { type FreshDatabase, freshDatabase } from '../stage/database.ts'
import { plantCenters, plantHistories } from '../stage/history-rows.ts'
import { type History, randomCenters, randomFrom, randomHistory } from '../stage/random-history.ts'

// lib/consent is the model, the SQL functions are the production twin: on any history they say the same.

const count = Number(process.env.AJAR_HISTORIES ?? 20_000)
const seed = Number(process.env.AJAR_SEED ?? 20_261_124)
const mutantSample = 4_000

type Core = Pick<typeof decideModule, 'decide' | 'governing' | 'asItCounts'> &
  Pick<typeof defectsModule, 'defects'> &
  Pick<typeof mayTellAllModule, 'mayTellAll'>
const core: Core = { ...decideModule, ...defectsModule, ...mayTellAllModule }

let database: FreshDatabase
let owner: postgres.Sql
let histories: History[]

beforeAll(async () => {
  database = await freshDatabase()
  owner = postgres(database.ownerUrl, { max: 1, onnotice: () => {} })
  const random = randomFrom(seed)
  const centers = randomCenters(random)
  histories = Array.from({ length: count }, () => randomHistory(random, random.pick(centers)))
  await plantCenters(owner, centers)
  for (let from = 0; from < histories.length; from += 5_000)
    await plantHistories(owner, histories.slice(from, from + 5_000))
  await owner`analyze`
})

afterAll(async () => {
  await owner.end()
  await database.drop()
})

/** Everything the model permits, as the set the database would answer. */
function permittedBy({ decide }: Core, history: History): string {
  const { center, clientId, familyMemberId, at, known } = history
  const asked = topics.flatMap((topic): Pick<decideModule.Question, 'topic' | 'area' | 'professional'>[] => {
    if (hasAreas(topic)) return lifeAreas.map((area) => ({ topic, area }))
    if (topic === 'care_team') return center.staff.map((professional) => ({ topic, professional }))
    return [{ topic }]
  })
  return asked
    .flatMap((each) => {
      const decision = decide(known, { centerId: center.id, clientId, familyMemberId, at, ...each })
      return decision.permitted
        ? [[each.topic, each.area ?? '', each.professional ?? '', decision.release.id].join(' ')]
        : []
    })
    .sort()
    .join('\n')
}

/** Every release with everything wrong with it, in the order it is named. */
function defectsBy({ defects, governing, asItCounts }: Core, history: History): string {
  const { center, clientId, familyMemberId, at, known } = history
  const ruling = governing(known.releases, { centerId: center.id, clientId, familyMemberId, at })
  return known.releases
    .map(
      (release) => `${release.id} ${defects(asItCounts(release, known.releases), known.rules, at, ruling).join(' ')}`,
    )
    .sort()
    .join('\n')
}

/** Whether the answer somebody may want to give may be told. */
function tellsBy(
  { mayTellAll }: Core,
  { center, clientId, familyMemberId, at, known, goals, telling }: History,
): boolean {
  return mayTellAll(known, { centerId: center.id, clientId, familyMemberId, at, goals, ...telling }).permitted
}

interface Said {
  readonly live: string[]
  readonly defects: string[]
  readonly tells: boolean[]
}

async function fromDatabase(asked: readonly History[]): Promise<Said> {
  const keys = asked.map(({ center, clientId, familyMemberId, at, known, telling }, n) => {
    const ruling = decideModule.governing(known.releases, { centerId: center.id, clientId, familyMemberId, at })
    return {
      n,
      c: center.id,
      cl: clientId,
      f: familyMemberId,
      at: at.toISOString(),
      ruling: ruling?.id ?? null,
      t: known.rules.maximumTermDays,
      topics: telling.topics,
      about: telling.clientId ?? clientId,
      area: telling.area ?? null,
      professional: telling.professional ?? null,
    }
  })
  const live: string[] = Array(asked.length).fill('')
  const defects: string[] = Array(asked.length).fill('')
  const tells: boolean[] = Array(asked.length).fill(false)
  for (let from = 0; from < keys.length; from += 5_000) {
    const part = JSON.stringify(keys.slice(from, from + 5_000))
    const found = await owner.unsafe<{ n: number; live: string | null; defects: string | null; tells: boolean }[]>(
      `select k.n,
         (select string_agg(concat_ws(' ', l.topic, coalesce(l.area, ''), coalesce(l.professional::text, ''), l.release_id), E'\\n'
            order by concat_ws(' ', l.topic, coalesce(l.area, ''), coalesce(l.professional::text, ''), l.release_id) collate "C")
          from unnest(d.decided) l) as live,
         may_tell_all(d.decided, k.about, k.topics, k.area, k.professional) as tells,
         (select string_agg(r.id || ' ' || array_to_string(release_defects(r, v, p, k.t, k.ruling, k.at), ' '), E'\\n'
            order by r.id::text collate "C")
          from release r join form_version v on v.center_id = r.center_id and v.id = r.form_version_id
          join center c on c.id = r.center_id join rule_pack p on p.place = c.place
          where r.center_id = k.c and r.client_id = k.cl and r.family_member_id = k.f) as defects
       from json_to_recordset($1::text::json) as k (n int, c uuid, cl uuid, f uuid, at timestamptz, ruling uuid, t int,
           topics text[], about uuid, area text, professional uuid)
         cross join lateral (select array_agg(row(l.*)::live_topic) as decided from live_topics_of(k.c, k.f, k.at) l) d`,
      [part],
    )
    for (const row of found) {
      live[row.n] = row.live ?? ''
      defects[row.n] = row.defects ?? ''
      tells[row.n] = row.tells
    }
  }
  return { live, defects, tells }
}

function differences(with_: Core, asked: readonly History[], said: Said): string[] {
  return asked.flatMap((history, n) => {
    const model = permittedBy(with_, history)
    const named = defectsBy(with_, history)
    const tells = tellsBy(with_, history)
    if (model === said.live[n] && named === said.defects[n] && tells === said.tells[n]) return []
    return [
      `history ${n}\nmodel:\n${model}\n${named}\ntells: ${tells}\ndatabase:\n${said.live[n]}\n${said.defects[n]}\ntells: ${said.tells[n]}`,
    ]
  })
}

/** Whether a database that was changed says anything else than the model, asked a part at a time. */
async function isCaught(): Promise<boolean> {
  for (let from = 0; from < mutantSample; from += 500) {
    const part = histories.slice(from, from + 500)
    if (differences(core, part, await fromDatabase(part)).length > 0) return true
  }
  return false
}

test(`on ${count} random histories the model and the database permit exactly the same, name the same defects, and tell the same answers`, async () => {
  const found = differences(core, histories, await fromDatabase(histories))
  expect(found.slice(0, 2)).toEqual([])
  const permitting = histories.filter((history) => permittedBy(core, history) !== '').length
  console.log(`seed ${seed}: ${permitting} of ${count} histories permit something`)
  expect(permitting / count).toBeGreaterThanOrEqual(0.2)
  // Answers of each kind must be among them, and some that only private goals keep back.
  const told = histories.filter((history) => tellsBy(core, history))
  const keptPrivate = histories.filter((history) => !tellsBy(core, history) && tellsBy(core, { ...history, goals: [] }))
  console.log(`${told.length} answers may be told, and ${keptPrivate.length} would but for private goals`)
  expect(told.length / count).toBeGreaterThanOrEqual(0.05)
  expect(keptPrivate.length / count).toBeGreaterThanOrEqual(0.005)
  expect(told.some(({ telling }) => telling.topics.length > 1 && telling.topics.some(hasAreas))).toBe(true)
  expect(told.some(({ telling }) => telling.topics.includes('care_team'))).toBe(true)
})

describe('a mistake planted in the database is caught', () => {
  const mutants: [name: string, from: string, to: string][] = [
    ['holds are forgotten', 'from hold', 'from (select * from hold where false)'],
    ['a lifted hold still holds', 'h.lifted_at > live_topics_of.at', 'true'],
    ['the never-share list is forgotten', 'from never_share n', 'from (select * from never_share where false) n'],
    ['a withdrawn never-share entry still forbids', 'n.withdrawn_at > live_topics_of.at', 'true'],
    ['what was taken back stays open', "e.kind = 'narrowed'", "e.kind = 'never'"],
    ['what was narrowed before the paper was recorded is forgotten', 'e.at >= s.signed_at', 'false'],
    ['an area taken back takes the whole topic', '(e.area is null or e.area = s.area)', 'true'],
    ['the oldest release governs', 'r.signed_at desc nulls last', 'r.signed_at asc nulls last'],
    ['a release counts before it is complete', 'r.completed_at <= live_topics_of.at', 'true'],
    ['a crisis that ended still opens', 'c.ended_at > live_topics_of.at', 'true'],
    ['conditional topics are always open', 'from crisis c', 'from (select gen_random_uuid()) zz, crisis c'],
  ]
  const defectMutants: [name: string, from: string, to: string][] = [
    ['a release counts at the instant it ends', 'if ends_at <= at', 'if ends_at < at'],
    ['revocations are forgotten', "if 'revoked' = any", "if 'nothing' = any"],
    ['a witness is never needed', 'if p.witness_required and', 'if false and'],
    ['the extra statement is never needed', "if 'substance_use' = any (r.topics) and not", 'if false and not'],
    ['a spoiled text is not noticed', 'if r.signed_text_hash <>', 'if false and r.signed_text_hash <>'],
    ['the term is not limited', '/ 86400) > term_days', '/ 86400) > 900000'],
    ['what was revoked before the paper was recorded is forgotten', 'e.at >= r.signed_at', 'false'],
    ['a suspension at the same instant loses', 'suspended_at >= coalesce', 'suspended_at > coalesce'],
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
    ...mutants.map((mutant) => ['live_topics_of(uuid, uuid, timestamptz)', ...mutant] as const),
    ...defectMutants.map((mutant) => ['release_defects', ...mutant] as const),
    ...tellMutants.map((mutant) => ['may_tell_all(live_topic[], uuid, text[], text, uuid)', ...mutant] as const),
  ]
  test.each(all)('%s: %s', async (routine, _name, from, to) => {
    const [source] = await owner.unsafe<{ text: string }[]>(
      routine === 'release_defects'
        ? `select pg_get_functiondef(oid) as text from pg_proc where proname = 'release_defects'`
        : `select pg_get_functiondef('${routine}'::regprocedure) as text`,
    )
    expect(source!.text).toContain(from)
    const mutated = to.includes('gen_random_uuid')
      ? source!.text.replace(/exists\s*\(\s*select from crisis c[\s\S]*?\)\)/, 'true)')
      : source!.text.replace(from, to)
    expect(mutated).not.toBe(source!.text)
    try {
      await owner.unsafe(mutated)
      expect(await isCaught()).toBe(true)
    } finally {
      await owner.unsafe(source!.text)
    }
  })
})

describe('a mistake planted in the model is caught', () => {
  let said: Said

  beforeAll(async () => {
    said = await fromDatabase(histories.slice(0, mutantSample))
  })

  const mutants: [
    file: 'decide.ts' | 'defects.ts' | 'may-tell-all.ts' | 'kept-private.ts',
    name: string,
    from: string,
    to: string,
  ][] = [
    ['decide.ts', 'holds are forgotten', "return refuse('on_hold')", 'void 0'],
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
    ['defects.ts', '"my family" is a person', 'else if (namesNobody(release.recipientName))', 'else if (false)'],
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
      writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
      const path = join(folder, 'consent', file)
      const source = readFileSync(path, 'utf8')
      expect(source).toContain(from)
      writeFileSync(path, source.replace(from, to))
      const load = (name: string) => import(/* @vite-ignore */ pathToFileURL(join(folder, 'consent', name)).href)
      const modules = await Promise.all(['decide.ts', 'defects.ts', 'may-tell-all.ts'].map(load))
      const mutant: Core = Object.assign({}, ...modules)
      expect(differences(mutant, histories.slice(0, mutantSample), said).length).toBeGreaterThan(0)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })
})
