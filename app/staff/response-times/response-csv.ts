import type { SeenResponseTimes } from '#lib/care/see/see-response-times.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import { canStand, type Figures, measures, standings } from '#lib/reports/rules/response-times.ts'

/** The figures of the page as a table for a spreadsheet, a line for each measure of each group. */
export function responseCsv(
  { byUrgency, byTeam, byHolder }: Pick<SeenResponseTimes, 'byUrgency' | 'byTeam' | 'byHolder'>,
  language: Language,
): Uint8Array {
  const say = sayResponse(language)
  const linesOf = (group: string, name: string, figures: Figures) =>
    measures.map((measure) => [
      group,
      name,
      say(`measures.${measure}`),
      figures.count,
      ...standings.map((each) => (canStand(measure, each) ? figures.standing[measure][each] : null)),
      figures.middleHours[measure],
    ])
  const head = [say('group'), say('who'), say('measure'), say('count')]
  return csvOf([
    [...head, ...standings.map((each) => say(`standings.${each}`)), say('middle')],
    ...byUrgency.flatMap((each) =>
      linesOf(say('byUrgency'), sayConsent(language)(`urgencyTags.${each.urgency}`), each),
    ),
    ...byTeam.flatMap((each) => linesOf(say('byTeam'), each.team ?? say('noTeam'), each)),
    ...byHolder.flatMap((each) => linesOf(say('byHolder'), each.holder ?? say('desk'), each)),
  ])
}
