import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { agendaItem, meetingPreparation } from '#drizzle/tables/meeting-notes.ts'
import { meetingTime } from '#drizzle/tables/meetings.ts'
import { addAgendaItem } from '#lib/agendas/do/add-agenda-item.ts'
import { readPreparations } from '#lib/agendas/do/read-preparations.ts'
import { removeAgendaItem } from '#lib/agendas/do/remove-agenda-item.ts'
import { sendPreparation } from '#lib/agendas/do/send-preparation.ts'
import { setGroundRules } from '#lib/agendas/do/set-ground-rules.ts'
import { shareAgendaItem } from '#lib/agendas/do/share-agenda-item.ts'
import type { SeenBy } from '#lib/agendas/rules/agenda.ts'
import { seeAgenda } from '#lib/agendas/see/see-agenda.ts'
import { seeClientMeeting } from '#lib/agendas/see/see-client-meeting.ts'
import { seeOwnMeeting } from '#lib/family/see/see-own-meetings.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { arrangeNeeds } from '#lib/meetings/do/arrange-needs.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { setPlace } from '#lib/meetings/do/set-place.ts'
import { seeMeeting } from '#lib/meetings/see/see-meeting.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  at,
  ground,
  invitationOf,
  openMeetings,
  rosaAnd,
  shownOf,
  timeOf,
  viewerOf,
} from '../../meetings/do/meetings.ts'
import { notesReadBy, readBy } from '../../summaries/do/held.ts'

// What is written before a meeting: everybody is listened to, and the client says what the family reads.

openMeetings()

const item = (meeting: MeetingId, words: string, seenBy: SeenBy = 'both') =>
  ({ meeting, kind: 'item', words, language: 'en', seenBy }) as const
const idOf = async (words: string) => (await ground.select().from(agendaItem).where(eq(agendaItem.words, words)))[0]!.id
const staffRead = async (marcus: Viewer<'staff'>, meeting: MeetingId) =>
  (await seeAgenda(marcus, meeting))!.found!.items.map(({ words }) => words).toSorted()

test('the client says who reads what they want to talk about, each time anew', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  const read = async () => (await notesReadBy(one.guests.elena, meeting, at)).agenda.map(({ words }) => words)
  for (const [words, seenBy] of [
    ['alone 1', 'own'],
    ['with Marcus 1', 'both'],
    ['with all 1', 'all'],
  ] as const)
    expect(await act(one.rosa, addAgendaItem, item(meeting, words, seenBy))).toBe(null)
  expect(await staffRead(one.marcus, meeting)).toEqual(['with Marcus 1', 'with all 1'])
  expect(await read()).toEqual(['with all 1'])
  await act(one.rosa, shareAgendaItem, { item: await idOf('with all 1'), seenBy: 'both' })
  expect(await read()).toEqual([])
  await act(one.rosa, shareAgendaItem, { item: await idOf('with Marcus 1'), seenBy: 'all' })
  expect(await read()).toEqual(['with Marcus 1'])
  expect(await act(one.rosa, removeAgendaItem, { item: await idOf('with Marcus 1') })).toBe(null)
  expect(await read()).toEqual([])
})

test('the family reads what staff wrote only once the client lets them, and staff cannot', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  await act(one.marcus, addAgendaItem, item(meeting, 'The rent 2', 'all'))
  expect((await notesReadBy(one.guests.elena, meeting, at)).agenda).toEqual([])
  const id = await idOf('The rent 2')
  expect(await act(one.rosa, shareAgendaItem, { item: id, seenBy: 'own' })).toBe('not_possible')
  expect(await act(one.rosa, removeAgendaItem, { item: id })).toBe('not_possible')
  await act(one.rosa, shareAgendaItem, { item: id, seenBy: 'all' })
  expect((await notesReadBy(one.guests.elena, meeting, at)).agenda).toHaveLength(1)
  const other = await rosaAnd({ elena: ['meetings'] })
  expect(await act(other.rosa, shareAgendaItem, { item: id, seenBy: 'both' })).toBe('not_possible')
  expect(await act(other.rosa, addAgendaItem, item(meeting, 'Not mine 2'))).toBe('not_possible')
})

