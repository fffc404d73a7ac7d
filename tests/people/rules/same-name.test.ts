import { expect, test } from 'vitest'
import { holdsWords, isSameName, mayBe, nearlyHolds, plainName } from '#lib/people/rules/same-name.ts'

test.each([
  ['Rosa García', 'rosa garcia'],
  ['Rosa  García-López', 'Rosa Garcia Lopez'],
  ['O’Bryan', 'OBryan'],
  ["O'Bryan", 'O’Bryan'],
  ['Oʼbryan', 'O`BRYAN'],
  ['RENÉE', 'Renée'],
  ['Lucía Ortega', 'Ortega, Lucia'],
  ['Lucía Ortega', 'ortega lucia'],
  ['Lucía\u00a0Ortega', 'Lucia\u200b Orte\u2060ga'],
  ['\u202aLucía Ortega\u202c', '\ufeffLucia Ortega'],
  ['Luci\u0301a', 'Lucía'],
  ['Ｌｕｃｉａ', 'lucia'],
  ['Łukasz', 'Lukasz'],
  ['Søren Strauß', 'Soren Strauss'],
])('%j and %j are one name', (one, other) => {
  expect(isSameName(one, other)).toBe(true)
})

test.each([
  ['Ortega, Jr.', 'ortega jr'],
  ['Delgado, Rosa María', 'rosa maria delgado'],
  ['Ortega,', 'ortega'],
])('%s is compared as %s', (name, plain) => {
  expect(plainName(name)).toBe(plain)
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

test('a search finds names by the beginnings of their words, without accents', () => {
  expect(holdsWords('Rosa García', 'garcia')).toBe(true)
  expect(holdsWords('Rosa García', ' ROSA g')).toBe(true)
  expect(holdsWords('Rosa García', 'Garcia, R')).toBe(true)
  expect(holdsWords('Rosa García', 'lopez')).toBe(false)
  expect(holdsWords('Rosa García', '%')).toBe(false)
})

test.each([
  ['Lucia Ortega', 'Luica Ortega', true],
  ['Lucia Ortega', 'Lucía Ortaga', true],
  ['Lucia Ortega', 'Lusia', true],
  ['Lucia Ortega', 'Lucía Maria Ortega', true],
  ['Lucia Maria Ortega', 'Lucai Ortega', true],
  ['Marcus O’Bryan', 'obrian', true],
  ['Jon Hill', 'John Hill', true],
  ['Lucia Ortega', 'Lucia Ortega', false],
  ['Lucia Ortega', 'Lucia', false],
  ['Lucia Ortega', 'Maria Ortega', false],
  ['Lucia Ortega', 'Luxxa Ortega', false],
  ['Al Li', 'Ed Li', false],
  ['Lucia Ortega', '', false],
])('%s is nearly %s: %s', (name, typed, isNearly) => {
  expect(nearlyHolds(name, typed)).toBe(isNearly)
})
