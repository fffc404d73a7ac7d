import { eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { jointMeeting } from '#drizzle/tables/meetings.ts'
import { staffMember } from '#drizzle/tables/people.ts'
import { assignCaseManager } from '#lib/care/do/assign-case-manager.ts'
import { seeToday } from '#lib/care/see/see-today.ts'
import { seeClientHome } from '#lib/clients/see/see-client-home.ts'
import { remindOfMeetings } from '#lib/jobs/remind-of-meetings.ts'
import type { ClientId } from '#lib/kernel/id.ts'
import { sayLetters } from '#lib/letters/words/letters.ts'
import { answerInvitation } from '#lib/meetings/do/answer-invitation.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { rescheduleMeeting } from '#lib/meetings/do/reschedule-meeting.ts'
import { setInvolvement } from '#lib/people/do/set-involvement.ts'
import { setRhythm } from '#lib/people/do/set-rhythm.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  change,
  deliver,
  fates,
  friday,
  type Guest,
  ground,
  inesEmail,
  inMinutes,
  invitationOf,
  marcusEmail,
  openMeetings,
  past,
  rosaAnd,
  type Story,
  timeOf,
  viewerOf,
  wanted,
} from './meetings.ts'

// The day before a meeting, each who comes hears of it once.

openMeetings()

/** Thursday at two in Chicago, the time that is set. */
const begins = new Date('2026-12-03T20:00:00Z')
const hoursBefore = (hours: number) => new Date(begins.getTime() - hours * 3_600_000)
const says = sayLetters('en')('meetingReminder')
const marcusAt = (when: Date) => viewerOf('staff', marcusEmail, when)

/** Everybody named is invited to a meeting on Thursday, and was told so; the outbox is empty. */
async function settled<Name extends string>(...names: Name[]) {
  const one = await rosaAnd(Object.fromEntries(names.map((name) => [name, ['meetings']])) as Record<Name, ['meetings']>)
  const meeting = await agreed(one)
  await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 1) })
  await deliver(inMinutes(1))
  await ground.delete(letter)
  return { one, meeting }
}

/** Whom of a story a reminder reaches now. */
async function reminded(one: Story, when: Date): Promise<string[]> {
  await remindOfMeetings(() => when)
  return remindedOf(one, await deliver(when))
}

function remindedOf({ email, guests }: Story, letters: Awaited<ReturnType<typeof deliver>>): string[] {
  const family = Object.entries<Guest>(guests).filter(([, guest]) =>
    letters.some(({ to, text }) => to === guest.email && text.startsWith(says)),
  )
  const client = letters.filter(({ to }) => to === email).map(() => 'Rosa')
  return [...family.map(([name]) => name), ...client].sort()
}

test('a day before, the client and whoever is invited are reminded: not sooner, and not twice', async () => {
  const { one } = await settled('elena', 'mateo')
  expect(await reminded(one, hoursBefore(24.1))).toEqual([])
  expect(await reminded(one, hoursBefore(24))).toEqual(['Rosa', 'elena', 'mateo'])
  // A worker that restarts asks the same again.
  expect(await reminded(one, hoursBefore(23.9))).toEqual([])
  expect(await reminded(one, hoursBefore(1))).toEqual([])
  const seen = await seeClientHome(await viewerOf('client', one.email, hoursBefore(20)))
  expect(seen!.soon.map(({ startsAt }) => startsAt)).toEqual([begins])
  // Until it is near, their first page says when it is.
  const before = await seeClientHome(await viewerOf('client', one.email, hoursBefore(30)))
  expect([before!.soon, before!.later.map(({ startsAt }) => startsAt)]).toEqual([[], [begins]])
})

test('a worker that was down reminds late, and of nothing that has begun', async () => {
  const [late, over] = [await settled('elena'), await settled('elena')]
  expect(await reminded(late.one, hoursBefore(2))).toEqual(['Rosa', 'elena'])
  await ground.delete(letter)
  await ground.update(jointMeeting).set({ remindedAt: null }).where(eq(jointMeeting.id, over.meeting))
  expect(await reminded(over.one, hoursBefore(0))).toEqual([])
})

test('whoever said that they cannot come is not reminded', async () => {
  const { one, meeting } = await settled('elena', 'mateo')
  const { id } = await invitationOf(meeting, one.guests.mateo)
  const answers = [{ time: await timeOf(meeting, 1), answer: 'no' as const }]
  await act(await viewerOf('family', one.guests.mateo.email), answerInvitation, { invitation: id, answers })
  expect(await reminded(one, hoursBefore(24))).toEqual(['Rosa', 'elena'])
})

test('a meeting that was moved reminds of its new time alone', async () => {
  const { one, meeting } = await settled('elena')
  await remindOfMeetings(() => hoursBefore(24))
  // Moved before the reminder left: it has nothing to say any more.
  const moved = { ...friday, isSure: true, clientAgreed: true } as const
  await act(await marcusAt(hoursBefore(24)), rescheduleMeeting, {
    ...(await change(meeting)),
    ...moved,
    day: '2026-12-07',
  })
  await deliver(hoursBefore(23.9))
  expect(await fates('meeting-reminder')).toContain('withheld: nothing-to-say')
  expect(await fates('meeting-reminder')).not.toContain('sent: accepted')
  await ground.delete(letter)
  expect(await reminded(one, hoursBefore(20))).toEqual([])
  // Monday at nine: 15:00 in UTC.
  expect(await reminded(one, new Date('2026-12-06T15:00:00Z'))).toEqual(['Rosa', 'elena'])
})

