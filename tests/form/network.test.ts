import { expect, test } from 'vitest'
import { networkOf } from '#app/_form/network.ts'

// Limits count networks. One person must not be two of them by spelling, and nobody gets a fresh one by inventing.

const from = (forwarded?: string) =>
  networkOf(
    new Request('http://family.example', forwarded === undefined ? {} : { headers: { 'x-forwarded-for': forwarded } }),
  )

test.each([
  '198.51.100.7',
  '198.51.100.200',
  '198.51.100.7:50123',
  ' 198.51.100.7 ',
  '"198.51.100.7"',
  '::ffff:198.51.100.7',
  '::FFFF:198.51.100.7',
  '0:0:0:0:0:ffff:198.51.100.7',
  '0000:0000:0000:0000:0000:ffff:c633:6407',
  '::ffff:c633:6407',
  '[::ffff:198.51.100.7]:50123',
  '"[::ffff:198.51.100.7]:50123"',
  '::ffff:198.51.100.7%eth0',
  '::198.51.100.7',
  '64:ff9b::198.51.100.7',
  '64:ff9b::c633:6407',
  '203.0.113.9, 198.51.100.7',
  'anything at all, 198.51.100.7',
])('%j is the IPv4 network it is', (forwarded) => {
  expect(from(forwarded)).toBe('198.51.100')
})

test.each([
  '2001:db8:7:1::1',
  '2001:0DB8:0007:ffff:1:2:3:4',
  '2001:db8:7::',
  '2001:db8:7::1%en0',
  '[2001:db8:7::9]:443',
  '[2001:db8:7::9]',
  '2001:db8:7::198.51.100.7',
])('%j is the IPv6 network it is', (forwarded) => {
  expect(from(forwarded)).toBe('2001:db8:7::')
})

test.each([
  undefined,
  '',
  ',',
  '198.51.100.7,',
  'unknown',
  '_hidden',
  '999.1.1.1',
  '198.51.100',
  '198.51.100.7.8',
  '0x7f.1.2.3',
  '198.051.100.7',
  '[::1',
  ':::1',
  '1:2:3:4:5:6:7:8:9',
  '2001:db8::1::2',
  "1' or '1'='1",
  'a'.repeat(5000),
])('%j is no address, and one network with all that are none', (forwarded) => {
  expect(from(forwarded)).toBe('unknown')
})

test('short and long spellings of one address are one network, its neighbors another', () => {
  expect(from('::1')).toBe(from('0:0:0:0:0:0:0:1'))
  expect(from('2001:db8:8::1')).not.toBe(from('2001:db8:7::1'))
  expect(from('198.51.101.7')).not.toBe(from('198.51.100.7'))
})
