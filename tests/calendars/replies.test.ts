import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { calendarReply, mailboxReading } from '#drizzle/tables/calendars.ts'
import { letter } from '#drizzle/tables/letters.ts'
import { meetingAnswer } from '#drizzle/tables/meeting-answers.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { readReplies } from '#lib/jobs/read-replies.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import { openAnswersMailbox } from '#lib/letters/answers-mailbox.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  at,
  deliver,
  friday,
  ground,
  inMinutes,
  invitationOf,
  lettersTo,
  marcusEmail,
  openMeetings,
  rosaAnd,
  shownOf,
  timeOf,
  tuesday,
  viewerOf,
} from '#tests/meetings/do/meetings.ts'
import { type ImapPeer, startImapPeer } from './imap-peer.ts'
import { bounced, fromApple, fromGmail, fromOutlook, outOfOffice, type Reply } from './replies.ts'

// What calendars answer by mail, read from a real IMAP server.

let peer: ImapPeer

beforeAll(async () => {
  peer = await startImapPeer()
  process.env.IMAP_URL = peer.url
})

openMeetings()

beforeEach(async () => {
  peer.empty()
  await ground.delete(calendarReply)
  await ground.delete(mailboxReading)
})

afterAll(() => peer.stop())

/** What a worker does that was started a moment ago. */
const read = (when = inMinutes(6), mailbox = openAnswersMailbox(peer.url)) => readReplies(mailbox, () => when)

/** Elena was sent the file for Tuesday. */
async function elenaInvited() {
  const one = await rosaAnd({ elena: ['meetings'] })
  const meeting = await agreed(one, [tuesday])
  const sent = (await deliver()).find(({ calendar }) => calendar)
  await ground.delete(letter)
  const elena = one.guests.elena
  const { uid, id } = await invitationOf(meeting, elena)
  return { one, meeting, sent: sent!, elena, id, reply: { uid, attendee: elena.email, partstat: 'ACCEPTED' } as Reply }
}

const answersTo = async (invitation: string) =>
  (
    await ground
      .select()
      .from(meetingAnswer)
      .where(eq(meetingAnswer.invitationId, invitation as never))
      .orderBy(meetingAnswer.at)
  ).map(({ answer }) => answer)

const outcomes = async () => (await ground.select().from(calendarReply)).map(({ outcome }) => outcome)
const alerts = () => lettersTo(marcusEmail, 'staff-alert')
const change = async (meeting: MeetingId) => ({ meeting, wasAt: await shownOf(meeting) })

test('with a mailbox that is read, a calendar is asked to answer there', async () => {
  const { sent } = await elenaInvited()
  expect(sent.calendar!.content).toContain('RSVP=TRUE')
})

describe('an answer is taken', () => {
  test.each([
    ['Gmail accepts', fromGmail, 'ACCEPTED', 'yes'],
    ['Outlook might come', fromOutlook, 'TENTATIVE', 'if_needed'],
    ['Apple declines', fromApple, 'DECLINED', 'no'],
  ] as const)('as %s, and its case manager hears of it', async (_who, from, partstat, answer) => {
    const { id, reply } = await elenaInvited()
    peer.receive(from({ ...reply, partstat }), inMinutes(5))
    await read()
    expect(await answersTo(id)).toEqual([answer])
    expect(await outcomes()).toEqual(['taken'])
    expect(await alerts()).toBe(1)
    expect(peer.flags()).toEqual([['\\Seen']])
  })

  test('once, however often the mailbox is read, by whichever worker', async () => {
    const { id, reply } = await elenaInvited()
    peer.receive(fromGmail(reply), inMinutes(5))
    await Promise.all([read(), read()])
    await read()
    expect(await outcomes()).toEqual(['taken'])
    expect(await alerts()).toBe(1)
    expect(await answersTo(id)).toEqual(['yes'])
  })

  test('and a later one by the page stands, though the mailbox is read again from its beginning', async () => {
    const { one, meeting, id, reply } = await elenaInvited()
    const viewer = await viewerOf('family', one.guests.elena.email)
    const answers = [{ time: await timeOf(meeting, 0), answer: 'no' as const }]
    await act({ ...viewer, at: inMinutes(7) }, answerInvitation, { invitation: id, answers })
    peer.receive(fromGmail(reply), inMinutes(5))
    await read(inMinutes(8))
    expect(await answersTo(id)).toEqual(['no'])
    expect(await outcomes()).toEqual(['answered_since'])
  })

  test('when somebody cannot come after all, once the time is set', async () => {
    const { one, meeting, id, reply } = await elenaInvited()
    await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 0) })
    await deliver()
    await ground.delete(letter)
    peer.receive(fromApple({ ...reply, sequence: 1 }), inMinutes(5))
    peer.receive(fromApple({ ...reply, sequence: 1, partstat: 'DECLINED' }), inMinutes(7))
    await read(inMinutes(8))
    expect(await answersTo(id)).toEqual(['no'])
    expect(await alerts()).toBe(2)
  })

  test('and words that came with it are left for people to read', async () => {
    const { id, reply } = await elenaInvited()
    peer.receive(fromGmail({ ...reply, comment: 'I bring my sister' }), inMinutes(5))
    peer.receive(fromOutlook({ ...reply, comment: 'I bring my sister' }), inMinutes(6))
    await read(inMinutes(8))
    expect(await answersTo(id)).toEqual(['yes'])
    expect(peer.flags()).toEqual([['\\Flagged'], ['\\Flagged']])
  })
})

