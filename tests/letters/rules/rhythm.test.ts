import { describe, expect, test } from 'vitest'
import { departure } from '#lib/letters/rules/rhythm.ts'

const zone = 'America/Chicago'
const at = (clock: string) => new Date(`2026-12-01T${clock}:00-06:00`)
const atOnce = { answers: 'at_once', meetings: 'at_once', quietFrom: null, quietUntil: null } as const
const message = { kind: 'message', createdAt: at('10:00') }

describe('when a letter leaves', () => {
  test('at once, where its reader said nothing else', () => {
    expect(departure(message, atOnce, at('10:01'), zone)).toEqual({ later: null, isDigest: false })
  })

  test('the next morning, for whoever wants one a day, and then as one letter', () => {
    const daily = { ...atOnce, answers: 'daily' } as const
    const morning = new Date('2026-12-02T08:00:00-06:00')
    expect(departure(message, daily, at('10:01'), zone)).toEqual({ later: morning, isDigest: false })
    expect(departure(message, daily, morning, zone)).toEqual({ later: null, isDigest: true })
  })

  test('an invitation waits for the morning too, and stays a letter of its own', () => {
    const daily = { ...atOnce, meetings: 'daily' } as const
    const invitation = { kind: 'meeting-request', createdAt: at('07:00') }
    expect(departure(invitation, daily, at('07:30'), zone).later).toEqual(at('08:00'))
    expect(departure(invitation, daily, at('08:00'), zone)).toEqual({ later: null, isDigest: false })
  })

  test.each([
    ['22:00', '2026-12-02T07:00:00-06:00'],
    ['23:30', '2026-12-02T07:00:00-06:00'],
    ['06:59', '2026-12-01T07:00:00-06:00'],
  ])('quiet hours past midnight hold it at %s until they end', (clock, end) => {
    const quiet = { ...atOnce, quietFrom: '22:00', quietUntil: '07:00' }
    const early = { ...message, createdAt: at('05:00') }
    expect(departure(early, quiet, at(clock), zone).later).toEqual(new Date(end))
  })

  test.each(['07:00', '12:00', '21:59'])('and let it go at %s', (clock) => {
    const quiet = { ...atOnce, quietFrom: '22:00', quietUntil: '07:00' }
    expect(departure({ ...message, createdAt: at('05:00') }, quiet, at(clock), zone).later).toBeNull()
  })

  test.each(['meeting-cancelled', 'meeting-change', 'client-message'])('%s waits for nothing', (kind) => {
    const all = { answers: 'daily', meetings: 'daily', quietFrom: '00:00', quietUntil: '23:59' } as const
    expect(departure({ ...message, kind }, all, at('10:01'), zone)).toEqual({ later: null, isDigest: false })
  })
})
