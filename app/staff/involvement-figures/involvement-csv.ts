import { type CountedFigures, involvementMeasures } from '#lib/care/rules/involvement-figures.ts'
import { sayInvolvementFigures } from '#lib/care/words/involvement-figures.ts'
import type { Language } from '#lib/i18n/language.ts'
import { csvOf } from '#lib/kernel/csv.ts'
import { whoseFigures } from './whose-figures.ts'

/** The figures of the page as a table for a spreadsheet, a line for each measure of each team. */
export function involvementCsv(figures: readonly CountedFigures[], language: Language): Uint8Array {
  const say = sayInvolvementFigures(language)
  return csvOf([
    [say('whose'), say('measure'), say('count'), say('of')],
    ...figures.flatMap((each) =>
      involvementMeasures.map((measure) => {
        const { count, of } = each.shares[measure]
        return [whoseFigures(each, language), say(`measures.${measure}`), count, of]
      }),
    ),
  ])
}
