import { globSync, readFileSync } from 'node:fs'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { accountingCsv } from '#app/client/disclosures/accounting-csv.ts'
import { conversation } from '#drizzle/seed/conversations.ts'
import { fileAdded, report } from '#drizzle/seed/reports.ts'
import { lodges } from '#drizzle/seed/sent-later.ts'
import { looked } from '#drizzle/seed/sharing.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { report as reportTable } from '#drizzle/tables/listening/reports.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { seeClientMeeting } from '#lib/agendas/see/see-client-meeting.ts'
import { seeClientCalendar } from '#lib/calendars/see/see-client-calendar.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { seeOwnLetters } from '#lib/clients/see/see-own-letters.ts'
import { seeOwnConflicts } from '#lib/conflicts/see/see-own-conflicts.ts'
import { beginConversation } from '#lib/conversations/do/begin-conversation.ts'
import { includeClient } from '#lib/conversations/do/include-client.ts'
import { seeIncludedConversations } from '#lib/conversations/see/see-included-conversations.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { seeSharedPerson } from '#lib/family/see/see-shared-person.ts'
import { seeGoals } from '#lib/goals/see/see-goals.ts'
import type { ClientId, FamilyLinkId, MeetingId } from '#lib/kernel/id.ts'
import { newId } from '#lib/kernel/id.ts'
import { seeClientMeetings } from '#lib/meetings/see/see-client-meetings.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { seeAccountingFile } from '#lib/releases/see/see-accounting-file.ts'
import { seeDisclosures } from '#lib/releases/see/see-disclosures.ts'
import { seeNeverList } from '#lib/releases/see/see-never-list.ts'
import { seeOwnReleases } from '#lib/releases/see/see-own-releases.ts'
import { seeSharing } from '#lib/releases/see/see-sharing.ts'
import { seeSharingWith } from '#lib/releases/see/see-sharing-with.ts'
import { addToReport } from '#lib/reports/do/add-to-report.ts'
import { closeReport } from '#lib/reports/do/close-report.ts'
import { flagWriter } from '#lib/reports/do/flag-writer.ts'
import { noteReport } from '#lib/reports/do/note-report.ts'
import { replyToReport } from '#lib/reports/do/reply-to-report.ts'
import { newestOf } from '#lib/reports/rules/report.ts'
import { seeOwnHospitalForms } from '#lib/take-along/see/see-hospital-forms.ts'
import { seeOwnCard, seeOwnPlan, seeOwnTakeAlong } from '#lib/take-along/see/see-own-take-along.ts'
import { operate } from '#tests/stage/operate.ts'
import { openPracticeCenter, type PracticeCenter } from '#tests/stage/practice-center.ts'

// Whoever tells us something in confidence is never found by the client it is about: on no page, in no count, in no
// letter, nor by what was accounted for when they read the answer.

let practice: PracticeCenter
let [rosa, elena, marcus, grace] = [] as unknown as [
  Viewer<'client'>,
  Viewer<'family'>,
  Viewer<'staff'>,
  Viewer<'staff'>,
]
let client: ClientId
let link: FamilyLinkId
let meeting: MeetingId
const at = new Date()
const inAMonth = new Date(at.getTime() + 30 * 86_400_000).toISOString().slice(0, 10)

beforeAll(async () => {
  practice = await openPracticeCenter()
  const told = practice.storyOf('Rosa Delgado')
  client = told.clientOf('Rosa Delgado')
  link = told.linkBetween('Rosa Delgado', 'Elena Delgado')
  const [planned] = await practice.ground
    .select()
    .from(jointMeeting)
    .where(eq(jointMeeting.about, 'Planning the winter together'))
  meeting = planned!.id
  rosa = await practice.viewerOf('client', 'rosa')
  elena = await practice.viewerOf('family', 'elena')
  marcus = await practice.viewerOf('staff', 'marcus')
  grace = await practice.viewerOf('staff', 'grace')
})

afterAll(() => practice.close())

const now = <Of extends Viewer>(viewer: Of): Of => ({ ...viewer, at: new Date() })

/** Everything that a client's pages are made of, by the name of its read. What was told comes by itself. */
const pages: Readonly<Record<string, (viewer: Viewer<'client'>) => Promise<unknown>>> = {
  seeClientHome,
  seeGoals: (viewer) => seeGoals(viewer, null),
  seeClientMeetings,
  seeClientMeeting: (viewer) => seeClientMeeting(viewer, meeting),
  seeClientCalendar: (viewer) => seeClientCalendar(viewer, null),
  seeIncludedConversations,
  seeOwnConflicts,
  seeOwnLetters,
  seeNeverList,
  seeSharing,
  seeSharingWith: (viewer) => seeSharingWith(viewer, link),
  seeOwnReleases: (viewer) => seeOwnReleases(viewer, link),
  seeOwnTakeAlong,
  seeOwnPlan,
  seeOwnCard,
  seeOwnHospitalForms,
}

async function rosaSees() {
  const viewer = { ...rosa, at }
  const seen = await Promise.all(Object.entries(pages).map(async ([name, see]) => [name, await see(viewer)] as const))
  const letters = await practice.ground.select().from(letter).where(eq(letter.toEmail, 'rosa@practice.example'))
  const { rows } = (await seeDisclosures(viewer, null))!
  return {
    pages: Object.fromEntries(seen.map(([name, each]) => [name, JSON.stringify(each, plainly)])),
    letters: letters.map(({ kind }) => kind),
    told: rows.map(({ name, topics, channel }) => ({ name, topics: [...topics], channel })),
  }
}

