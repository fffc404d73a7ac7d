import { describe, expect, test } from 'vitest'
import { secondFactorGivenAt } from '#lib/sign-in/rules/vouched.ts'

const at = new Date('2026-03-05T15:00:00Z')
const secondsAgo = (seconds: number) => at.getTime() / 1000 - seconds
const given = (claims: Record<string, unknown>, context?: string) => secondFactorGivenAt(claims, context, at)

describe('a provider is believed about a second factor', () => {
  test('as of when it asked, and not as of when somebody arrived', () => {
    expect(given({ amr: ['mfa'], auth_time: secondsAgo(3600) })).toEqual(new Date('2026-03-05T14:00:00Z'))
    expect(given({ acr: 'two', auth_time: secondsAgo(60) }, 'two')).toEqual(new Date('2026-03-05T14:59:00Z'))
  })

  test('if its clock is a little ahead, as of now', () => {
    expect(given({ amr: ['mfa'], auth_time: secondsAgo(-120) })).toEqual(at)
  })

  test.each([
    ['says not when it asked', { amr: ['mfa'] }],
    ['says it in another way than a number', { amr: ['mfa'], auth_time: String(secondsAgo(60)) }],
    ['says it in no number', { amr: ['mfa'], auth_time: Number.NaN }],
    ['asked yesterday', { amr: ['mfa'], auth_time: secondsAgo(24 * 3600) }],
    ['will ask in an hour', { amr: ['mfa'], auth_time: secondsAgo(-3600) }],
    ['asked for one factor', { amr: ['pwd'], auth_time: secondsAgo(60) }],
    ['names the methods in one word', { amr: 'mfa', auth_time: secondsAgo(60) }],
    ['names another context', { acr: 'one', auth_time: secondsAgo(60) }],
  ])('but not one that %s', (_how, claims) => {
    expect(given(claims, 'two')).toBeNull()
  })

  test('but not by a context where the settings name none', () => {
    expect(given({ acr: undefined, auth_time: secondsAgo(60) })).toBeNull()
  })
})