test('what is set less than a day before is told by that, and by no reminder', async () => {
  const { one, meeting } = await settled('elena', 'mateo')
  await act(one.rosa, chooseGuests, { ...(await change(meeting)), wanted: [one.guests.elena.familyMemberId] })
  await act(await marcusAt(hoursBefore(29)), rescheduleMeeting, {
    ...(await change(meeting)),
    ...{ day: '2026-12-03', clock: '08:00', isSure: true, clientAgreed: true },
  })
  // And so is whoever is invited again on the day before.
  const rosa = await viewerOf('client', one.email, hoursBefore(28.5))
  await act(rosa, chooseGuests, { ...(await change(meeting)), wanted: wanted(one.guests) })
  await deliver(hoursBefore(28))
  expect(await reminded(one, hoursBefore(27))).toEqual([])
})

test('nobody is reminded of a meeting that was cancelled', async () => {
  const { meeting } = await settled('elena')
  await remindOfMeetings(() => hoursBefore(24))
  await act(await marcusAt(hoursBefore(24)), cancelMeeting, await change(meeting))
  await deliver(hoursBefore(23.9))
  expect(await fates('meeting-reminder')).not.toContain('sent: accepted')
})

test('a release is asked when the reminder is written, and again when it leaves', async () => {
  const [before, between] = [await settled('elena'), await settled('elena')]
  const revoke = ({ one }: typeof before) => act(one.rosa, revokeRelease, { link: one.guests.elena.linkId })
  await revoke(before)
  await remindOfMeetings(() => hoursBefore(24))
  const written = await ground.select().from(letter).where(eq(letter.kind, 'meeting-reminder'))
  expect(written.map(({ toEmail }) => toEmail)).not.toContain(before.one.guests.elena.email)
  expect(written.map(({ toEmail }) => toEmail)).toContain(between.one.guests.elena.email)
  await revoke(between)
  expect(remindedOf(between.one, await deliver(hoursBefore(23.9)))).toEqual(['Rosa'])
  expect(await fates('meeting-reminder')).toContain('withheld: no-longer-permitted')
})

test('whoever wants no letters of meetings gets none, and whoever wants them in the morning gets it then', async () => {
  const { one } = await settled('elena', 'mateo', 'berta')
  const hours = { quietFrom: null, quietUntil: null }
  const as = (name: 'elena' | 'mateo' | 'berta') => viewerOf('family', one.guests[name].email)
  await act(await as('elena'), setRhythm, { email: { meetings: 'never' }, ...hours })
  await act(await as('mateo'), setInvolvement, { involvement: 'goals', until: null })
  await act(await as('berta'), setRhythm, { email: { meetings: 'daily' }, ...hours })
  expect(await reminded(one, hoursBefore(24))).toEqual(['Rosa'])
  // Eight in the morning of the day itself.
  expect(remindedOf(one, await deliver(hoursBefore(6)))).toEqual(['berta'])
})

test('it says that there is a meeting, and leads to a page that asks consent again: no file, no time, no name', async () => {
  const { one } = await settled('elena')
  await remindOfMeetings(() => hoursBefore(24))
  const [sent] = (await deliver(hoursBefore(24))).filter(({ to }) => to === one.guests.elena.email)
  expect(sent!.calendar).toBe(undefined)
  expect(sent!.subject).toBe('Meeting')
  const text = sent!.text.replace(/http\S+\/answer\/\S+/, '…/answer/…')
  expect(text).toBe(
    `${says}\n\n…/answer/…\n\nNobody reads replies to this email. If you need a person, call the center.\n`,
  )
  expect(sent!.html).not.toMatch(/rosa|marcus|thursday|december|2:00|office/i)
})

test('staff hear of it once too, without a name: whoever is the case manager by then, and who covers for them', async () => {
  const [own, handed] = [await settled('elena'), await settled('elena')]
  const alerted = async (when: Date) => {
    await ground.delete(letter)
    await remindOfMeetings(() => when)
    const sent = (await deliver(when)).filter(({ to }) => to === marcusEmail || to === inesEmail)
    for (const { subject, text } of sent) expect(`${subject} ${text}`).not.toMatch(/rosa|elena|meeting|thursday/i)
    return sent.map(({ to }) => to).toSorted()
  }
  const moveTo = async (clientId: ClientId, name: string) =>
    act(await viewerOf('staff', 'grace@practice.example', hoursBefore(30)), assignCaseManager, {
      ...{ client: clientId, staff: (await ground.select().from(staffMember)).find((each) => each.name === name)!.id },
      ...{ wasAt: past.toISOString(), isSure: false },
    })
  expect(await moveTo(handed.one.clientId, 'Ines Park')).toBe(null)
  expect(await alerted(hoursBefore(24.1))).toEqual([])
  expect(await alerted(hoursBefore(24))).toEqual([inesEmail, marcusEmail])
  expect(await alerted(hoursBefore(23))).toEqual([])
  const near = async (who: string, when: Date) =>
    (await seeToday(await viewerOf('staff', who, when)))!.found!.near.map(({ id }) => id)
  expect(await near(inesEmail, hoursBefore(23))).toEqual([handed.meeting])
  expect(await near(marcusEmail, hoursBefore(23))).toContain(own.meeting)
  expect(await near(inesEmail, hoursBefore(-0.5))).toEqual([handed.meeting])
  for (const hours of [24.5, -1]) expect(await near(inesEmail, hoursBefore(hours))).toEqual([])
})
