import { z } from 'zod'
import { optionalDay } from '#app/_form/days.ts'
import { form } from '#app/_form/form.ts'
import { choice, uuid } from '#app/_form/shapes.ts'
import { settleReport } from '#lib/reports/do/settle-report.ts'
import { noMatches } from '#lib/reports/rules/no-match.ts'

const id = uuid('not_possible')

/** What the desk says of a report that fits nobody, and the way to take it back. */
export const noMatchForms = [
  form(
    'staff',
    {
      name: 'report-no-match',
      shape: z
        .object({ id, result: choice(noMatches, 'choose_one'), lookAgainOn: optionalDay() })
        .transform(({ id, result, lookAgainOn }) => ({
          id,
          answer: result === 'cannot_tell' ? { result, lookAgainOn } : { result },
        })),
    },
    settleReport,
  ),
  form(
    'staff',
    {
      name: 'report-anew',
      shape: z.object({ id }).transform((given) => ({ id: given.id, answer: { isOpen: true as const } })),
    },
    settleReport,
  ),
]