test('an agenda and its rules go with the yes to the meeting', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  await act(one.rosa, addAgendaItem, item(meeting, 'The bus 3', 'all'))
  const rules = { meeting, rules: ['breaks'], words: 'No phones.', language: 'en' } as const
  expect(await act(one.rosa, setGroundRules, rules)).toBe(null)
  expect(await act(one.rosa, setGroundRules, { ...rules, words: 'No shouting.' })).toBe(null)
  const before = await readBy(one.guests.elena, meeting, at)
  expect(before).toMatchObject({
    agenda: [{ words: 'The bus 3' }],
    rules: { rules: ['breaks'], words: 'No shouting.' },
  })
  await act(one.rosa, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
  expect(await readBy(one.guests.elena, meeting, at)).toEqual({
    invitationId: before!.invitationId,
    state: 'cancelled',
    about: before!.about,
    startsAt: null,
  })
})

test('what a family member writes is taken while the meeting stands for them, and the client reads it only if its writer says so', async () => {
  const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
  const meeting = await agreed(one)
  const elena = await viewerOf('family', one.guests.elena.email)
  const invitation = (await invitationOf(meeting, one.guests.elena)).id
  const wish = { meeting: invitation, kind: 'help', isForClient: false, language: 'en' } as const
  const sends = (words: string, more: object = {}) => act(elena, sendPreparation, { ...wish, words, ...more })
  expect(await sends('for staff')).toBe(null)
  expect(await sends('for her too', { isForClient: true })).toBe(null)
  await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
  const bertas = (await invitationOf(meeting, one.guests.berta)).id
  // After the end, to nothing, and to the invitation of somebody else: one answer, and nothing is kept.
  for (const of of [invitation, crypto.randomUUID(), bertas])
    expect(await sends('in vain', { meeting: of })).toBe('preparation_over')

  const found = (await seeAgenda(one.marcus, meeting))!.found!.preparations
  expect(found.map(({ words }) => words).toSorted()).toEqual(['for her too', 'for staff'])
  const seen = (await seeClientMeeting(one.rosa, meeting))!.meeting!.preparations
  expect(seen.map(({ words }) => words)).toEqual(['for her too'])
  const berta = await viewerOf('family', one.guests.berta.email)
  const hers = await seeOwnMeeting(berta, bertas, null)
  expect(hers).toMatchObject({ preparations: [] })
  expect(hers!.meeting).not.toBe(null)
  // Their own words are what is left of the page.
  const left = await seeOwnMeeting(elena, invitation, null)
  expect(left!.meeting).toBe(null)
  expect(left!.preparations).toHaveLength(2)

  expect(await act(one.marcus, readPreparations, { meeting, newest: at.toISOString() })).toBe(null)
  const rows = await ground.select().from(meetingPreparation).where(eq(meetingPreparation.invitationId, invitation))
  expect(rows.every(({ readAt }) => readAt !== null)).toBe(true)
})

