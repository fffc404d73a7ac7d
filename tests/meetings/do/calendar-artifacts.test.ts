import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { openTransport } from '#lib/letters/transport.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { leaksOf, lineValue, readMail, readStrictly } from '../calendar-lines.ts'
import {
  act,
  agreed,
  deliver,
  friday,
  ground,
  inMinutes,
  invitationOf,
  openMeetings,
  rosaAnd,
  type Story,
  shownOf,
  thursday,
  timeOf,
  viewerOf,
} from './meetings.ts'

// What leaves for a calendar at each thing that can happen to a meeting, as a mail server gets it: read by ical.js and
// by a reader of our own, and compared with what its one recipient may know.

openMeetings()

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ajar-calendar-'))
})
afterEach(() => rm(folder, { recursive: true }))

/** The file in a letter, read three times: as mail, by ical.js and strictly. */
async function artifact(one: Letter, others: readonly string[]) {
  const transport = openTransport({
    demo: true,
    mailboxFolder: folder,
    mailFrom: 'Meetings <meetings@practice.example>',
  })
  await transport.send(one)
  await transport.close()
  const [name] = (await readdir(folder)).filter((each) => each.endsWith('.eml'))
  const mail = await readMail(await readFile(join(folder, name!)))
  await rm(join(folder, name!))
  const content = one.calendar!.content
  const strict = readStrictly(content)
  const calendar = new ICAL.Component(ICAL.parse(content))
  const event = new ICAL.Event(calendar.getFirstSubcomponent('vevent')!)
  // Both readers find the same.
  expect(lineValue(strict.event, 'UID')).toBe(event.uid)
  expect(lineValue(strict.event, 'DTSTART')).toBe(event.startDate.toICALString())
  expect(Number(lineValue(strict.event, 'SEQUENCE'))).toBe(event.sequence)
  // Outlook refuses a letter whose header names another method than its file.
  const method = String(calendar.getFirstPropertyValue('method'))
  expect([mail.method, lineValue(strict.calendar, 'METHOD')]).toEqual([method, method])
  // Gmail reads the alternative, Apple the file; both hold the same.
  expect(mail.isAlternative).toBe(true)
  expect(mail.files.map(({ contentType }) => contentType).sort()).toEqual(['application/ics', 'text/calendar'])
  expect(new Set(mail.files.map(({ text }) => text.trim()))).toEqual(new Set([content.trim()]))
  expect(mail.files.find(({ contentType }) => contentType === 'application/ics')!.filename).toBe('invite.ics')
  expect(String(event.organizer).toLowerCase()).toBe(`mailto:${mail.from}`)
  expect(leaksOf(content, one.to, others)).toEqual([])
  expect(content).not.toContain('RSVP=TRUE')
  return {
    to: one.to,
    method,
    uid: event.uid,
    sequence: event.sequence,
    status: lineValue(strict.event, 'STATUS'),
    startsAt: `DTSTART:${event.startDate.toICALString()}`,
  }
}

async function artifacts(one: Story) {
  const all = [...Object.values(one.guests).map(({ email }) => email), one.email, one.name, 'Marcus', 'Hill', 'office']
  const letters = (await deliver(inMinutes(1))).filter(({ calendar }) => calendar)
  const read = []
  for (const each of letters)
    read.push(
      await artifact(
        each,
        all.filter((name) => name !== each.to),
      ),
    )
  return read.sort((a, b) => a.to.localeCompare(b.to))
}

/** Elena and Mateo are invited to the same meeting, and were sent their files. */
async function invited() {
  const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
  const meeting = await agreed(one)
  const sent = await artifacts(one)
  await ground.delete(letter)
  return { one, meeting, sent }
}

const change = async (meeting: MeetingId) => ({ meeting, wasAt: await shownOf(meeting) })

test('an invitation: to each their own, with a UID of its own', async () => {
  const { one, sent } = await invited()
  expect(sent.map(({ to }) => to)).toEqual([one.guests.elena!.email, one.guests.mateo!.email])
  expect(new Set(sent.map(({ uid }) => uid)).size).toBe(2)
  for (const { method, sequence, status } of sent)
    expect([method, sequence, status]).toEqual(['REQUEST', 0, 'TENTATIVE'])
})

test('a time that is set, and one that is changed: the same UID, and SEQUENCE one higher each time', async () => {
  const { one, meeting, sent } = await invited()
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 1) })
  const set = await artifacts(one)
  await act(one.marcus, rescheduleMeeting, { ...(await change(meeting)), ...friday, isSure: false, clientAgreed: true })
  const moved = await artifacts(one)
  expect(set.map(({ uid }) => uid)).toEqual(sent.map(({ uid }) => uid))
  expect(moved.map(({ uid }) => uid)).toEqual(sent.map(({ uid }) => uid))
  for (const each of set) expect(each).toMatchObject({ method: 'REQUEST', sequence: 1, startsAt: thursday.said })
  for (const each of moved)
    expect(each).toMatchObject({ method: 'REQUEST', sequence: 2, status: 'CONFIRMED', startsAt: friday.said })
})

test('one declines: no file leaves for anybody, and SEQUENCE stays', async () => {
  const { one, meeting } = await invited()
  const { elena } = one.guests
  const { id } = await invitationOf(meeting, elena!)
  const answers = [0, 1].map(async (n) => ({ time: await timeOf(meeting, n), answer: 'no' as const }))
  const viewer = await viewerOf('family', elena!.email)
  expect(await act(viewer, answerInvitation, { invitation: id, answers: await Promise.all(answers) })).toBe(null)
  expect(await artifacts(one)).toEqual([])
  expect((await invitationOf(meeting, elena!)).sequence).toBe(0)
})

test('one is removed: a cancellation for that one alone', async () => {
  const { one, meeting, sent } = await invited()
  const { elena, mateo } = one.guests
  await act(one.rosa, revokeRelease, { link: mateo!.linkId })
  await withdrawLapsed(() => inMinutes(1))
  const cancelled = await artifacts(one)
  expect(cancelled).toEqual([{ ...sent[1]!, method: 'CANCEL', sequence: 1, status: 'CANCELLED' }])
  expect((await invitationOf(meeting, elena!)).sequence).toBe(0)
})

test('the meeting is cancelled: each calendar is told of its own UID, with a higher SEQUENCE', async () => {
  const { one, meeting, sent } = await invited()
  await act(one.marcus, cancelMeeting, await change(meeting))
  const cancelled = await artifacts(one)
  expect(cancelled).toEqual(sent.map((each) => ({ ...each, method: 'CANCEL', sequence: 1, status: 'CANCELLED' })))
})

test('and a second attendee, a place, a name, or a word that tells would be found', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  await agreed(one)
  const sent = (await deliver(inMinutes(1))).find(({ calendar }) => calendar)
  const plant = (line: string) => sent!.calendar!.content.replace('STATUS', `${line}\r\nSTATUS`)
  const mateo = 'mateo@practice.example'
  const leaks = (line: string) => leaksOf(plant(line), sent!.to, [mateo])
  expect(leaks('URL:https://family.practice.example')).toEqual([])
  expect(leaks(`ATTENDEE:mailto:${mateo}`)).toEqual(['another attendee', `names ${mateo}`])
  expect(leaks('LOCATION:North Clinic')).toEqual(['LOCATION', 'a word that tells'])
  expect(leaks('X-WITH:somebody')).toEqual(['X-WITH'])
  expect(() => readStrictly(plant('DTSTART;TZID=America/Chicago:20261201T103000'))).toThrow('DTSTART twice')
  expect(() => readStrictly(sent!.calendar!.content.trimEnd())).toThrow('3.1')
})
