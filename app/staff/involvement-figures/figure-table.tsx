import { Table } from '#app/_parts/parts.tsx'
import { BarChart } from '#app/staff/_parts/bar-chart.tsx'
import { type CountedFigures, involvementMeasures } from '#lib/care/rules/involvement-figures.ts'
import { sayInvolvementFigures } from '#lib/care/words/involvement-figures.ts'
import type { Language } from '#lib/i18n/language.ts'
import { whoseFigures } from './whose-figures.ts'

/** What is counted of one team, or of all, each with its picture. */
export function FigureTable({ figures, language }: { readonly figures: CountedFigures; readonly language: Language }) {
  const say = sayInvolvementFigures(language)
  const whose = whoseFigures(figures, language)
  return (
    <Table
      caption={`${whose}: ${say('clients', { clients: figures.clients })}`}
      hasNumbers
      head={[say('measure'), say('count'), say('of'), say('share')]}
      rows={involvementMeasures.map((measure) => {
        const { count, of } = figures.shares[measure]
        const measured = say(`measures.${measure}`)
        return {
          id: measure,
          cells: [
            measured,
            of === 0 ? '–' : count,
            of === 0 ? '–' : of,
            <BarChart
              key="chart"
              parts={[
                { name: 'count', count, darkness: 0.6 },
                { name: 'rest', count: of - count, darkness: 0 },
              ]}
              label={say('chart', { measure: measured, whose, count, of })}
            />,
          ],
        }
      })}
    />
  )
}
