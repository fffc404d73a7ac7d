import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { staffAbsence } from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { addAbsence } from '#lib/care/do/add-absence.ts'
import { endAbsence } from '#lib/care/do/end-absence.ts'
import { hereFor } from '#lib/care/rules/absence.ts'
import { seeAway } from '#lib/care/see/see-away.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { seeFamilyHome } from '#lib/family/see/see-family-home.ts'
import type { StaffId } from '#lib/kernel/id.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Staff say when they are away, and a supervisor says it for whoever is ill.

let practice: PracticeCenter
const staff = new Map<string, StaffId>()

beforeAll(async () => {
  practice = await openPracticeCenter()
  for (const { id, name } of await practice.ground.select().from(staffMember)) staff.set(name, id)
})

beforeEach(async () => {
  await practice.ground.delete(staffAbsence)
  await practice.ground.delete(letter)
})

afterAll(() => practice.close())

const idOf = (name: string) => staff.get(name)!
/** A day from now on, as the center’s calendar counts it. */
const inDays = (days: number) => dayOf(new Date(Date.now() + days * 86_400_000), 'America/Chicago')

async function says(who: string, wish: { of?: string; cover: string; first: number; back: number }): Promise<string> {
  const done = await operate(await practice.viewerOf('staff', who), addAbsence, {
    staff: wish.of && idOf(wish.of),
    cover: idOf(wish.cover),
    first: inDays(wish.first),
    back: inDays(wish.back),
  })
  return done.ok ? 'done' : done.refusal
}

async function ends(who: string, of: string): Promise<string> {
  const [row] = await practice.ground
    .select()
    .from(staffAbsence)
    .where(eq(staffAbsence.staffId, idOf(of)))
  const done = await operate(await practice.viewerOf('staff', who), endAbsence, { absence: row!.id })
  return done.ok ? 'done' : done.refusal
}

const alerted = async () => (await practice.ground.select().from(letter)).map(({ toEmail }) => toEmail).sort()

describe('a case manager who goes away', () => {
  test('says so, and the cover is alerted and finds it on their day', async () => {
    expect(await says('marcus', { cover: 'Dana Whitfield', first: 3, back: 6 })).toBe('done')
    expect(await alerted()).toEqual(['dana@practice.example'])
    expect(await ends('marcus', 'Marcus Hill')).toBe('done')
    expect(await ends('marcus', 'Marcus Hill')).toBe('changed_meanwhile')
  })

  test('cannot say it for a colleague, nor name somebody who reads no client', async () => {
    expect(await says('marcus', { of: 'Dana Whitfield', cover: 'Marcus Hill', first: 3, back: 6 })).toBe('not_possible')
    expect(await says('marcus', { cover: 'Dana Whitfield', first: -2, back: 6 })).toBe('away_from_past')
    const done = await operate(await practice.viewerOf('staff', 'marcus'), addAbsence, {
      cover: '00000000-0000-4000-8000-000000000000',
      first: inDays(3),
      back: inDays(6),
    })
    expect(done).toEqual({ ok: false, refusal: 'choose_cover' })
  })
})

test('whoever is away, now or later, is marked in the list of covers with the days', async () => {
  await says('marcus', { cover: 'Dana Whitfield', first: 0, back: 3 })
  await says('priya', { cover: 'Dana Whitfield', first: 5, back: 9 })
  const { covers } = (await seeAway(await practice.viewerOf('staff', 'dana')))!
  const marked = covers.flatMap(({ name, away }) =>
    away ? [[name, away.isNow, dayOf(away.until, 'America/Chicago')]] : [],
  )
  expect(marked).toEqual([
    ['Marcus Hill', true, inDays(3)],
    ['Priya Raman', false, inDays(9)],
  ])
})

