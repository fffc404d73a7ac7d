import { form } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import { addingPerson, addPersonPage } from '#app/_parts/tell/add-person.tsx'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'
import { addPerson } from '#lib/reports/do/add-person.ts'

export const GET = document(
  'family',
  (viewer, { id }) => seeOwnReport(viewer, id('id')),
  ({ report }, asked) => {
    if (!report) notFound()
    return { ...addPersonPage('report-person', `/family/reports/${report.id}`, asked), current: 'reports' as const }
  },
)

export const POST = form(
  'family',
  {
    name: 'report-person',
    says: 'itself',
    shape: addingPerson.extend({ id: uuid('not_yours') }),
    done: (_outcome, { id }) => `/family/reports/${id}?added=person`,
    perHour: 30,
  },
  addPerson,
)
