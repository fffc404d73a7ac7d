import { form } from '#app/_form/form.ts'
import { uuid } from '#app/_form/shapes.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import { askElsePage, askingElse } from '#app/_parts/tell/somebody-else.tsx'
import { escalateReport } from '#lib/escalations/do/escalate-report.ts'
import { seeOwnReport } from '#lib/family/see/see-own-report.ts'

export const GET = document(
  'family',
  (viewer, { id }) => seeOwnReport(viewer, id('id')),
  ({ report, escalations, center }, asked) => {
    if (!report) notFound()
    const back = `/family/reports/${report.id}`
    return {
      ...askElsePage('report-escalate', back, { report, escalations, center }, asked),
      current: 'reports' as const,
    }
  },
)

export const POST = form(
  'family',
  {
    name: 'report-escalate',
    says: 'sent',
    shape: askingElse
      .extend({ id: uuid('not_yours') })
      .transform(({ whyElse, ...given }) => ({ ...given, why: whyElse })),
    done: (_outcome, { id }) => `/family/reports/${id}`,
    perHour: 30,
  },
  escalateReport,
)
