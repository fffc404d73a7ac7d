import { z } from 'zod'
import { TextField } from '#app/_form/field.tsx'
import { form } from '#app/_form/form.ts'
import { Button, Form } from '#app/_form/form-element.tsx'
import { text, uuid } from '#app/_form/shapes.ts'
import type { Asked } from '#app/_page/asked.ts'
import { Link } from '#app/_parts/link.tsx'
import { Card } from '#app/_parts/parts.tsx'
import { splitReport } from '#lib/reports/do/split-report.ts'
import type { SeenReport } from '#lib/reports/see/see-desk-report.ts'
import { sayMerge } from '#lib/reports/words/merge.ts'

/** That the words of a report are about somebody else as well. */
export const splitForm = form(
  'staff',
  {
    name: 'report-split',
    page: ({ path }) => `${path}?split=1`,
    shape: z.object({ id: uuid('not_possible'), aboutName: text('say_who') }),
  },
  splitReport,
)

/** The other people of a report about several, and the way to name one whom only its words name. */
export function Several({ seen: { report, several, rights }, asked }: { seen: SeenReport; asked: Asked }) {
  const say = sayMerge(asked.language)
  const shown = asked.form('report-split')
  if (several.length === 0 && !rights.has('match_report')) return null
  return (
    <>
      {several.length > 0 && (
        <Card label={say('several.title')}>
          <h2>{say('several.title')}</h2>
          <p>{say('several.lead')}</p>
          <ul className="govuk-list">
            {several.map(({ id, aboutName, clientName }) => (
              <li key={id}>
                <Link href={`/staff/reports/${id}`}>{say('several.open', { name: clientName ?? aboutName })}</Link>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {rights.has('match_report') &&
        (asked.query.has('split') ? (
          <Card>
            <Form name="report-split" shown={shown} language={asked.language}>
              <TextField
                name="aboutName"
                label={say('several.splitTitle')}
                hint={say('several.splitHint')}
                value={shown.value('aboutName')}
                problems={shown.problems}
              />
              <Button>{say('several.split')}</Button>
            </Form>
          </Card>
        ) : (
          <p>
            <Link href={`/staff/reports/${report.id}?split=1`}>{say('several.splitLink')}</Link>
          </p>
        ))}
    </>
  )
}
