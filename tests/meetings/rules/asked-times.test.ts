import { expect, test } from 'vitest'
import { askedTimes, ownState } from '#lib/meetings/rules/asked-times.ts'
import { changedGuests } from '#lib/meetings/rules/guests.ts'
import { overlaps } from '#lib/meetings/rules/time.ts'

// How a meeting stands for one of those invited.

const at = new Date('2026-11-20T16:00:00Z')
const time = (id: string, startsAt: string, answer: 'yes' | 'if_needed' | 'no' | null) => ({ id, startsAt, answer })
const [monday, tuesday] = ['2026-11-23T16:00:00Z', '2026-11-24T16:00:00Z']
const passed = '2026-11-19T16:00:00Z'
const poll = (...times: ReturnType<typeof time>[]) => ({ state: 'invited' as const, confirmedTimeId: null, times })
const set = (...times: ReturnType<typeof time>[]) => ({
  ...poll(...times),
  state: 'confirmed' as const,
  confirmedTimeId: 'b',
})

test.each([
  ['waits', 'nothing was answered', poll(time('a', monday, null), time('b', tuesday, null))],
  ['waits', 'one time was left out', poll(time('a', monday, 'yes'), time('b', tuesday, null))],
  ['answered', 'they answered, whatever others did', poll(time('a', monday, 'no'), time('b', tuesday, 'yes'))],
  ['answered', 'what was left out is past', poll(time('a', passed, null), time('b', tuesday, 'yes'))],
  ['over', 'every time that was offered is past', poll(time('a', passed, null))],
  [
    'waits',
    'it was settled on a time they never answered for',
    set(time('a', monday, 'yes'), time('b', tuesday, null)),
  ],
  ['comes', 'they said yes to the time', set(time('b', tuesday, 'yes'))],
  ['cannot', 'they said no to the time', set(time('a', monday, 'yes'), time('b', tuesday, 'no'))],
  ['set', 'the time that was settled is past', set(time('b', passed, null))],
  ['cancelled', 'it does not take place', { ...set(time('b', tuesday, 'yes')), state: 'cancelled' as const }],
] as const)('it is “%s” when %s', (own, _when, meeting) => {
  expect(ownState(meeting, at)).toBe(own)
})

test('an answer to the time that is set can be changed until then, and to no other', () => {
  const meeting = set(time('a', monday, 'yes'), time('b', tuesday, 'yes'))
  expect(askedTimes(meeting, at).map(({ id }) => id)).toEqual(['b'])
  expect(askedTimes(meeting, new Date(tuesday))).toEqual([])
})

test('a new choice of guests says who stays, who comes again and who does not, and nobody who never held anything', () => {
  const guest = (name: string, wanted: boolean, withdrawn = false) => ({
    familyMemberId: name as never,
    wantedAt: wanted ? at : null,
    invitedAt: wanted ? at : null,
    withdrawnAt: withdrawn ? at : null,
  })
  const changed = changedGuests(
    [
      guest('stays', true),
      guest('goes', true),
      guest('again', true, true),
      guest('never', false),
      guest('ended', true, true),
    ],
    ['stays', 'again'],
  )
  const names = (of: readonly { familyMemberId: string }[]) => of.map(({ familyMemberId }) => familyMemberId)
  expect([names(changed.staying), names(changed.again), names(changed.gone)]).toEqual([['stays'], ['again'], ['goes']])
})

test('two meetings overlap in part, and not when one begins where the other ends', () => {
  const span = (clock: string, minutes: number) => ({ startsAt: new Date(`2026-11-23T${clock}:00Z`), minutes })
  expect(overlaps(span('16:00', 45), span('16:30', 45))).toBe(true)
  expect(overlaps(span('16:30', 10), span('16:00', 45))).toBe(true)
  expect(overlaps(span('16:00', 45), span('16:45', 45))).toBe(false)
})
