/** How many questions one asker, or one network where nobody is signed in, may send in a day before others go first. */
export const crowdedAfter = 10

/** The hours in which they are counted. */
export const crowdHours = 24

/**
 * Where those of a crowd begin in a list that has the others before them. What is done comes last and is not marked.
 */
export function isFirstOfCrowd<One extends { readonly isCrowded: boolean }>(
  list: readonly One[],
  index: number,
  isOpen: (one: One) => boolean,
): boolean {
  const one = list[index]!
  return isOpen(one) && one.isCrowded && !list[index - 1]?.isCrowded
}
