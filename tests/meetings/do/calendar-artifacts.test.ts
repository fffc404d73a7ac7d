import { afterAll, beforeAll, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { remindOfMeetings } from '#lib/jobs/remind-of-meetings.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { openTransport, type Transport } from '#lib/letters/transport.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { proposeNext } from '#lib/meetings/do/propose-next.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { setPlace } from '#lib/meetings/do/set-place.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import { fed, readBy } from '#tests/calendars/fed.ts'
import { foundByIcalJs, openSecondReader, type SecondReader, secondReaderName } from '#tests/calendars/second-reader.ts'
import { type SmtpPeer, startSmtpPeer } from '#tests/stage/smtp-peer.ts'
import { leaksOf, lineValue, readMail, readStrictly } from '../calendar-lines.ts'
import {
  act,
  agreed,
  change,
  deliver,
  fates,
  friday,
  ground,
  inMinutes,
  invitationOf,
  marcusEmail,
  openMeetings,
  rosaAnd,
  type Story,
  thursday,
  timeOf,
  tuesday,
  viewerOf,
  wanted,
} from './meetings.ts'

// What leaves for a calendar at each thing that can happen to a meeting, as a mail server gets it over SMTP: read by
// ical.js, by a second parser and by a strict reader of our own, and compared with what its one recipient may know.

openMeetings()

let peer: SmtpPeer
let transport: Transport
let second: SecondReader
beforeAll(async () => {
  second = openSecondReader()
  peer = await startSmtpPeer()
  const from = { mailFrom: 'Meetings <meetings@practice.example>', mailboxFolder: '', demo: false }
  transport = openTransport({ ...from, smtpUrl: peer.url })
})
afterAll(async () => {
  second.close()
  await transport.close()
  await peer.close()
})

/** What ical.js finds in a file, once the second reader found the same. */
async function foundByBoth(content: string) {
  const found = foundByIcalJs(content)
  expect(await second.read(content)).toEqual(found)
  return found
}

/** What the mail server got of a letter with a file, read as mail, by two parsers and strictly. */
async function artifact(to: string, raw: string, others: readonly string[]) {
  const mail = await readMail(raw)
  const content = `${mail.files[0]!.text.trimEnd()}\r\n`
  const strict = readStrictly(content)
  const { method, events } = await foundByBoth(content)
  const event = events[0]!
  expect(lineValue(strict.event, 'UID')).toBe(event.uid)
  expect(lineValue(strict.event, 'DTSTART')).toBe(event.startsAt)
  expect(event.attendees).toEqual([`mailto:${to}`])
  // Outlook refuses a letter whose header names another method than its file.
  expect([mail.method, lineValue(strict.calendar, 'METHOD')]).toEqual([method, method])
  // Gmail reads the alternative, Apple the file; both hold the same.
  expect(mail.isAlternative).toBe(true)
  expect(mail.files.map(({ contentType }) => contentType).sort()).toEqual(['application/ics', 'text/calendar'])
  expect(new Set(mail.files.map(({ text }) => text.trim()))).toEqual(new Set([content.trim()]))
  expect(mail.files.find(({ contentType }) => contentType === 'application/ics')!.filename).toBe('invite.ics')
  expect(event.organizer).toEqual([`mailto:${mail.from}`])
  expect(leaksOf(content, to, others)).toEqual([])
  // The letter around the file names nobody either, as it left.
  expect(others.filter((name) => name !== 'office' && raw.toLowerCase().includes(name.toLowerCase()))).toEqual([])
  expect(content).not.toContain('RSVP=TRUE')
  return {
    to,
    method,
    uid: event.uid,
    sequence: event.sequence,
    status: event.status,
    startsAt: `DTSTART:${event.startsAt}`,
  }
}

/** Sends what is due as the worker does, and gives what the mail server got. */
async function received(when: Date) {
  peer.received.length = 0
  await deliver(when, (one) => transport.send(one))
  return peer.received.map(({ mail, raw }) => ({ to: [mail.to!].flat()[0]!.text, raw }))
}

async function artifacts(one: Story, when = inMinutes(1)) {
  const all = [...Object.values(one.guests).map(({ email }) => email), one.email, one.name, 'Marcus', 'Hill', 'office']
  const read = []
  for (const { to, raw } of await received(when))
    if (/^content-type: text\/calendar/im.test(raw))
      read.push(
        await artifact(
          to,
          raw,
          all.filter((name) => name !== to),
        ),
      )
  return read.sort((a, b) => a.to.localeCompare(b.to))
}

/** Elena and Mateo are invited to the same meeting, at one time if nothing else is said, and were sent their files. */
async function invited(times = [tuesday]) {
  const one = await rosaAnd({ elena: ['meetings'], mateo: ['meetings'] })
  const meeting = await agreed(one, times)
  const sent = await artifacts(one)
  await ground.delete(letter)
  return { one, meeting, sent }
}

test('an invitation: to each their own, with a UID of its own', async () => {
  const { one, sent } = await invited()
  expect(sent.map(({ to }) => to)).toEqual([one.guests.elena!.email, one.guests.mateo!.email])
  expect(new Set(sent.map(({ uid }) => uid)).size).toBe(2)
  for (const { method, sequence, status } of sent)
    expect([method, sequence, status]).toEqual(['REQUEST', 0, 'TENTATIVE'])
})

test('several times to choose from: letters without a file, until one is set or all is off', async () => {
  const chosen = await invited([tuesday, thursday])
  expect([chosen.sent.length, peer.received.length]).toEqual([0, 4])
  expect((await invitationOf(chosen.meeting, chosen.one.guests.elena!)).sentAt).toEqual(inMinutes(1))
  await act(chosen.one.marcus, confirmMeeting, {
    ...(await change(chosen.meeting)),
    time: await timeOf(chosen.meeting, 1),
  })
  for (const each of await artifacts(chosen.one))
    expect(each).toMatchObject({ sequence: 1, status: 'CONFIRMED', startsAt: thursday.said })
  const off = await invited([tuesday, thursday])
  await act(off.one.marcus, cancelMeeting, await change(off.meeting))
  const family = Object.values(off.one.guests).map(({ email }) => email)
  const told = (await received(inMinutes(2))).filter(({ to }) => family.includes(to))
  expect(told.map(({ to }) => to).sort()).toEqual(family.sort())
  for (const { raw } of told) {
    expect(raw).toContain('Your invitation to a meeting is cancelled')
    expect(raw).not.toMatch(/text\/calendar|BEGIN:V|\.ics|attachment/i)
  }
})

test('a time set, moved and a place named before a letter left: one letter with the last state', async () => {
  const { one, meeting, sent } = await invited()
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 0) })
  await act(one.marcus, rescheduleMeeting, { ...(await change(meeting)), ...friday, isSure: true, clientAgreed: true })
  const there = { place: 'phone', placeWords: '', videoLink: '', needs: '' } as const
  expect(await act(one.marcus, setPlace, { ...(await change(meeting)), ...there })).toBe(null)
  const last = sent.map((each) => ({ ...each, sequence: 3, status: 'CONFIRMED', startsAt: friday.said }))
  expect(await artifacts(one)).toEqual(last)
  expect((await fates('meeting-change')).sort()).toEqual([
    ...Array(2).fill('sent: accepted'),
    ...Array(4).fill('withheld: nothing-to-say'),
  ])
  // What changes afterwards is told again.
  expect(await act(one.marcus, setPlace, { ...(await change(meeting)), ...there, place: 'office' })).toBe(null)
  expect(await artifacts(one)).toEqual(last.map((each) => ({ ...each, sequence: 4 })))
})

