import { plainLine } from '#lib/kernel/seen-text.ts'

/** A number that stands in what somebody typed: how it is dialed, and from where to where it stands. */
export interface TypedNumber {
  readonly dialed: string
  readonly from: number
  readonly to: number
}

/**
 * Of another country, after a plus sign or what is dialed in its place; of this one, with its area code; or of the same
 * area. Each ends where no digit follows, so that "612 555 0134 9-5" is a number and two hours.
 */
const ways: readonly RegExp[] = [
  /\+(?!1\D{0,2}\d{3}\D)\d(?:[ .()-]{0,2}\d){7,14}(?!\d)/gu,
  /(?<![\d+])(?:011|00)[ -]?[1-9](?:[ .()-]{0,2}\d){7,14}(?!\d)/gu,
  /(?<![\d+])\+?(?:1[ .·•∙・/_*,()-]{0,3})?\(?\d{3}[ .·•∙・/_*,()-]{0,3}\d{3}[ .·•∙・/_*,()-]{0,3}\d{4}(?!\d)/gu,
  /(?<!\d)\d{3}[ .·-]?\d{4}(?!\d)/gu,
]
/** Digits in groups of any size: "6 1 2 5 5 5 0 1 3 4". Looked for only where nothing else is found. */
const anyGroups = /\+?\(?\d[\d\s().-]*\d/gu

function dialed(run: string): string {
  const digits = run.replace(/\D/g, '')
  if (run.includes('+')) return `+${digits}`
  const abroad = /^(?:011|00)([1-9]\d{7,14})$/.exec(digits)
  return abroad ? `+${abroad[1]}` : digits
}

function isOfALength(run: string): boolean {
  const digits = run.replace(/\D/g, '')
  if (run.startsWith('+')) return digits.length >= 8 && digits.length <= 15
  return digits.length === 7 || digits.length === 10 || (digits.length === 11 && digits.startsWith('1'))
}

/**
 * The numbers in what somebody typed, each of them alone: "612 555 0134, after 5, or 612 555 0199 (my sister)". The
 * places are those of `plainLine` of the text.
 */
export function numbersIn(text: string): TypedNumber[] {
  const line = plainLine(text)
  const found: TypedNumber[] = []
  let rest = line
  // What was read in one way is not read in another.
  for (const way of ways)
    rest = rest.replace(way, (run, from: number) => {
      found.push({ dialed: dialed(run), from, to: from + run.length })
      return 'x'.repeat(run.length)
    })
  if (found.length > 0) return found.sort((one, other) => one.from - other.from)
  return [...line.matchAll(anyGroups)]
    .filter(([run]) => isOfALength(run))
    .map((match) => ({ dialed: dialed(match[0]), from: match.index, to: match.index + match[0].length }))
}

/**
 * Whether somebody can be called at what was typed: it holds a number with its area code, one of another country after
 * a plus sign, or the seven digits of a number in the same area. Words beside it are welcome.
 */
export function holdsPhoneNumber(text: string): boolean {
  return numbersIn(text).length > 0
}
