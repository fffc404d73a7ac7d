import { expect, test } from 'vitest'
import type { Story } from '#drizzle/seed/telling.ts'
import { invitable, mayBeInvited } from '#lib/meetings/rules/invite.ts'
import { knownOf, pairIn } from '#tests/stage/model.ts'
import { rosaLetsElena } from '#tests/stage/rosa-lets-elena.ts'

const forMeetings = () => rosaLetsElena('Rosa lets her mother come to meetings').releases('meetings').on('6 March')
const story = forMeetings().familyMember('Mateo Delgado')
const about = pairIn(story, 'Rosa Delgado', 'Elena Delgado', '1 June')
const known = knownOf(story)
const named = [{ familyMemberId: story.familyMemberOf('Elena Delgado') }]
const mayCome = (story: Story) => mayBeInvited(knownOf(story), pairIn(story, 'Rosa Delgado', 'Elena Delgado', '1 June'))

test('a mother whose release covers meetings may be invited, until it is taken back', () => {
  expect(mayCome(story)).toBe(true)
  expect(mayCome(forMeetings().revokes().on('1 May'))).toBe(false)
})

test('a release that covers other things invites nobody', () => {
  expect(mayCome(rosaLetsElena('Rosa lets her mother know'))).toBe(false)
})

test('everyone named is invited once a release covers each of them', () => {
  expect(invitable(known, about, named)).toEqual({ ok: true, value: named })
})

test('nobody is invited when one of those named is not covered', () => {
  const both = [...named, { familyMemberId: story.familyMemberOf('Mateo Delgado') }]
  expect(invitable(known, about, both)).toEqual({ ok: false, refusal: 'no_meeting_release' })
})

test('a meeting with no family is no joint meeting', () => {
  expect(invitable(known, about, [])).toEqual({ ok: false, refusal: 'choose_family' })
})
