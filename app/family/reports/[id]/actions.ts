'use server'

import { z } from 'zod'
import { formAction } from '#app/_form/form-action.ts'
import { uuid, words } from '#app/_form/shapes.ts'
import { addToReport as add } from '#lib/reports/do/add-to-report.ts'

const act = formAction(
  'family',
  {
    name: 'report-addition',
    shape: z.object({ id: uuid('not_yours'), words: words('say_what') }),
    page: (values) => `/family/reports/${encodeURIComponent(values.id?.[0] ?? '')}`,
    done: (_outcome, wish) => `/family/reports/${wish.id}?added=1`,
  },
  add,
)

export async function addToReport(formData: FormData): Promise<void> {
  return act(formData)
}
