/** A name in the form in which it is compared: without accents, case, punctuation or double spaces. */
export function plainName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

export function isSameName(one: string, other: string): boolean {
  return plainName(one) !== '' && plainName(one) === plainName(other)
}

/** Whether what somebody typed can be this client: the same name, and the same birthday where one was given. */
export function mayBe(
  typed: { name: string; bornOn: string | null },
  client: { name: string; bornOn: string | null },
): boolean {
  const sameDay = typed.bornOn === null || client.bornOn === null || typed.bornOn === client.bornOn
  return sameDay && isSameName(typed.name, client.name)
}

/** What somebody searches names for, word by word, compared as names are: "garcia" finds García. Letters and digits only. */
export function searchedWords(search: string): string[] {
  return plainName(search).split(' ').filter(Boolean)
}

/** Whether words of a name begin with each word that is searched for: "garc ros" finds Rosa García. */
export function holdsWords(name: string, search: string): boolean {
  const words = searchedWords(search)
  const own = searchedWords(name)
  return words.length > 0 && words.every((word) => own.some((each) => each.startsWith(word)))
}
