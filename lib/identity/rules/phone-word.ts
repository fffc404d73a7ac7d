import { isSameName, plainName, searchedWords } from '#lib/people/rules/same-name.ts'

/** For how long a word that was given still stands beside the talk card: about as long as a call. */
const callMinutes = 30

export interface Try {
  readonly wasRight: boolean
  readonly at: Date
}

/** Whether a try belongs to the call that goes on now. */
export function isOfThisCall({ at }: Try, now: Date): boolean {
  return now.getTime() - at.getTime() < callMinutes * 60_000
}

/** Why a word cannot be agreed; null for one that can. Names are what others would say first. */
export function whyNotWord(word: string, names: readonly string[]): 'word_too_short' | 'word_is_a_name' | null {
  if (plainName(word).replaceAll(' ', '').length < 4) return 'word_too_short'
  const known = names.flatMap((name) => [name, ...searchedWords(name)])
  return known.some((name) => isSameName(name, word)) ? 'word_is_a_name' : null
}

/** The names that stand on the forms between a client and one family member. */
export function namesAround(
  client: string,
  familyMemberId: string,
  releases: readonly { readonly familyMemberId: string; readonly recipientName: string }[],
): string[] {
  return [
    client,
    ...releases.filter((each) => each.familyMemberId === familyMemberId).map((each) => each.recipientName),
  ]
}
