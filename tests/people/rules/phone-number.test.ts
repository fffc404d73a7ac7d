import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { TypedPhone } from '#app/_parts/call.tsx'
import { tel } from '#app/_parts/tel.ts'
import { numbersIn } from '#lib/people/rules/phone-number.ts'

// Staff press what a worried person typed. It has to call that person, and nobody else.

describe('what is dialed', () => {
  test.each([
    ['612 555 0134', ['6125550134']],
    ['(612) 555-0134', ['6125550134']],
    ['612.555.0134', ['6125550134']],
    ['612·555·0134', ['6125550134']],
    ['612/555/0134', ['6125550134']],
    ['٦١٢ ٥٥٥ ٠١٣٤', ['6125550134']],
    ['６１２ ５５５ ０１３４', ['6125550134']],
    ['6 1 2 5 5 5 0 1 3 4', ['6125550134']],
    ['+1 (612) 555.0134', ['+16125550134']],
    ['1-800-950-6264', ['18009506264']],
    ['+52 55 1234 5678', ['+525512345678']],
    ['011 52 55 1234 5678', ['+525512345678']],
    ['0052 55 1234 5678', ['+525512345678']],
    ['612 555 0134, after 5', ['6125550134']],
    ['612 555 0134 9am', ['6125550134']],
    ['612 555 0134 8-5, any day', ['6125550134']],
    ['612 555 0134 ext. 12', ['6125550134']],
    ['612 555 0134 (2nd floor)', ['6125550134']],
    ['612 555 0134 24/7', ['6125550134']],
    ['612.555.0134 612.555.0199', ['6125550134', '6125550199']],
    ['612-555-0134/612-555-0199', ['6125550134', '6125550199']],
    ['cell 6125550134 or my sister 6125550199', ['6125550134', '6125550199']],
    ['555 0134 or 555 0199', ['5550134', '5550199']],
    ['911', []],
    ['612 555 013', []],
    ['1234567890123456789', []],
    ['since 12/01/2026', []],
    ['call me', []],
  ])('%j is %j', (typed, dialed) => {
    expect(numbersIn(typed).map((number) => number.dialed)).toEqual(dialed)
  })

  test('is one number, whatever stands beside it, and each can be pressed for itself', () => {
    expect(tel('612 555 0134, after 5')).toBe('tel:6125550134')
    expect(tel('911')).toBe('tel:911')
    expect(
      renderToStaticMarkup(createElement(TypedPhone, { written: '612.555.0134, after 5, or 612 555 0199 (Ana)' })),
    ).toBe(
      '<a class="ajar-number" href="tel:6125550134">612.555.0134</a>, after 5, or ' +
        '<a class="ajar-number" href="tel:6125550199">612 555 0199</a> (Ana)',
    )
  })
})
