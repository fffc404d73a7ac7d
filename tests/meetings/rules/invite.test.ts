import { expect, test } from 'vitest'
import { invitable, mayBeInvited } from '#lib/meetings/rules/invite.ts'
import { centerId, elena, good, knowing, mateo, on, rosa } from '../../consent/rules/example.ts'

const about = { centerId, clientId: rosa, at: on('06-01') }
const forMeetings = { ...good, topics: ['meetings'] as const }
const known = knowing([forMeetings])
const named = [{ familyMemberId: elena }]

test('a mother whose release covers meetings may be invited, until it is taken back', () => {
  expect(mayBeInvited(known, { ...about, familyMemberId: elena })).toBe(true)
  const revoked = knowing([{ ...forMeetings, events: [{ kind: 'revoked', at: on('05-01') }] }])
  expect(mayBeInvited(revoked, { ...about, familyMemberId: elena })).toBe(false)
})

test('a release that covers other things invites nobody', () => {
  expect(mayBeInvited(knowing([good]), { ...about, familyMemberId: elena })).toBe(false)
})

test('everyone named is invited once a release covers each of them', () => {
  expect(invitable(known, about, named)).toEqual({ ok: true, value: named })
})

test('nobody is invited when one of those named is not covered', () => {
  const both = [...named, { familyMemberId: mateo }]
  expect(invitable(known, about, both)).toEqual({ ok: false, refusal: 'no_meeting_release' })
})

test('a meeting with no family is no joint meeting', () => {
  expect(invitable(known, about, [])).toEqual({ ok: false, refusal: 'choose_family' })
})
