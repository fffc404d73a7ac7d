import { plainLine } from '#lib/kernel/seen-text.ts'

/**
 * Whether somebody can be called at what was typed: it holds a number with its area code, one of another country after
 * a plus sign, or the seven digits of a number in the same area. Words beside it are welcome: "612 555 0134, my
 * sister's".
 */
export function holdsPhoneNumber(text: string): boolean {
  const runs = plainLine(text).match(/[+(]*\d[\d\s().-]*/g) ?? []
  return runs.some((run) => {
    const digits = run.replace(/\D/g, '')
    if (/^\(?\+/.test(run)) return digits.length >= 8 && digits.length <= 15
    return digits.length === 7 || digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))
  })
}
