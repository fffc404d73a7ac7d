import type { Release } from '#lib/consent/release.ts'
import type { Pair } from '#lib/consent/scope.ts'

/**
 * What was signed and taken back between two people until now, as a mark that changes with each of it. A form that was
 * begun before the last of it is not signed over it. A hold changes nothing here: nobody is to notice one.
 */
export function sharingMark(releases: readonly Release[], { clientId, familyMemberId }: Pair): string {
  const between = releases.filter((each) => each.clientId === clientId && each.familyMemberId === familyMemberId)
  const signed = between.filter(({ completedAt }) => completedAt !== null)
  return `${signed.length}.${between.flatMap(({ events }) => events).length}`
}
