import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { disclosure } from '#drizzle/tables/sharing.ts'
import { linkToken } from '#lib/auth/secret.ts'
import { endFeed } from '#lib/calendars/do/end-feed.ts'
import { seeClientCalendar } from '#lib/calendars/see/see-client-calendar.ts'
import { seeStaffCalendar } from '#lib/calendars/see/see-staff-calendar.ts'
import { seeOwnCalendar } from '#lib/family/see/see-own-calendar.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  deliver,
  ground,
  inMinutes,
  invitationOf,
  openMeetings,
  propose,
  rosaAnd,
  shownOf,
  thursday,
  timeOf,
  tuesday,
  viewerOf,
} from '#tests/meetings/do/meetings.ts'
import { fed, readBy } from './fed.ts'

// What a calendar app reads at somebody's address.

openMeetings()

const empty = () => readBy(linkToken('feed-link', crypto.randomUUID()))
const starts = (file: string) => file.match(/^DTSTART:\S+/gm) ?? []

async function elenaInvited() {
  const one = await rosaAnd({ elena: ['meetings'] })
  const elena = await viewerOf('family', one.guests.elena.email)
  return { one, elena, meeting: await agreed(one) }
}

test('a family member finds the times of what they are invited to, and nothing of anybody', async () => {
  const { one, elena, meeting } = await elenaInvited()
  const token = await fed(elena)
  const file = await readBy(token)
  expect(starts(file)).toEqual([tuesday.said, thursday.said])
  expect(file).not.toMatch(/Rosa|Marcus|Planning|office|elena|ATTENDEE|ORGANIZER|LOCATION|DESCRIPTION|^X-/m)
  await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 1) })
  expect(starts(await readBy(token))).toEqual([thursday.said])
})

test('after a revocation, and once it was ended, it reads like an address that never was', async () => {
  const { one, elena } = await elenaInvited()
  const token = await fed(elena)
  expect(await readBy(token)).not.toBe(await empty())
  await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
  expect(await readBy(token)).toBe(await empty())
  expect(await readBy('no token at all')).toBe(await empty())
  const other = await elenaInvited()
  const ended = await fed(other.elena)
  expect(await readBy(ended)).not.toBe(await empty())
  expect(await act(other.elena, endFeed, {})).toBe(null)
  expect(await readBy(ended)).toBe(await empty())
})

test('another address takes the place of the first, and of two none has an entry that the other has', async () => {
  const { elena } = await elenaInvited()
  const first = await fed(elena)
  const before = await readBy(first)
  const second = await fed(elena)
  expect(await readBy(first)).toBe(await empty())
  const uids = (file: string): string[] => file.match(/^UID:\S+/gm) ?? []
  const after = await readBy(second)
  expect(starts(after)).toEqual(starts(before))
  expect(uids(after).filter((uid) => uids(before).includes(uid))).toEqual([])
})

test('what is told is accounted for, once a day for the same times', async () => {
  const { one, elena } = await elenaInvited()
  const token = await fed(elena)
  const accounted = async () =>
    (await ground.select().from(disclosure).where(eq(disclosure.clientId, one.clientId))).map(({ channel }) => channel)
  await readBy(token)
  await readBy(token, inMinutes(2))
  expect(await accounted()).toEqual(['calendar'])
  await act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
  await readBy(token)
  expect(await accounted()).toEqual(['calendar'])
})

test('a client and their case manager find what is proposed, and the family does not', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  await propose(one, [tuesday])
  const elena = await fed(await viewerOf('family', one.guests.elena.email))
  expect(starts(await readBy(await fed(one.rosa)))).toEqual([tuesday.said])
  expect(starts(await readBy(elena))).toEqual([])
  const marcus = await readBy(await fed(one.marcus))
  expect(starts(marcus)).toContain(tuesday.said)
  expect(marcus).not.toMatch(/Rosa|Planning/)
})

test('the month says of a time that is set what its reader answered', async () => {
  const { one, elena, meeting } = await elenaInvited()
  const stands = async () => (await seeOwnCalendar(elena, '2026-12'))!.entries.map(({ own }) => own)
  expect(await stands()).toEqual(['waits', 'waits'])
  const time = await timeOf(meeting, 1)
  await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time })
  const invitation = (await invitationOf(meeting, one.guests.elena)).id
  for (const [answer, own] of [
    ['yes', 'comes'],
    ['no', 'cannot'],
  ] as const) {
    expect(await act(elena, answerInvitation, { invitation, answers: [{ time, answer }] })).toBe(null)
    expect(await stands()).toEqual([own])
  }
})

test('the month shows each of them the same days on its page', async () => {
  const { one, elena } = await elenaInvited()
  const days = (entries: readonly { startsAt: Date }[] | undefined) =>
    entries?.map(({ startsAt }) => startsAt.toISOString())
  const expected = ['2026-12-01T16:30:00.000Z', '2026-12-03T20:00:00.000Z']
  expect(days((await seeClientCalendar(one.rosa, '2026-12'))?.entries)).toEqual(expected)
  expect(days((await seeOwnCalendar(elena, '2026-12'))?.entries)).toEqual(expected)
  expect(days((await seeOwnCalendar(elena, '2027-01'))?.entries)).toEqual([])
  const first = (await seeStaffCalendar(one.marcus, '2026-12', null))!.found!
  const ofRosa = first.entries.filter(({ clientId }) => clientId === one.clientId)
  expect(days(ofRosa)).toEqual(expected)
  expect(first.days.reduce((sum, { count }) => sum + count, 0)).toBe(first.total.count)
  // The list goes on after the entry it ended with.
  const rest = (await seeStaffCalendar(one.marcus, '2026-12', first.entries[0]!.id))!.found!
  expect(rest.entries[0]!.id).toBe(first.entries[1]!.id)
})

test('the month says of what was called off that it is off, to the family and to the client', async () => {
  const { one, elena, meeting } = await elenaInvited()
  const standing = async () => {
    const [family, client] = [await seeOwnCalendar(elena, '2026-12'), await seeClientCalendar(one.rosa, '2026-12')]
    return [family!, client!].map(({ entries }) =>
      entries.map(({ isOff, startsAt }) => [isOff, startsAt.toISOString()]),
    )
  }
  await act(one.marcus, confirmMeeting, { meeting, wasAt: await shownOf(meeting), time: await timeOf(meeting, 1) })
  await deliver()
  const settled = '2026-12-03T20:00:00.000Z'
  expect(await standing()).toEqual([[[false, settled]], [[false, settled]]])
  await act(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
  expect(await standing()).toEqual([[[true, settled]], [[true, settled]]])
})
