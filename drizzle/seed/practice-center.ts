import { practiceDesk } from './practice-desk.ts'
import { practiceFamilies } from './practice-families.ts'
import { harborStreet } from './practice-people.ts'
import { rosaAndHerFamily } from './practice-rosa.ts'
import { inSignedWords } from './signed-words.ts'
import type { Scene, Story } from './telling.ts'

/**
 * The practice center and everything that happens there. Its days are counted from `at`, so that it looks alive
 * whenever it is made. Every name and every word is invented, and no two facts are told in the same words.
 */
export function practiceCenter(
  at: Date,
  more: Scene['center'] = {},
): { readonly center: Story; readonly stories: readonly Story[] } {
  const center = harborStreet(at, more)
  const stories = [rosaAndHerFamily(center, at), ...practiceFamilies(center, at), ...practiceDesk(center, at)]
  return { center, stories: stories.map(inSignedWords) }
}
