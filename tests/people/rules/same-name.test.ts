import { expect, test } from 'vitest'
import { holdsWords, isSameName, mayBe } from '#lib/people/rules/same-name.ts'

test.each([
  ['Rosa García', 'rosa garcia'],
  ['Rosa  García-López', 'Rosa Garcia Lopez'],
  ['O’Brien', 'O Brien'],
  ['RENÉE', 'Renée'],
])('%s and %s are one name', (one, other) => {
  expect(isSameName(one, other)).toBe(true)
})

test('nobody’s name is nobody’s', () => {
  expect(isSameName('', '')).toBe(false)
  expect(isSameName('?', '.')).toBe(false)
})

test('Rosa García may be the client of that name, unless the birthdays differ', () => {
  const client = { name: 'Rosa Garcia', bornOn: '1990-04-02' }
  expect(mayBe({ name: 'rosa garcía', bornOn: null }, client)).toBe(true)
  expect(mayBe({ name: 'Rosa García', bornOn: '1990-04-02' }, client)).toBe(true)
  expect(mayBe({ name: 'Rosa García', bornOn: '1991-04-02' }, client)).toBe(false)
  expect(mayBe({ name: 'Rosa García', bornOn: '1991-04-02' }, { ...client, bornOn: null })).toBe(true)
  expect(mayBe({ name: 'Rosa', bornOn: '1990-04-02' }, client)).toBe(false)
})

test('a duty worker finds García by garcia, and by a part of the name', () => {
  expect(holdsWords('Rosa García', 'garcia')).toBe(true)
  expect(holdsWords('Rosa García', ' ROSA g')).toBe(true)
  expect(holdsWords('Rosa García', 'lopez')).toBe(false)
  expect(holdsWords('Rosa García', '%')).toBe(false)
})
