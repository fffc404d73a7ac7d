import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { staffAbsence } from '#drizzle/tables/care.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClients } from '#lib/clients/see/see-clients.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// When both contacts of a client are away, a supervisor hears of it and finds the client.

let practice: PracticeCenter

beforeAll(async () => {
  practice = await openPracticeCenter()
})

afterAll(() => practice.close())

const staffOf = (name: string) => practice.storyOf('Rosa Delgado').staffOf(name)

async function outOfReach(): Promise<string[]> {
  const asked = { search: '', needAnother: true, after: null }
  const found = (await seeClients(await practice.viewerOf('staff', 'grace'), asked))!.found!
  expect((await seeToday(await practice.viewerOf('staff', 'grace')))!.found!.withoutTheirs).toBe(found.clients.length)
  return found.clients.map(({ name }) => name)
}

test('while somebody who is here covers, nobody is out of reach; when the cover leaves, supervisors are told', async () => {
  const { ground } = practice
  const before = await outOfReach()
  expect(before).not.toContain('Rosa Delgado')
  await ground.delete(letter)
  await ground
    .update(staffMember)
    .set({ leftAt: new Date() })
    .where(eq(staffMember.id, staffOf('Dana Whitfield')))
  expect(await outOfReach()).toContain('Rosa Delgado')
  const told = (await ground.select().from(letter)).map(({ kind, toEmail }) => `${kind} ${toEmail}`)
  expect(told).toContain('staff-alert grace@practice.example')
  // Back at work, the case manager is there for them again.
  await ground
    .update(staffAbsence)
    .set({ untilAt: new Date() })
    .where(eq(staffAbsence.staffId, staffOf('Marcus Hill')))
  expect(await outOfReach()).not.toContain('Rosa Delgado')
})

test('a cover who does not meet the client is none for them', async () => {
  const { ground } = practice
  const center = practice.accountOf('grace').centerId
  const [marcus, priya] = [staffOf('Marcus Hill'), staffOf('Priya Raman')]
  await ground.insert(staffAbsence).values({
    centerId: center,
    id: crypto.randomUUID(),
    staffId: marcus,
    coverId: priya,
    fromAt: new Date(Date.now() - 1000),
    untilAt: new Date(Date.now() + 86_400_000),
  })
  expect(await outOfReach()).not.toContain('Rosa Delgado')
  const { addConflict } = await import('#lib/conflicts/do/add-conflict.ts')
  const { operate } = await import('#tests/stage/operate.ts')
  const client = practice.storyOf('Rosa Delgado').clientOf('Rosa Delgado')
  const said = await operate(await practice.viewerOf('staff', 'grace'), addConflict, {
    client,
    staff: priya,
    reason: '',
  })
  expect(said.ok).toBe(true)
  expect(await outOfReach()).toContain('Rosa Delgado')
})
