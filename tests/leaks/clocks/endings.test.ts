import { eq } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { plant } from '#drizzle/seed/plant.ts'
import { crisis as declared, hold } from '#drizzle/seed/sharing.ts'
import { story } from '#drizzle/seed/story.ts'
import type { Happening } from '#drizzle/seed/telling.ts'
import { release } from '#drizzle/tables/releases.ts'
import { crisis } from '#drizzle/tables/sharing.ts'
import { endCare } from '#lib/care/do/end-care.ts'
import type { Topic } from '#lib/consent/topic.ts'
import { sayPressured } from '#lib/holds/do/say-pressured.ts'
import { deliverOneLetter } from '#lib/jobs/deliver-letters.ts'
import { lane, onEachBeat } from '#lib/jobs/lanes.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import type { MeetingId } from '#lib/kernel/id.ts'
import type { Letter } from '#lib/letters/letter.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'
import { narrowRelease } from '#lib/releases/do/narrow-release.ts'
import { neverShare } from '#lib/releases/do/never-share.ts'
import { recordReleaseEvent } from '#lib/releases/do/record-release-event.ts'
import { revokeRelease } from '#lib/releases/do/revoke-release.ts'
import {
  act,
  agreed,
  at,
  deliver,
  ground,
  marcusEmail,
  openMeetings,
  paperFor,
  past,
  recorded,
  rosaAnd,
  type Story,
  shownOf,
  tuesday,
  viewerOf,
} from '#tests/meetings/do/meetings.ts'

// Whatever ends a permission, its cancellation leaves at the same time after it.

openMeetings()

const beatSeconds = 60
const after = (seconds: number) => new Date(at.getTime() + seconds * 1000)

interface Ending {
  /** Who else is invited. */
  readonly with?: readonly string[]
  readonly given?: (when: Date) => { expiresAt?: Date; onlyInCrisis?: Topic[] }
  readonly before?: (one: Story) => Promise<unknown>
  readonly end: (one: Story & { meeting: MeetingId }, when: Date) => Promise<unknown>
}

const rosa = ({ email }: Story, when: Date) => viewerOf('client', email, when)
const marcus = (when: Date) => viewerOf('staff', marcusEmail, when)
const happens = ({ telling, name }: Story, happening: Happening, when: Date) =>
  plant(
    ground,
    story('what happens next', { within: telling }).client(name).familyMember('elena').with(happening).on(when),
  )

const endings: Record<string, Ending> = {
  'a revocation': {
    end: async (one, when) => act(await rosa(one, when), revokeRelease, { link: one.guests.elena!.linkId }),
  },
  'a topic taken back': {
    end: async (one, when) =>
      act(await rosa(one, when), narrowRelease, { link: one.guests.elena!.linkId, topic: 'meetings' }),
  },
  'a wish never to share': {
    end: async (one, when) => act(await rosa(one, when), neverShare, { topic: 'meetings' }),
  },
  'a spoken revocation': {
    end: async (one, when) => {
      const [signed] = await ground.select().from(release).where(eq(release.clientId, one.clientId))
      await act(await marcus(when), recordReleaseEvent, { release: signed!.id, kind: 'suspended', words: 'By phone.' })
    },
  },
  'a new form without meetings': {
    end: async (one, when) => recorded(paperFor(one.clientId, one.guests.elena!.email, ['case_manager']), when),
  },
  'a client who says they were pressured': {
    end: async (one, when) => act(await rosa(one, when), sayPressured, { link: one.guests.elena!.linkId }),
  },
  'a hold': { end: (one, when) => happens(one, hold({ reason: 'Pressured to sign.' }), when) },
  'the end of care': {
    end: async (one, when) =>
      act(await marcus(when), endCare, { client: one.clientId, care: 'discharged' as const, wasAt: null }),
  },
  'the last day': { given: (when) => ({ expiresAt: when }), end: async () => {} },
  'the end of a crisis': {
    given: () => ({ onlyInCrisis: ['meetings'] }),
    before: (one) => happens(one, declared({ by: 'Marcus Hill' }), past),
    end: (one, when) => ground.update(crisis).set({ endedAt: when }).where(eq(crisis.clientId, one.clientId)).execute(),
  },
  'a guest who is not wanted any more': {
    with: ['mateo'],
    end: async ({ meeting, guests, ...one }, when) =>
      act(await rosa({ ...one, guests }, when), chooseGuests, {
        meeting,
        wanted: [guests.mateo!.familyMemberId],
        wasAt: await shownOf(meeting),
      }),
  },
  'a guest whom staff take off on the client’s word': {
    with: ['mateo'],
    end: async ({ meeting, guests }, when) =>
      act(await marcus(when), chooseGuests, {
        meeting,
        wanted: [guests.mateo!.familyMemberId],
        wasAt: await shownOf(meeting),
      }),
  },
  'a family member who leaves by themselves': {
    end: async ({ guests }, when) =>
      act(await viewerOf('family', guests.elena!.email, when), leavePortal, { leaves: true, link: null }),
  },
  'a yes that the client takes back': {
    end: async ({ meeting, ...one }, when) =>
      act(await rosa(one, when), cancelMeeting, { meeting, wasAt: await shownOf(meeting) }),
  },
  'a meeting called off, with nothing ended': {
    end: async ({ meeting }, when) =>
      act(await marcus(when), cancelMeeting, { meeting, wasAt: await shownOf(meeting) }),
  },
}

