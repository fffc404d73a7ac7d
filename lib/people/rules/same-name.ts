// Written together with a name, and no part of it: a comma before them turns nothing around.
const suffixes = /^\s*(jr|sr|ii|iii|iv|md|phd)\.?\s*$/i
const unseen = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/gu
const apostrophes = /['`\u00B4\u2018\u2019\u201B\u02B9-\u02BC\u2032]/gu
// Letters that no form of Unicode takes apart.
const whole: Readonly<Record<string, string>> = { ł: 'l', ø: 'o', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae' }

/**
 * A name in the form in which it is compared: without accents, case, punctuation or double spaces, an apostrophe
 * parting nothing, and the family name last: "Ortega, Lucía" is "lucia ortega". The database has a twin of it.
 */
export function plainName(name: string): string {
  return turned(name)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(unseen, '')
    .replace(apostrophes, '')
    .toLowerCase()
    .replace(/[łøđıßæ]/g, (letter) => whole[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function turned(name: string): string {
  const [before = '', after, ...more] = name.split(',')
  const isTurned = after !== undefined && more.length === 0 && !suffixes.test(after)
  return isTurned && [before, after].every((part) => /[\p{L}\p{N}]/u.test(part)) ? `${after} ${before}` : name
}

const inOrder = (name: string) => searchedWords(name).sort().join(' ')

/** Whether two names have the same words, in whichever order. */
export function isSameName(one: string, other: string): boolean {
  return plainName(one) !== '' && inOrder(one) === inOrder(other)
}

/** Whether what somebody typed can be this client: the same name, and the same birthday where one was given. */
export function mayBe(
  typed: { name: string; bornOn: string | null },
  client: { name: string; bornOn: string | null },
): boolean {
  const sameDay = typed.bornOn === null || client.bornOn === null || typed.bornOn === client.bornOn
  return sameDay && isSameName(typed.name, client.name)
}

/**
 * What somebody searches names for, word by word, compared as names are: "garcia" finds García. Letters and digits
 * only.
 */
export function searchedWords(search: string): string[] {
  return plainName(search).split(' ').filter(Boolean)
}

/** Whether words of a name begin with each word that is searched for: "garc ros" finds Rosa García. */
export function holdsWords(name: string, search: string): boolean {
  const words = searchedWords(search)
  const own = searchedWords(name)
  return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)))
}

/**
 * Whether a name nearly fits words: each word of the shorter side fits one of the other within one letter, and
 * something differs. A middle name may be missing on either side; of a full name, two words have to fit.
 */
export function nearlyHolds(name: string, words: string): boolean {
  const [own, typed] = [searchedWords(name), searchedWords(words)]
  const [fewer, more] = typed.length <= own.length ? [typed, own] : [own, typed]
  if (fewer.length === 0 || (typed.length > 1 && fewer.length < 2) || holdsWords(name, words)) return false
  return fewer.every((word) => more.some((each) => isWithinALetter(word, each)))
}

/**
 * Whether one letter more, less, other or in another place makes one word the other. Short words have to be the same.
 */
function isWithinALetter(one: string, other: string): boolean {
  if (one === other) return true
  const [a, b] = [[...one], [...other]]
  if (Math.min(a.length, b.length) < 3 || Math.abs(a.length - b.length) > 1) return false
  let at = 0
  while (at < a.length && a[at] === b[at]) at++
  const rest = (letters: string[], from: number) => letters.slice(from).join('')
  if (a.length !== b.length)
    return a.length > b.length ? rest(a, at + 1) === rest(b, at) : rest(a, at) === rest(b, at + 1)
  const isSwapped = a[at] === b[at + 1] && a[at + 1] === b[at] && rest(a, at + 2) === rest(b, at + 2)
  return rest(a, at + 1) === rest(b, at + 1) || isSwapped
}
