import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameOfFile, savedAs, savedName, sizeOfFile } from '#lib/attachments/rules/attachment.ts'

// The name of a file is its sender's words: shown as it is, and trusted for nothing.

describe('a file is saved', () => {
  test.each([
    ['photo.jpg', 'photo.jpg'],
    ['IMG 0001.JPEG', 'IMG 0001.jpg'],
    ['invoice.pdf.exe', 'invoice.pdf.jpg'],
    ['../../etc/passwd', 'passwd.jpg'],
    ['C:\\fakepath\\Mamá.png', 'Mamá.jpg'],
    ['.htaccess', 'htaccess.jpg'],
    ['', 'file.jpg'],
    ['a\r\nSet-Cookie: x', 'a Set-Cookie x.jpg'],
    ['gpj.\u202eexe', 'gpj.jpg'],
    ['"; filename="evil.html', 'filename= evil.jpg'],
  ])('%j as %s, with the ending of what it is', (sent, saved) => {
    expect(savedName(sent, 'image/jpeg')).toBe(saved)
  })

  test('under a whole name, and a plain one for old browsers', () => {
    expect(savedAs('Mamá’s café.png', 'image/png')).toBe(
      'attachment; filename="Mama_s cafe.png"; filename*=UTF-8\'\'Mam%C3%A1%E2%80%99s%20caf%C3%A9.png',
    )
  })

  test('by a header that no name breaks out of, nor one that becomes a quotation mark when it is made plain', () => {
    expect(savedAs('\uff02; x=\uff02.pdf', 'application/pdf')).toContain('filename="_ x=_.pdf"')
    const header = /^attachment; filename="[^"\\\r\n]*\.pdf"; filename\*=UTF-8''[A-Za-z0-9%!#$&+.^_`|~-]*\.pdf$/
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (name) => {
        expect(savedAs(name, 'application/pdf')).toMatch(header)
      }),
      { numRuns: 2_000 },
    )
    expect('attachment; filename="a"; x=".pdf"').not.toMatch(header)
  })
})

test('a name is shown in one line and at no great length', () => {
  expect(nameOfFile('a\nb\u202ec.jpg')).toBe('a bc.jpg')
  expect([...nameOfFile('é'.repeat(500))]).toHaveLength(120)
})

test.each([
  [10, { unit: 'kilobyte', count: 1 }],
  [84_400, { unit: 'kilobyte', count: 84 }],
  [1_240_000, { unit: 'megabyte', count: 1.2 }],
])('%i bytes are told as people read sizes', (bytes, told) => {
  expect(sizeOfFile(bytes)).toEqual(told)
})
