import { expect, test } from 'vitest'
import { parseEmailAddress } from '#lib/people/rules/email-address.ts'

test('an address typed with capitals and spaces around it is the same address', () => {
  expect(parseEmailAddress('  Elena.Delgado@Practice.Example ')).toEqual({
    ok: true,
    value: 'elena.delgado@practice.example',
  })
})

test('full-width characters become the plain ones, so that two look-alike addresses are not two accounts', () => {
  expect(parseEmailAddress('elena＠practice.example')).toEqual({ ok: true, value: 'elena@practice.example' })
})

test.each([
  ['a letter of another alphabet', 'еlena@practice.example'],
  ['two addresses', 'a@practice.example,b@practice.example'],
  ['a line break that would add a header', 'a@practice.example\r\nBcc: b@practice.example'],
  ['no domain', 'elena@'],
  ['no dot in the domain', 'elena@localhost'],
  ['an address that hides behind another', 'marcus@practice.example <elena@practice.example>'],
  ['more than 254 characters', `${'a'.repeat(250)}@practice.example`],
  ['nothing', ''],
])('%s is refused', (_what, text) => {
  expect(parseEmailAddress(text)).toEqual({ ok: false, refusal: 'not-an-address' })
})