test('whoever was told nothing before a change is invited, and not told of a change', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one)
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 1) })
  const letters = (await received(inMinutes(1))).filter(({ to }) => to === one.guests.elena!.email)
  expect(letters).toHaveLength(1)
  expect(letters[0]!.raw).toContain('You are invited to a meeting')
})

test('a time that is set, and one that is changed: the same UID, and SEQUENCE one higher each time', async () => {
  const { one, meeting, sent } = await invited()
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 0) })
  const set = await artifacts(one)
  await act(one.marcus, rescheduleMeeting, { ...(await change(meeting)), ...friday, isSure: true, clientAgreed: true })
  const moved = await artifacts(one)
  expect(set.map(({ uid }) => uid)).toEqual(sent.map(({ uid }) => uid))
  expect(moved.map(({ uid }) => uid)).toEqual(sent.map(({ uid }) => uid))
  for (const each of set) expect(each).toMatchObject({ method: 'REQUEST', sequence: 1, startsAt: tuesday.said })
  for (const each of moved)
    expect(each).toMatchObject({ method: 'REQUEST', sequence: 2, status: 'CONFIRMED', startsAt: friday.said })
})

test('another place: the same UID and time, SEQUENCE one higher, and no place', async () => {
  const { one, meeting, sent } = await invited()
  const there = { place: 'video', placeWords: 'The blue room', videoLink: 'https://video.example/rosa' } as const
  expect(await act(one.marcus, setPlace, { ...(await change(meeting)), ...there, needs: 'An interpreter' })).toBe(null)
  expect(await artifacts(one)).toEqual(sent.map((each) => ({ ...each, sequence: 1 })))
  for (const { raw } of peer.received) expect(raw).not.toMatch(/blue room|video|interpreter/i)
})

test('a time on the other side of a change of clocks: nine o’clock there, in UTC', async () => {
  const { one, meeting } = await invited()
  const moved = { day: '2027-03-15', clock: '09:00', isSure: false, clientAgreed: true } as const
  expect(await act(one.marcus, rescheduleMeeting, { ...(await change(meeting)), ...moved })).toBe(null)
  expect((await artifacts(one)).map(({ startsAt }) => startsAt)).toEqual(Array(2).fill('DTSTART:20270315T140000Z'))
  expect(friday.said).toBe('DTSTART:20261204T150000Z')
})

