import { fileForm } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import { attaching, attachPage, lookedAt } from '#app/_parts/tell/attach.tsx'
import { attachToReport } from '#lib/attachments/do/attach-to-report.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'

export const GET = document(
  'family',
  (viewer, { id }) => seeOwnReport(viewer, id('id')),
  ({ report }, asked) => {
    if (!report) notFound()
    return { ...attachPage('report-file', `/family/reports/${report.id}`, asked), current: 'reports' as const }
  },
)

export const POST = fileForm(
  'family',
  {
    name: 'report-file',
    says: 'itself',
    shape: attaching.extend({ id: uuid('not_yours') }),
    done: (_outcome, { id }) => `/family/reports/${id}?added=file`,
    perHour: 30,
  },
  lookedAt,
  attachToReport,
)