test('the database and the rule name the same person, however absences lie across each other', async () => {
  const { centerId } = practice.accountOf('marcus')
  const people = [...staff.values()].slice(0, 5)
  const at = (hour: number) => new Date(Date.UTC(2027, 0, 1, hour))
  // Spread by a fixed rule, so that a difference can be looked at again.
  const absences = Array.from({ length: 25 }, (_, n) => ({
    staff: people[(n * 7) % 5]!,
    cover: people[(n * 3 + 1) % 5]!,
    from: at((n * 5) % 17),
    until: at(((n * 5) % 17) + (n % 6)),
  }))
  await practice.ground.insert(staffAbsence).values(
    absences.map(({ staff: staffId, cover: coverId, from: fromAt, until: untilAt }) => ({
      centerId,
      id: crypto.randomUUID(),
      staffId,
      coverId,
      fromAt,
      untilAt,
    })),
  )
  const found: (string | null)[] = []
  for (let hour = 0; hour < 24; hour++) {
    for (const each of people) {
      const [row] = await practice.ground.execute<{ here: string | null }>(
        sql`select here_for(${centerId}, ${each}, ${at(hour).toISOString()}::timestamptz) as here`,
      )
      expect(row!.here).toBe(hereFor(each, absences, at(hour)))
      found.push(row!.here)
    }
  }
  expect(found).toContain(null)
  expect(new Set(found).size).toBeGreaterThan(4)
})

test('two who name each other at the same moment are not both away', async () => {
  for (let round = 0; round < 6; round++) {
    await practice.ground.delete(staffAbsence)
    const both = await Promise.all([
      says('chen', { cover: 'Claire Moreau', first: 3, back: 6 }),
      says('moreau', { cover: 'Dr. Wei Chen', first: 3, back: 6 }),
    ])
    expect(both.sort()).toEqual(['cover_away', 'done'])
  }
})

test('whoever covers for a cover is named to the family, finds the client, and answers', async () => {
  await says('grace', { of: 'Marcus Hill', cover: 'Dana Whitfield', first: 0, back: 4 })
  await says('grace', { of: 'Dana Whitfield', cover: 'Priya Raman', first: 0, back: 2 })
  const elena = await seeFamilyHome(await practice.viewerOf('family', 'elena'))
  const rosa = elena!.people.find(({ name }) => name === 'Rosa Delgado')!
  expect(rosa.told('case_manager_contact').map((told) => [told.name, told.cover?.name])).toEqual([
    ['Marcus Hill', 'Priya Raman'],
  ])
  const clients = await seeClients(await practice.viewerOf('staff', 'priya'), { search: 'Rosa Delgado', after: null })
  expect(clients!.found!.clients.map(({ name }) => name)).toContain('Rosa Delgado')
})

describe('when somebody is ill', () => {
  test('a supervisor says so, from now on, and ends it', async () => {
    expect(await says('grace', { of: 'Marcus Hill', cover: 'Dana Whitfield', first: 0, back: 4 })).toBe('done')
    const dana = await seeToday(await practice.viewerOf('staff', 'dana'))
    expect(dana!.found!.covering.map(({ name }) => name)).toEqual(['Marcus Hill'])
    const marcus = await seeToday(await practice.viewerOf('staff', 'marcus'))
    expect(marcus!.found!.isAway?.name).toBe('Dana Whitfield')
    expect(await ends('dana', 'Marcus Hill')).toBe('not_possible')
    expect(await ends('grace', 'Marcus Hill')).toBe('done')
    const after = await seeToday(await practice.viewerOf('staff', 'dana'))
    expect(after!.found!.covering).toEqual([])
  })

  test('their cover cannot go away without one of their own', async () => {
    await says('grace', { of: 'Marcus Hill', cover: 'Dana Whitfield', first: 0, back: 4 })
    expect(await says('dana', { cover: 'Marcus Hill', first: 1, back: 3 })).toBe('cover_away')
    expect(await says('dana', { cover: 'Grace Olsen', first: 1, back: 3 })).not.toBe('cover_away')
  })
})