type Working = (clock: () => Date, send: (letter: Letter) => Promise<{ outcome: 'accepted' }>) => () => Promise<unknown>

/** What a worker does that has to do with invitations. */
const asItWorks: Working = (clock, send) => {
  const withdraw = onEachBeat((beat) => withdrawLapsed(() => beat), clock, beatSeconds)
  const people = lane('people', send, clock, beatSeconds)
  return async () => {
    await withdraw()
    while (await people());
  }
}

/** How many seconds after its ending an invitation is cancelled. Null when it is not within three minutes. */
async function secondsUntilCancelled(
  { with: others = [], given, before, end }: Ending,
  second: number,
  working = asItWorks,
): Promise<number | null> {
  const when = after(second)
  const family = Object.fromEntries(
    ['elena', ...others].map((guest) => [guest, ['meetings', 'case_manager'] as Topic[]]),
  )
  const one = await rosaAnd<string>(family, given?.(when))
  await before?.(one)
  const meeting = await agreed(one, [tuesday])
  expect((await deliver()).map(({ to }) => to)).toContain(one.guests.elena!.email)
  let seconds = -2
  let cancelledAfter: number | null = null
  const send = async ({ to, calendar }: Letter) => {
    if (to === one.guests.elena!.email && calendar?.method === 'CANCEL') cancelledAfter ??= seconds
    return { outcome: 'accepted' } as const
  }
  const work = working(() => after(second + seconds), send)
  await work()
  await end({ ...one, meeting }, when)
  for (seconds = 0; seconds < 180 && cancelledAfter === null; seconds += 2) await work()
  return cancelledAfter
}

describe('an invitation is cancelled', () => {
  test.each(Object.entries(endings))('on the next beat after %s', async (_name, ending) => {
    expect([await secondsUntilCancelled(ending, 12), await secondsUntilCancelled(ending, 44)]).toEqual([48, 16])
  })

  test('and a revocation that cancels in its own transaction would be found', async () => {
    const eager: Ending = {
      end: async (one, when) => {
        await act(await rosa(one, when), revokeRelease, { link: one.guests.elena!.linkId })
        await withdrawLapsed(() => when)
      },
    }
    const atOnce: Working = (clock, send) => async () => {
      while (await deliverOneLetter(send, clock));
    }
    expect(await secondsUntilCancelled(eager, 12, atOnce)).toBe(0)
    // As long as letters to people leave on the beat, even such a revocation tells nothing.
    expect(await secondsUntilCancelled(eager, 12)).toBe(48)
  })
})