describe('an answer is refused, counted, and left unread for people', () => {
  const other = 'somebody@practice.example'
  test.each([
    ['unknown', 'to an invitation that we never sent', (reply: Reply) => fromGmail({ ...reply, uid: 'guess@x' })],
    [
      'other_person',
      'of somebody to whom it was forwarded',
      (reply: Reply) => fromApple({ ...reply, attendee: other }),
    ],
    [
      'other_person',
      'that only its sender line says is hers',
      (reply: Reply) => fromGmail({ ...reply, attendee: other, from: reply.attendee }),
    ],
    [
      'unreadable',
      'in which somebody proposes another time',
      (reply: Reply) => fromGmail({ ...reply, method: 'COUNTER' }),
    ],
    ['unreadable', 'that sends somebody else', (reply: Reply) => fromOutlook({ ...reply, partstat: 'DELEGATED' })],
    ['unreadable', 'that is no calendar', (reply: Reply) => fromApple(reply).replace('BEGIN:VEVENT', 'BEGIN:NOTHING')],
    [
      'too_large',
      'larger than any',
      (reply: Reply) => fromApple(reply).replace('SUMMARY:', `SUMMARY:${'x'.repeat(70_000)}`),
    ],
  ] as const)('%s: one %s', async (outcome, _what, write) => {
    const { id, reply } = await elenaInvited()
    peer.receive(write(reply), inMinutes(5))
    await read()
    expect(await answersTo(id)).toEqual([])
    expect(await outcomes()).toEqual([outcome])
    expect(peer.flags()).toEqual([['\\Flagged']])
    expect(await alerts()).toBe(0)
  })

  test('and those behind it are read', async () => {
    const { id, reply } = await elenaInvited()
    peer.receive(fromGmail({ ...reply, uid: 'guess@x' }), inMinutes(4))
    peer.receive(fromGmail(reply), inMinutes(5))
    await read()
    expect(await answersTo(id)).toEqual(['yes'])
    expect((await seeToday(await viewerOf('staff', marcusEmail)))?.found?.mailbox?.refused).toBe(1)
  })
})

describe('an answer changes nothing', () => {
  test('to a time that was changed since: they are asked again', async () => {
    const { one, meeting, id, reply } = await elenaInvited()
    await act(one.marcus, rescheduleMeeting, {
      ...(await change(meeting)),
      ...friday,
      isSure: false,
      clientAgreed: true,
    })
    peer.receive(fromGmail(reply), inMinutes(5))
    await read()
    expect(await answersTo(id)).toEqual([])
    expect(await outcomes()).toEqual(['outdated'])
  })

  test('once the client took back that they may know of it', async () => {
    const { one, elena, id, reply } = await elenaInvited()
    await act(one.rosa, revokeRelease, { link: elena.linkId })
    await ground.delete(letter)
    peer.receive(fromGmail(reply), inMinutes(5))
    await read()
    expect(await answersTo(id)).toEqual([])
    expect(await outcomes()).toEqual(['nothing_asked'])
    expect(await alerts()).toBe(0)
  })

  test('when it is none: somebody is away, a letter of ours came back, or a person writes', async () => {
    const { sent, elena } = await elenaInvited()
    const ours = fromApple({ uid: 'ours@x', attendee: elena.email, partstat: 'NEEDS-ACTION', method: 'REQUEST' })
    expect(sent.calendar!.method).toBe('REQUEST')
    for (const each of [outOfOffice(elena.email), bounced(ours), ours]) peer.receive(each, inMinutes(5))
    await read()
    expect(await outcomes()).toEqual([])
    expect(peer.flags()).toEqual([[], [], []])
  })
})

describe('a mailbox that cannot be read', () => {
  const reading = async () => (await ground.select().from(mailboxReading))[0]!

  test('is told once to whoever looks after the center, and what waited there is read afterwards', async () => {
    const { id, reply } = await elenaInvited()
    const mailbox = openAnswersMailbox(peer.url)
    await read(inMinutes(1), mailbox)
    expect(await reading()).toMatchObject({ readAt: inMinutes(1), failingSince: null })
    peer.receive(fromGmail(reply), inMinutes(2))
    await peer.stop()
    await read(inMinutes(3), mailbox)
    expect(await reading()).toMatchObject({
      readAt: inMinutes(1),
      failingSince: inMinutes(3),
      lastCode: 'ECONNREFUSED',
    })
    const today = async () => (await seeToday(await viewerOf('staff', marcusEmail)))?.found?.mailbox
    expect(await today()).toEqual({ failingSince: inMinutes(3), code: 'ECONNREFUSED', refused: 0 })
    const told = () => lettersTo('grace@practice.example', 'staff-alert')
    expect(await told()).toBe(0)
    for (const minutes of [19, 20]) await read(inMinutes(minutes), mailbox)
    expect(await told()).toBe(1)
    await peer.start()
    await read(inMinutes(21), mailbox)
    expect(await reading()).toMatchObject({ readAt: inMinutes(21), failingSince: null, lastCode: '', alertedAt: null })
    expect(await answersTo(id)).toEqual(['yes'])
  })

  test('because the password is wrong says so', async () => {
    await readReplies(openAnswersMailbox(peer.url.replace('testpass', 'wrong')), () => at)
    expect(await reading()).toMatchObject({ readAt: null, failingSince: at, lastCode: 'AUTHENTICATIONFAILED' })
    expect(await ground.select().from(calendarReply).where(eq(calendarReply.outcome, 'taken'))).toEqual([])
  })
})
