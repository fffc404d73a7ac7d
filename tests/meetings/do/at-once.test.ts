import { inArray } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { letter } from '#drizzle/tables/letters.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import type { Operation } from '#lib/database/operation.ts'
import { withdrawLapsed } from '#lib/jobs/withdraw-lapsed.ts'
import { answerProposal } from '#lib/meetings/do/answer-proposal.ts'
import { cancelMeeting } from '#lib/meetings/do/cancel-meeting.ts'
import { chooseGuests } from '#lib/meetings/do/choose-guests.ts'
import { confirmMeeting } from '#lib/meetings/do/confirm-meeting.ts'
import { leavePortal } from '#lib/people/do/leave-portal.ts'
import type { Audience, Viewer } from '#lib/people/rules/viewer.ts'
import {
  act,
  agreed,
  at,
  calendars,
  deliver,
  fates,
  type Guest,
  ground,
  inMinutes,
  invitationOf,
  lettersTo,
  openMeetings,
  owner,
  propose,
  rosaAnd,
  shownOf,
  stateOf,
  timeOf,
  tuesday,
  viewerOf,
  wanted,
} from './meetings.ts'

// Who wins when two people act on one meeting at once.

openMeetings()

describe('two people act at once', () => {
  /** Runs an operation and keeps its transaction open until told. Resolves once its work is done. */
  async function heldOpen<Of extends Audience, Wish>(
    viewer: Viewer<Of>,
    operation: Operation<Of, Wish, unknown, string>,
    wish: Wish,
  ) {
    const worked = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const committed = asViewer(viewer, async (tx) => {
      expect((await operation(tx, viewer, wish)).ok).toBe(true)
      worked.resolve()
      await told.promise
    })
    await Promise.race([worked.promise, committed])
    return {
      commit: async () => {
        told.resolve()
        await committed
      },
    }
  }

  async function untilSomebodyWaits(many = 1): Promise<void> {
    const until = Date.now() + 5_000
    while (Date.now() < until) {
      const rows =
        await owner`select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      if (rows.length >= many) return
    }
    throw new Error('nobody waits for anybody')
  }

  test('a client’s no beats a yes recorded on their word: nobody is invited', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await propose(one)
    const no = await heldOpen(one.rosa, answerProposal, { meeting, wasAt: null, agrees: false, wanted: [] })
    const yes = act(one.marcus, answerProposal, { meeting, wasAt: null, agrees: true, wanted: wanted(one.guests) })
    await untilSomebodyWaits()
    await no.commit()
    expect(await yes).toBe('meeting_changed')
    expect((await stateOf(meeting)).state).toBe('declined')
    expect(await fates('meeting-request')).toEqual([])
  })

  test('two yeses do not add up: only those whom the first one ticked are invited', async () => {
    const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
    const { elena, berta } = one.guests
    const meeting = await propose(one)
    const first = await heldOpen(one.rosa, answerProposal, {
      meeting,
      wasAt: null,
      agrees: true,
      wanted: [elena.familyMemberId],
    })
    const second = act(one.marcus, answerProposal, {
      meeting,
      wasAt: null,
      agrees: true,
      wanted: [berta.familyMemberId],
    })
    await untilSomebodyWaits()
    await first.commit()
    expect(await second).toBe('meeting_changed')
    expect((await invitationOf(meeting, berta)).invitedAt).toBe(null)
    expect(await lettersTo(berta.email, 'meeting-request')).toBe(0)
    expect(await lettersTo(elena.email, 'meeting-request')).toBe(1)
  })

  test('a cancelled meeting stays cancelled when a yes comes at the same moment', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await propose(one)
    const cancelling = await heldOpen(one.marcus, cancelMeeting, { meeting, wasAt: null })
    const yes = act(one.rosa, answerProposal, { meeting, wasAt: null, agrees: true, wanted: wanted(one.guests) })
    await untilSomebodyWaits()
    await cancelling.commit()
    expect(await yes).toBe('meeting_changed')
    expect((await stateOf(meeting)).state).toBe('cancelled')
    expect(await fates('meeting-request')).toEqual([])
  })

  test('a yes and then a cancellation: those just invited are told', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await propose(one)
    const yes = await heldOpen(one.rosa, answerProposal, {
      meeting,
      wasAt: null,
      agrees: true,
      wanted: wanted(one.guests),
    })
    const cancelling = act(one.marcus, cancelMeeting, { meeting, wasAt: at.toISOString() })
    await untilSomebodyWaits()
    await yes.commit()
    expect(await cancelling).toBe(null)
    expect((await stateOf(meeting)).state).toBe('cancelled')
    expect(await fates('meeting-cancelled')).toEqual(['queued'])
  })

  test('a yes taken back while the invitation is handed over waits for it, and then cancels it', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    const arrived = Promise.withResolvers<void>()
    const told = Promise.withResolvers<void>()
    const delivering = deliver(at, async ({ calendar }) => {
      if (calendar) {
        arrived.resolve()
        await told.promise
      }
      return { outcome: 'accepted' }
    })
    await arrived.promise
    const takingBack = act(one.rosa, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    await untilSomebodyWaits().finally(told.resolve)
    expect(await takingBack).toBe(null)
    expect(calendars(await delivering).join()).toContain('METHOD:REQUEST')
    await deliver(inMinutes(1))
    expect(await fates('meeting-cancelled')).toEqual(['sent: accepted'])
  })

  test('a yes taken back first stops the invitation, and there is nothing to cancel', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one, [tuesday])
    await ground.delete(letter).where(inArray(letter.kind, ['staff-alert', 'client-message']))
    const takingBack = await heldOpen(one.rosa, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    const delivering = deliver()
    await untilSomebodyWaits()
    await takingBack.commit()
    expect(calendars([...(await delivering), ...(await deliver(inMinutes(1)))])).toEqual([])
    expect(await fates('meeting-request')).toEqual(['withheld: nothing-to-say'])
    expect(await fates('meeting-cancelled')).toEqual(['withheld: nothing-to-say'])
  })

  test('whoever leaves while a letter to them is handed over waits for it, and gets none after that', async () => {
    const one = await rosaAnd({ elena: ['meetings'] })
    const meeting = await agreed(one)
    const [arrived, taken] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const sent: string[] = []
    const delivering = deliver(at, async ({ to }) => {
      if (to === one.guests.elena.email) {
        arrived.resolve()
        await taken.promise
      }
      sent.push(to)
      return { outcome: 'accepted' }
    })
    await arrived.promise
    const elena = await viewerOf('family', one.guests.elena.email)
    const leaving = act(elena, leavePortal, { leaves: true, link: null }).then(() => sent.push('left'))
    await untilSomebodyWaits().finally(taken.resolve)
    await Promise.all([leaving, delivering])
    expect(sent.filter((each) => each === 'left' || each === one.guests.elena.email)).toEqual([
      one.guests.elena.email,
      'left',
    ])
    await act(one.marcus, confirmMeeting, {
      meeting,
      wasAt: await shownOf(meeting),
      time: await timeOf(meeting, 0),
    })
    expect((await deliver(inMinutes(1))).map(({ to }) => to)).not.toContain(one.guests.elena.email)
    expect(await fates('meeting-change')).toEqual(['withheld: no-longer-permitted'])
  })

  /** Elena is asked to a meeting with Berta, was sent her file, and then is not wanted there. */
  async function notWanted() {
    const one = await rosaAnd({ elena: ['meetings'], berta: ['meetings'] })
    const { elena, berta } = one.guests
    const meeting = await agreed(one, [tuesday])
    await deliver()
    const choose = async (guests: Record<string, Guest>) => ({
      meeting,
      wanted: wanted(guests),
      wasAt: await shownOf(meeting),
    })
    expect(await act(one.rosa, chooseGuests, await choose({ berta }))).toBe(null)
    await ground.delete(letter)
    return { one, meeting, elena, again: await choose({ elena, berta }) }
  }
  const methods = async (when: Date) => calendars(await deliver(when)).map((file) => /METHOD:(\w+)/.exec(file)![1])

  test('whoever is invited again while their ending is due keeps one invitation, and hears of no ending', async () => {
    const { one, meeting, elena, again } = await notWanted()
    const choosing = await heldOpen(one.rosa, chooseGuests, again)
    await withdrawLapsed(() => inMinutes(1))
    await choosing.commit()
    await withdrawLapsed(() => inMinutes(2))
    expect(await invitationOf(meeting, elena)).toMatchObject({ withdrawnAt: null, sequence: 1 })
    expect(await methods(inMinutes(2))).toEqual(['REQUEST'])
  })

  test('whoever is invited again a moment after their ending is told of the invitation alone', async () => {
    const { one, meeting, elena, again } = await notWanted()
    // The worker has the invitation in its hands, and cannot write its letter yet.
    await owner`create function wait_here() returns trigger language plpgsql security definer as
      'begin perform pg_advisory_xact_lock(7); return new; end'`
    await owner`create trigger waits before insert on letter for each row when (new.kind = 'meeting-cancelled')
      execute function wait_here()`
    const gate = await owner.reserve()
    await gate`select pg_advisory_lock(7)`
    const withdrawing = withdrawLapsed(() => inMinutes(1))
    await untilSomebodyWaits()
    const choosing = act(one.rosa, chooseGuests, again)
    await untilSomebodyWaits(2)
    await gate`select pg_advisory_unlock(7)`
    gate.release()
    await withdrawing
    await owner`drop function wait_here() cascade`
    expect(await choosing).toBe(null)
    expect(await invitationOf(meeting, elena)).toMatchObject({ withdrawnAt: null, sequence: 2 })
    expect(await methods(inMinutes(2))).toEqual(['REQUEST'])
    expect((await fates('meeting-cancelled')).concat(await fates('meeting-request'))).toEqual([
      'withheld: nothing-to-say',
      'sent: accepted',
    ])
  })

  test('a meeting that is called off while an ending is due is told once', async () => {
    const { one, meeting, elena } = await notWanted()
    const cancelling = await heldOpen(one.marcus, cancelMeeting, { meeting, wasAt: await shownOf(meeting) })
    await withdrawLapsed(() => inMinutes(1))
    await cancelling.commit()
    await withdrawLapsed(() => inMinutes(2))
    expect((await deliver(inMinutes(2))).filter(({ to }) => to === elena.email)).toHaveLength(1)
  })
})
