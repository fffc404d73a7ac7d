// What stands in a text and nobody sees: characters without a width, and those that turn the direction of writing.
// Copied from a web page or a letter, they come along with the words.
const unseen =
  /[\u00AD\u061C\u115F\u1160\u17B4\u17B5\u180E\u200B\u200E\u200F\u202A-\u202E\u2060-\u206F\u3164\uFEFF\uFFA0\uFFF9-\uFFFB]|\u034F/gu
// All but the line break and the tabulator. PostgreSQL cannot store the first of them at all.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const control = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/gu

/**
 * A text as a person sees it: without characters that have no width, with one kind of space and of line break, and each
 * letter in its composed form. A joiner stays, because emoji and some scripts are written with it.
 */
export function seenText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?|\u2028|\u2029|\u0085/gu, '\n')
    .replace(unseen, '')
    .replace(/[^\S\n\t]/gu, ' ')
    .replace(control, '')
    .normalize('NFC')
}

/** A single line: every run of spaces and line breaks is one space. */
export function seenLine(text: string): string {
  return seenText(text).replace(/\s+/gu, ' ').trim()
}

/** Where the digits of other keyboards begin: Arabic, Persian and Urdu, Hindi, Bengali. */
const zeros = [0x0660, 0x06f0, 0x0966, 0x09e6]

function plainDigit(digit: string): string {
  const code = digit.codePointAt(0)!
  const zero = zeros.find((each) => code >= each && code < each + 10)
  return zero === undefined ? digit : String(code - zero)
}

/**
 * A line of codes, numbers or addresses: full-width and other forms of a character become the plain one, the digits of
 * other scripts ours, quotes straight.
 */
export function plainLine(text: string): string {
  return seenLine(text.normalize('NFKC'))
    .replace(/\p{Nd}/gu, plainDigit)
    .replace(/[\u2018\u2019\u201B\u02BC\u2032]/gu, "'")
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
}

const characters = new Intl.Segmenter('en', { granularity: 'grapheme' })
/** A character of several code units, like a flag or a family, holds no more of them than this. */
const codesInCharacter = 12

/** Whether a text has more characters than `max`, counted as a person counts them: a line break once, an emoji once. */
export function isLongerThan(text: string, max: number): boolean {
  if (text.length <= max) return false
  if (text.length > max * codesInCharacter) return true
  let count = 0
  for (const _ of characters.segment(text)) if (++count > max) return true
  return false
}