test('one declines: no file leaves for anybody, and SEQUENCE stays', async () => {
  const { one, meeting } = await invited()
  const { elena } = one.guests
  const { id } = await invitationOf(meeting, elena!)
  const answers = [0].map(async (n) => ({ time: await timeOf(meeting, n), answer: 'no' as const }))
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

test('one is taken back by the client: a cancellation for that one alone, and an invitation if asked again', async () => {
  const { one, meeting, sent } = await invited()
  const { elena, mateo } = one.guests
  await act(one.rosa, chooseGuests, { ...(await change(meeting)), wanted: [elena!.familyMemberId] })
  expect(await artifacts(one)).toEqual([])
  await withdrawLapsed(() => inMinutes(1))
  expect(await artifacts(one)).toEqual([{ ...sent[1]!, method: 'CANCEL', sequence: 1, status: 'CANCELLED' }])
  await act(one.rosa, chooseGuests, { ...(await change(meeting)), wanted: wanted({ elena, mateo } as never) })
  expect(await artifacts(one)).toEqual([{ ...sent[1]!, sequence: 2 }])
})

test('the next meeting of a chain: an invitation like the first, with a UID of its own', async () => {
  const { one, meeting, sent } = await invited()
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 0) })
  const set = await artifacts(one)
  expect(set.map(({ startsAt }) => startsAt)).toEqual([tuesday.said, tuesday.said])
  const after = new Date('2026-12-02T16:00:00Z')
  const marcus = await viewerOf('staff', marcusEmail, after)
  const following = { meeting, rhythm: '4w', isSure: true } as const
  const next = (await act(marcus, proposeNext, following)) as MeetingId
  // The client alone hears of it, without a file.
  expect(await artifacts(one, after)).toEqual([])
  const yes = { meeting: next, agrees: true, wanted: wanted(one.guests), wasAt: null }
  expect(await act(await viewerOf('client', one.email, after), answerProposal, yes)).toBe(null)
  const invitations = await artifacts(one, after)
  expect(new Set([...sent, ...invitations].map(({ uid }) => uid)).size).toBe(4)
  for (const each of invitations)
    expect(each).toMatchObject({
      method: 'REQUEST',
      sequence: 0,
      status: 'TENTATIVE',
      startsAt: 'DTSTART:20261229T163000Z',
    })
})

test('a reminder reaches each of them, and no calendar', async () => {
  const { one, meeting } = await invited()
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 0) })
  // The same reader finds the file of the letter before.
  expect(await artifacts(one)).toHaveLength(2)
  const dayBefore = new Date('2026-11-30T16:30:00Z')
  await remindOfMeetings(() => dayBefore)
  const letters = await received(dayBefore)
  const family = Object.values(one.guests).map(({ email }) => email)
  expect(letters.map(({ to }) => to).filter((to) => family.includes(to))).toHaveLength(2)
  for (const { raw } of letters) expect(raw).not.toMatch(/text\/calendar|BEGIN:V|\.ics|attachment/i)
})

test('the meeting is cancelled: each calendar is told of its own UID, with a higher SEQUENCE', async () => {
  const { one, meeting, sent } = await invited()
  await act(one.marcus, cancelMeeting, await change(meeting))
  const cancelled = await artifacts(one)
  expect(cancelled).toEqual(sent.map((each) => ({ ...each, method: 'CANCEL', sequence: 1, status: 'CANCELLED' })))
})

test('and a second attendee, a place, a name, or a word that tells would be found', async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  await agreed(one, [tuesday])
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

test('the feeds of all three hold the time that was set, and nobody', async () => {
  const { one, meeting } = await invited([tuesday, thursday])
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 1) })
  for (const viewer of [await viewerOf('family', one.guests.elena!.email), one.rosa, one.marcus]) {
    const { method, events } = await foundByBoth(await readBy(await fed(viewer)))
    expect(method).toBe('PUBLISH')
    const names = ['CLASS', 'DTEND', 'DTSTAMP', 'DTSTART', 'SEQUENCE', 'STATUS', 'SUMMARY', 'UID']
    for (const event of events) expect(event).toMatchObject({ summary: 'Meeting', attendees: [], organizer: [], names })
    expect(events.map(({ startsAt }) => `DTSTART:${startsAt}`)).toContain(thursday.said)
  }
  expect((await foundByBoth(await readBy('no token at all'))).events).toEqual([])
})

test(`and a file that was changed on its way is not the same to ${secondReaderName}`, async () => {
  const one = await rosaAnd({ elena: ['meetings'] })
  await agreed(one, [tuesday])
  const { content } = (await deliver(inMinutes(1))).find(({ calendar }) => calendar)!.calendar!
  const found = await foundByBoth(content)
  const changes = { 'STATUS:TENTATIVE': 'STATUS:CANCELLED', 'SEQUENCE:0': 'SEQUENCE:7', T163000Z: 'T173000Z' }
  for (const [was, is] of Object.entries(changes))
    expect(await second.read(content.replace(was, is))).not.toEqual(found)
})
