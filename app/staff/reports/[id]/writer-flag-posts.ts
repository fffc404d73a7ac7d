import { z } from 'zod'
import { optionalDay } from '#app/_form/days.ts'
import { form } from '#app/_form/form.ts'
import { uuid, words } from '#app/_form/shapes.ts'
import { endWriterFlag } from '#lib/reports/do/end-writer-flag.ts'
import { flagWriter } from '#lib/reports/do/flag-writer.ts'

const id = uuid('not_possible')

/** That colleagues are careful with a writer, and that it does not hold any more. */
export const writerFlagForms = [
  form(
    'staff',
    {
      name: 'writer-flag',
      page: ({ path }) => `${path}?careful=1`,
      shape: z
        .object({ id, why: words('enter_words', 500), until: optionalDay() })
        .transform(({ why, ...given }) => ({ ...given, words: why })),
    },
    flagWriter,
  ),
  form('staff', { name: 'writer-flag-end', shape: z.object({ flag: id }) }, endWriterFlag),
]
