import type { Topic } from '#lib/consent/topic.ts'

/**
 * The wording a release stands on, out of those published by its signature, the newest first: one that has the Part 2
 * statement exactly when substance use is ticked (42 CFR 2.31), or the newest one if there is none like that.
 */
export function wordingFor<Version extends { readonly hasPart2Statement: boolean }>(
  newestFirst: readonly Version[],
  topics: readonly Topic[],
): Version | undefined {
  const needsPart2 = topics.includes('substance_use')
  return newestFirst.find((version) => version.hasPart2Statement === needsPart2) ?? newestFirst[0]
}
