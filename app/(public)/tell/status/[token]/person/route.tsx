import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import { addingPerson, addPersonPage } from '#app/_parts/tell/add-person.tsx'
import { addPersonByLink } from '#lib/reports/do/add-person-by-link.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'

export const GET = document(
  'public',
  async (viewer, { params }) => (await seeReportStatus(viewer, params.token!)) ?? notFound(),
  (_seen, asked) => ({
    ...addPersonPage('tell-person', `/tell/status/${asked.params.token}`, asked),
    current: 'tell' as const,
  }),
)

export const POST = form(
  'public',
  {
    name: 'tell-person',
    says: 'itself',
    shape: addingPerson.extend({ token: z.string() }),
    done: (_outcome, { token }) => `/tell/status/${token}?added=person`,
    perHour: 30,
  },
  addPersonByLink,
)