test('what is written while the meeting is called off, its writer taken back, or the meeting over is refused alike', async () => {
  const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
  const meeting = await agreed(one)
  const sends = async (who: 'elena' | 'berta', when = at) => {
    const viewer = await viewerOf('family', one.guests[who].email, when)
    const { id } = await invitationOf(meeting, one.guests[who])
    const wish = { meeting: id, kind: 'item', words: 'The bus 8', isForClient: true, language: 'en' } as const
    return act(viewer, sendPreparation, wish)
  }
  expect([await sends('elena'), await sends('berta')]).toEqual([null, null])
  const wanted = [one.guests.berta.familyMemberId]
  expect(await act(one.rosa, chooseGuests, { meeting, wanted, wasAt: await shownOf(meeting) })).toBe(null)
  expect([await sends('elena'), await sends('berta')]).toEqual(['preparation_over', null])
  await act(one.rosa, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
  expect([await sends('elena'), await sends('berta')]).toEqual(['preparation_over', 'preparation_over'])

  const other = await rosaAnd({ elena: ['meetings'] })
  const settled = await agreed(other)
  const set = { meeting: settled, time: await timeOf(settled, 0), wasAt: await shownOf(settled) }
  expect(await act(other.marcus, confirmMeeting, set)).toBe(null)
  const viewer = (when: Date) => viewerOf('family', other.guests.elena.email, when)
  const wish = { kind: 'item', words: 'The bus 9', isForClient: true, language: 'en' } as const
  const before = { ...wish, meeting: (await invitationOf(settled, other.guests.elena)).id }
  expect(await act(await viewer(at), sendPreparation, before)).toBe(null)
  const [begins] = await ground.select().from(meetingTime).where(eq(meetingTime.id, set.time))
  const afterwards = new Date(begins!.startsAt.getTime() + 5 * 3_600_000)
  expect(await act(await viewer(afterwards), sendPreparation, before)).toBe('preparation_over')
})

test('what somebody needs there reaches staff, and no other family member; of the client’s own, the client reads that it is arranged', async () => {
  const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
  const meeting = await agreed(one)
  const need = { ...item(meeting, 'canary: a ramp'), kind: 'need' } as const
  for (const seenBy of ['own', 'all'] as const)
    expect(await act(one.rosa, addAgendaItem, { ...need, seenBy })).toBe('need_is_for_staff')
  expect(await act(one.rosa, addAgendaItem, need)).toBe(null)
  expect(await act(one.rosa, shareAgendaItem, { item: await idOf(need.words), seenBy: 'all' })).toBe('not_possible')
  const elena = await viewerOf('family', one.guests.elena.email)
  const invitation = (await invitationOf(meeting, one.guests.elena)).id
  const asks = {
    meeting: invitation,
    kind: 'need',
    words: 'canary: Spanish',
    isForClient: false,
    language: 'en',
  } as const
  expect(await act(elena, sendPreparation, asks)).toBe(null)

  const marcusSees = async () => (await seeMeeting(one.marcus, meeting))!.found!
  const rosaSees = async () => (await seeClientMeeting(one.rosa, meeting))!.meeting!
  const { needed, lacksNeeded } = await marcusSees()
  expect(needed.map(({ name, words }) => [name?.split(' ')[0] ?? null, words])).toEqual([
    [null, 'canary: a ramp'],
    ['elena', 'canary: Spanish'],
  ])
  expect(lacksNeeded).toBe(true)
  // It is no part of what is talked about, and nobody else reads it. What they may read, they read.
  await act(one.rosa, addAgendaItem, item(meeting, 'The bus 9', 'all'))
  expect(await staffRead(one.marcus, meeting)).toEqual(['The bus 9'])
  const read = JSON.stringify(await readBy(one.guests.mateo, meeting, at))
  expect(read).toContain('The bus 9')
  expect(read).not.toContain('canary')
  expect(JSON.stringify(await rosaSees())).not.toContain('Spanish')

  const shown = { meeting, lastNeed: needed.at(-1)!.id, wasAt: await shownOf(meeting) }
  expect(await act(one.marcus, arrangeNeeds, { ...shown, lastNeed: needed[0]!.id })).toBe('changed_meanwhile')
  expect(await act(one.marcus, arrangeNeeds, shown)).toBe(null)
  expect(await marcusSees()).toMatchObject({ lacksNeeded: false, arrangedByName: 'Marcus Hill' })
  expect((await rosaSees()).needsArrangedAt).toEqual(at)
  const later = await viewerOf('client', one.email, new Date(at.getTime() + 60_000))
  await act(later, addAgendaItem, { ...need, words: 'canary: a break' })
  expect((await marcusSees()).lacksNeeded).toBe(true)
  const place = { place: 'office', placeWords: '', videoLink: '' } as const
  await act(one.marcus, setPlace, { meeting, ...place, needs: 'A ramp', wasAt: await shownOf(meeting) })
  expect(await marcusSees()).toMatchObject({ lacksNeeded: true, needsArrangedAt: null })
})
