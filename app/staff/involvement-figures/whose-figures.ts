import type { Counted } from '#lib/care/rules/involvement-figures.ts'
import { sayInvolvementFigures } from '#lib/care/words/involvement-figures.ts'
import type { Language } from '#lib/i18n/language.ts'

/** Whose figures these are, in words. */
export function whoseFigures(counted: Counted, language: Language): string {
  const say = sayInvolvementFigures(language)
  if (counted.whose === 'team') return counted.team || say('noTeam')
  return say(counted.whose === 'center' ? 'center' : 'smallTeams')
}
