import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { words } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { document } from '#app/_page/document.ts'
import type { Page } from '#app/_page/page.ts'
import { Link } from '#app/_parts/link.tsx'
import { Note, Table } from '#app/_parts/parts.tsx'
import { reasonMax, SavedFigures } from '#app/staff/_parts/saved-figures.tsx'
import { exportResponseTimes } from '#lib/care/do/export-response-times.ts'
import { type SeenResponseTimes, seeResponseTimes } from '#lib/care/see/see-response-times.ts'
import { sayResponse } from '#lib/care/words/response.ts'
import { sayConsent } from '#lib/i18n/consent.ts'
import type { Language } from '#lib/i18n/language.ts'
import { canStand, type Figures, measures, type Span, spans, standings } from '#lib/reports/rules/response-times.ts'
import { StandingChart } from './standing-chart.tsx'

const daysShape = z.coerce
  .number()
  .refine((days): days is Span => spans.some((each) => each === days))
  .catch(30)

const daysIn = (query: URLSearchParams) => daysShape.parse(query.get('days')) as Span

export const GET = document('staff', (viewer, { query }) => seeResponseTimes(viewer, daysIn(query)), responseTimes)

export const POST = form(
  'staff',
  {
    name: 'response-times-save',
    says: 'next',
    shape: z.object({ days: z.coerce.number().pipe(z.literal(spans)), reason: words('say_why_file', reasonMax) }),
    done: (id) => `/staff/response-times/file?export=${id}`,
  },
  exportResponseTimes,
)

/** How fast reports are read, answered and closed: pictures, each with its numbers. */
function responseTimes(seen: SeenResponseTimes, { language, form: formOf }: Asked): Page {
  const say = sayResponse(language)
  const sayC = sayConsent(language)
  return {
    title: say('title'),
    lead: say('lead'),
    current: 'today',
    wide: true,
    back: '/staff',
    main: (
      <>
        <nav className="ajar-nav" aria-label={say('span')}>
          <ul>
            {spans.map((days) => (
              <li key={days}>
                <Link
                  href={`/staff/response-times?days=${days}`}
                  aria-current={days === seen.days ? 'true' : undefined}
                >
                  {say('days', { days })}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
        {seen.isCut && (
          <Note>
            <p>{say('cut')}</p>
          </Note>
        )}
        <p>{say('standard')}</p>
        <FigureTable
          caption={say('byUrgency')}
          language={language}
          rows={seen.byUrgency.map((each) => ({ ...each, name: sayC(`urgencyTags.${each.urgency}`) }))}
        />
        {seen.byTeam.length > 0 && (
          <FigureTable
            caption={say('byTeam')}
            language={language}
            rows={seen.byTeam.map((each) => ({ ...each, name: each.team ?? say('noTeam') }))}
          />
        )}
        <FigureTable
          caption={say('byHolder')}
          language={language}
          rows={seen.byHolder.map((each) => ({ ...each, name: each.holder ?? say('desk') }))}
        />
        <SavedFigures
          name="response-times-save"
          shown={formOf('response-times-save')}
          language={language}
          timeZone={seen.timeZone}
          days={seen.days}
          lead={say('saveLead')}
          exports={seen.exports}
        />
      </>
    ),
  }
}

interface TableProps {
  readonly caption: string
  readonly language: Language
  readonly rows: readonly (Figures & { readonly name: string })[]
}

/** A line for each measure of each group: the picture and the numbers it is drawn from. */
function FigureTable({ caption, language, rows }: TableProps) {
  const say = sayResponse(language)
  const lines = rows
    .filter(({ count }) => count > 0)
    .flatMap((row) => measures.map((measure) => ({ row, measure, counts: row.standing[measure] })))
  return (
    <Table
      caption={caption}
      hasNumbers
      empty={<p>{say('none')}</p>}
      head={[caption, say('count'), ...standings.map((each) => say(`standings.${each}`)), say('middle'), say('title')]}
      rows={lines.map(({ row, measure, counts }) => {
        const hours = row.middleHours[measure]
        const measured = say(`measures.${measure}`)
        const numbers = { inTime: counts.in_time, ...counts }
        return {
          id: `${row.name} ${measure}`,
          cells: [
            `${row.name}: ${measured}`,
            row.count,
            ...standings.map((each) => (canStand(measure, each) ? counts[each] : '–')),
            hours === null ? '–' : say('hours', { hours }),
            <StandingChart
              key="chart"
              counts={counts}
              label={say(measure === 'closed' ? 'chartClosed' : 'chart', {
                measure: measured,
                of: row.name,
                ...numbers,
              })}
            />,
          ],
        }
      })}
    />
  )
}
