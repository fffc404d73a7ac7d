import { describe, expect, test } from 'vitest'
import { departure } from '#lib/letters/rules/rhythm.ts'
import { notices } from '#lib/people/rules/rhythms.ts'

const zone = 'America/Chicago'
const at = (clock: string) => new Date(`2026-12-01T${clock}:00-06:00`)
const atOnce = { rhythm: {}, quietFrom: null, quietUntil: null, pausedUntil: null } as const
const message = { kind: 'message', subjectIds: {}, createdAt: at('10:00') }
const now = { later: null, isDigest: false }

describe('when a letter leaves', () => {
  test('at once, where its reader said nothing else', () => {
    expect(departure(message, atOnce, at('10:01'), zone)).toEqual(now)
  })

  test('the next morning, for whoever wants one a day, and then as one letter', () => {
    const daily = { ...atOnce, rhythm: { answers: 'daily' } } as const
    const morning = new Date('2026-12-02T08:00:00-06:00')
    expect(departure(message, daily, at('10:01'), zone)).toEqual({ later: morning, isDigest: false })
    expect(departure(message, daily, morning, zone)).toEqual({ later: null, isDigest: true })
  })

  test('never, for whoever wants none of its kind', () => {
    const none = { ...atOnce, rhythm: { beat: 'never' } } as const
    const beat = { ...message, subjectIds: { conversation: 'c', promise: 'c' } }
    expect(departure(beat, none, at('10:01'), zone)).toBe('never')
    expect(departure({ ...message, subjectIds: { conversation: 'c' } }, none, at('10:01'), zone)).toEqual(now)
  })

  test('an invitation waits for the morning too, and stays a letter of its own', () => {
    const daily = { ...atOnce, rhythm: { meetings: 'daily' } } as const
    const invitation = { ...message, kind: 'meeting-request', createdAt: at('07:00') }
    expect(departure(invitation, daily, at('07:30'), zone)).toEqual({ later: at('08:00'), isDigest: false })
    expect(departure(invitation, daily, at('08:00'), zone)).toEqual(now)
  })

  test('a client who wants a pause hears of what waits from that day on', () => {
    const paused = { ...atOnce, pausedUntil: '2026-12-03' }
    const waits = { ...message, kind: 'client-message' }
    expect(departure(waits, paused, at('10:01'), zone)).toBe('never')
    expect(departure(waits, paused, new Date('2026-12-03T00:00:00-06:00'), zone)).toEqual(now)
    // The pause is the client's, and a letter to a family member does not ask it.
    expect(departure(message, paused, at('10:01'), zone)).toEqual(now)
  })

  test.each([
    ['22:00', '2026-12-02T07:00:00-06:00'],
    ['23:30', '2026-12-02T07:00:00-06:00'],
    ['06:59', '2026-12-01T07:00:00-06:00'],
  ])('quiet hours past midnight hold it at %s until they end', (clock, end) => {
    const quiet = { ...atOnce, quietFrom: '22:00', quietUntil: '07:00' }
    const early = { ...message, createdAt: at('05:00') }
    expect(departure(early, quiet, at(clock), zone)).toEqual({ later: new Date(end), isDigest: false })
  })

  test.each(['07:00', '12:00', '21:59'])('and let it go at %s', (clock) => {
    const quiet = { ...atOnce, quietFrom: '22:00', quietUntil: '07:00' }
    expect(departure({ ...message, createdAt: at('05:00') }, quiet, at(clock), zone)).toEqual(now)
  })

  test.each(['sign-in-code', 'meeting-cancelled', 'meeting-change', 'client-form', 'staff-alert'])(
    '%s waits for nothing',
    (kind) => {
      const never = Object.fromEntries(notices.map((notice) => [notice, 'never']))
      const all = { rhythm: never, quietFrom: '00:00', quietUntil: '23:59', pausedUntil: '2027-12-01' }
      expect(departure({ ...message, kind }, all, at('10:01'), zone)).toEqual(now)
    },
  )
})