/** Sets and maps are shown too, and a number that grows is a number that is seen. */
function plainly(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value
}

/** Elena writes about Rosa, staff work with it and answer, and she reads the answer. */
async function tellsAndReads(attribution: 'no' | 'if_required' | 'yes'): Promise<void> {
  const id = newId<'report'>()
  await practice.goOn('Rosa Delgado', (told) =>
    told
      .familyMember('Elena Delgado')
      .with(
        report('She stopped her pills.', { id, attribution, matched: { by: 'Tom Baker', heldBy: 'Marcus Hill' } }),
        fileAdded(id),
        lodges({ earlySigns: 'She sleeps less.' }, { clientId: client }),
      ),
  )
  const did = [
    await operate(now(elena), addToReport, { id, words: 'And she is cold.' }),
    await operate(now(grace), flagWriter, { id, words: 'Speak slowly.', until: inAMonth }),
    await operate(now(marcus), noteReport, { id, words: 'I look at it.' }),
    await operate(now(elena), beginConversation, {
      link,
      aboutName: 'Rosa Delgado',
      words: 'Please do not tell her.',
      withClient: false,
      language: 'en',
    }),
  ]
  expect(did.map(({ ok }) => ok)).toEqual(did.map(() => true))
  const [row] = await practice.ground.select().from(reportTable).where(eq(reportTable.id, id))
  const newest = newestOf(row!)
  const answer = {
    id,
    wasOpen: true,
    newest,
    words: 'Thank you. I call her.',
    looked: '',
    topics: ['case_manager'] as const,
  }
  expect((await operate(now(marcus), replyToReport, answer)).ok).toBe(true)
  expect((await seeOwnReport(now(elena), id))!.answers).not.toEqual([])
  await operate(now(marcus), closeReport, { id, outcome: 'called_writer', words: '', newest, hasRead: true })
}

test.each(['no', 'if_required'] as const)(
  'a client finds nothing of somebody who told us and said %s to being named, and a visit where the answer was read',
  async (attribution) => {
    await seeSharedPerson(now(elena), link)
    const before = await rosaSees()
    await tellsAndReads(attribution)
    const after = await rosaSees()
    expect([after.pages, after.letters]).toEqual([before.pages, before.letters])
    const [visit] = before.told
    const more = after.told.length - before.told.length
    expect(after.told).toEqual([...Array(more).fill(visit), ...before.told])
  },
)

test('the file of six years has a line for each thing on the page, by which form it was told, and no formula', async () => {
  const { rows, exceptional } = (await seeDisclosures({ ...rosa, at: new Date() }, null))!
  const file = (await seeAccountingFile({ ...rosa, at: new Date() }, (told) => accountingCsv(told, 'en')))!
  const [head, ...lines] = new TextDecoder().decode(file.content).trim().split('\r\n')
  expect(head).toBe('When,Who,What,How,Why it was allowed')
  expect(lines).toHaveLength(rows.length + exceptional.length)
  const byForm = lines.filter((line) => /Elena Delgado|Mateo Delgado/.test(line) && /Your form of/.test(line))
  expect(byForm).toHaveLength(rows.length)
  const told = [{ ...rows[0]!, name: '=cmd()', signedAt: at }]
  const injected = accountingCsv({ timeZone: 'UTC', rows: told, exceptional: [] }, 'es')
  expect(new TextDecoder().decode(injected)).toContain(`"'=cmd()"`)
})

test('what is older than six years is in no file', async () => {
  const lines = async () =>
    (await seeAccountingFile({ ...rosa, at: new Date() }, ({ rows }) => new Uint8Array(rows.length)))!.content.length
  const before = await lines()
  await practice.goOn('Rosa Delgado', (told) =>
    told
      .familyMember('Elena Delgado')
      .with(looked('goals'))
      .on(new Date(Date.now() - 6 * 366 * 86_400_000)),
  )
  expect(await lines()).toBe(before)
})

test('of somebody who may be named, the accounting says what the answer told', async () => {
  const before = await rosaSees()
  await tellsAndReads('yes')
  const after = await rosaSees()
  expect(after.told.slice(0, after.told.length - before.told.length)).toContainEqual(
    expect.objectContaining({ topics: ['case_manager'], channel: 'page' }),
  )
})

test('a conversation that its writer lets the client read is found, on the page and by a letter', async () => {
  const before = await rosaSees()
  const id = newId<'conversation'>()
  await practice.goOn('Rosa Delgado', (told) =>
    told
      .familyMember('Elena Delgado')
      .with(conversation('Shall we eat together?', { id, withClient: true, matched: { heldBy: 'Marcus Hill' } })),
  )
  expect((await operate(now(marcus), includeClient, { id, included: true })).ok).toBe(true)
  const after = await rosaSees()
  expect(after.pages.seeIncludedConversations).not.toBe(before.pages.seeIncludedConversations)
  expect(after.letters).toEqual([...before.letters, 'client-message'])
})

test('every page of a client’s that reads about them is among those that are compared', () => {
  const reads = globSync('app/client/**/route.tsx').flatMap((file) => [
    ...(/GET = document\(.*?\b(see\w+)/s.exec(readFileSync(file, 'utf8'))?.slice(1, 2) ?? []),
  ])
  // What they share before it is signed, what was told, and where they are signed in are no part of it.
  const others = ['seeStep', 'seeDisclosures', 'seeSessions']
  expect(reads.filter((read) => !pages[read] && !others.includes(read))).toEqual([])
  expect(reads.length).toBeGreaterThan(9)
})
