import { parsePhoneNumberFromString } from 'libphonenumber-js/max'
import { plainLine } from '#lib/kernel/seen-text.ts'
import { numbersIn } from '#lib/people/rules/phone-number.ts'

/** Where a text costs what it costs at home: the states and the territories. */
const home = ['US', 'PR', 'VI', 'GU', 'AS', 'MP'] as const

/**
 * A number that texts can go to, as `+16125550134`; null for anything else. Numbers abroad are none: a form that sends
 * a text to any number in the world would be used by strangers to run up bills.
 */
export function textNumber(typed: string): string | null {
  const line = plainLine(typed)
  const [only, ...more] = numbersIn(line)
  const alone = only && more.length === 0 && !/^\W*(?:x|ext)/i.test(line.slice(only.to)) ? only.dialed : line
  const parsed = parsePhoneNumberFromString(alone, 'US')
  if (!parsed?.isValid() || parsed.ext) return null
  return home.some((country) => country === parsed.country) ? parsed.number : null
}

/** As people write it: (612) 555-0134. */
export function writtenNumber(number: string): string {
  return parsePhoneNumberFromString(number)?.formatNational() ?? number
}
