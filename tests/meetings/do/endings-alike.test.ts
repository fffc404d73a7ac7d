import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { plant } from '#drizzle/seed/plant.ts'
import { hold } from '#drizzle/seed/sharing.ts'
import { story } from '#drizzle/seed/story.ts'
import { account } from '#drizzle/tables/people.ts'
import { config } from '#lib/config/config.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { beatOf } from '#lib/letters/rules/beat.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  change,
  deliver,
  ground,
  inMinutes,
  invitationOf,
  marcusEmail,
  openMeetings,
  rosaAnd,
  thursday,
  timeOf,
  tuesday,
  viewerOf,
} from './meetings.ts'

// An invitation ends because the meeting is called off, or because of what the client takes back, or because of a hold
// that nobody may know of. Elena's letter, and the file in it, are the same bytes, sent on the same beat.

openMeetings()

type Rosa = Awaited<ReturnType<typeof rosaAnd<'elena' | 'berta'>>>
type End = (one: Rosa, meeting: MeetingId, when: Date) => Promise<unknown>
const byRosa = async ({ email }: Rosa, when: Date) => viewerOf('client', email, when)

const endings: Record<string, End> = {
  'staff call it off': async (_one, meeting, when) =>
    act(await viewerOf('staff', marcusEmail, when), cancelMeeting, await change(meeting)),
  'Rosa takes her yes back': async (one, meeting, when) =>
    act(await byRosa(one, when), cancelMeeting, await change(meeting)),
  'Rosa takes Elena back from it': async (one, meeting, when) =>
    act(await byRosa(one, when), chooseGuests, {
      ...(await change(meeting)),
      wanted: [one.guests.berta.familyMemberId],
    }),
  'Rosa revokes': async (one, _meeting, when) =>
    act(await byRosa(one, when), revokeRelease, { link: one.guests.elena.linkId }),
  'Rosa takes meetings back': async (one, _meeting, when) =>
    act(await byRosa(one, when), narrowRelease, { link: one.guests.elena.linkId, topic: 'meetings' }),
  'Rosa never shares meetings': async (one, _meeting, when) =>
    act(await byRosa(one, when), neverShare, { topic: 'meetings' }),
  'a hold begins': async ({ telling, name }, _meeting, when) =>
    plant(
      ground,
      story('what happens next', { within: telling })
        .client(name)
        .familyMember('elena')
        .with(hold({ reason: 'Pressured to sign.' }))
        .on(when),
    ),
}

/** How a meeting stands when it ends for Elena. */
const steps: Record<string, (one: Rosa) => Promise<MeetingId>> = {
  'asked about at two times': (one) => agreed(one, [tuesday, thursday]),
  'offered at one time': (one) => agreed(one, [tuesday]),
  set: async (one) => {
    const meeting = await agreed(one, [tuesday, thursday])
    await act(one.marcus, confirmMeeting, { ...(await change(meeting)), time: await timeOf(meeting, 1) })
    return meeting
  },
}

/** All that leaves for Elena from the instant of an ending, on the first beat and the next, without her own names. */
async function sentWhen(end: End, come: (one: Rosa) => Promise<MeetingId>, when: Date, language: 'en' | 'es' = 'en') {
  const one = await rosaAnd({ elena: ['meetings', 'goals'], berta: ['meetings'] })
  await ground.update(account).set({ language }).where(eq(account.email, one.guests.elena.email))
  const meeting = await come(one)
  await deliver(inMinutes(1))
  const { id, uid } = await invitationOf(meeting, one.guests.elena)
  await end(one, meeting, when)
  const beat = beatOf(when, config.beatSeconds)
  const beats = [beat, new Date(beat.getTime() + config.beatSeconds * 1000)]
  const own = new RegExp(`${uid}|${id}[.\\w-]*|${one.guests.elena.email}`, 'g')
  const sent: string[][] = []
  for (const each of beats) {
    await withdrawLapsed(() => each)
    const letters = (await deliver(each)).filter(({ to }) => to === one.guests.elena.email)
    sent.push(letters.map((letter) => plain(letter).replaceAll(own, '')))
  }
  return sent
}

/** A letter as it is handed over, its folded lines made one, and without the id that each has of its own. */
const plain = ({ messageId, ...letter }: Letter) =>
  JSON.stringify(letter, (_key, value) => (typeof value === 'string' ? value.replaceAll('\r\n ', '') : value))

const pressed = new Date(inMinutes(30).getTime() + 12_345)
const calledOff = endings['staff call it off']!

describe.each(Object.entries(steps))('a meeting that is %s', (_name, come) => {
  test.each(Object.entries(endings))('ends with the letter that any other ending sends: %s', async (_how, end) => {
    const expected = await sentWhen(calledOff, come, pressed)
    expect(expected.map(({ length }) => length)).toEqual([1, 0])
    expect(await sentWhen(end, come, pressed)).toEqual(expected)
  })

  test('ends with another letter where one is planted, in another language or by another beat', async () => {
    const expected = await sentWhen(calledOff, come, pressed)
    expect(await sentWhen(calledOff, come, pressed, 'es')).not.toEqual(expected)
    const later = new Date(pressed.getTime() + config.beatSeconds * 1000)
    const [hasFile] = expected[0]!.map((letter) => letter.includes('DTSTAMP'))
    expect((await sentWhen(calledOff, come, later)).join() === expected.join()).toBe(!hasFile)
  })

  test.each(Object.entries(endings))('and whose times have passed sends nothing: %s', async (_how, end) => {
    expect(await sentWhen(end, come, new Date('2026-12-06T09:00:00.500Z'))).toEqual([[], []])
  })
})
