import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { text, uuid } from '#app/_form/shapes.ts'
import { mergeReport } from '#lib/reports/do/merge-report.ts'
import { partReport } from '#lib/reports/do/part-report.ts'

const id = uuid('not_possible')

/** That a report says the same as another, and the way to take it back. */
export const mergeForms = [
  form(
    'staff',
    {
      name: 'report-merge',
      page: ({ path }) => `${path}?merge=1`,
      shape: z.object({
        id,
        into: uuid('choose_report'),
        why: text('enter_words', 500),
        newest: z.union([z.literal(''), z.iso.datetime()]).default(''),
      }),
    },
    mergeReport,
  ),
  form(
    'staff',
    {
      name: 'report-part',
      shape: z.object({ id: uuid(), from: id, behind: id }).transform(({ from, behind }) => ({ id: behind, from })),
    },
    partReport,
  ),
]
