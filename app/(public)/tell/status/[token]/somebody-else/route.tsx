import { z } from 'zod'
import { form } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import { askElsePage, askingElse } from '#app/_parts/tell/somebody-else.tsx'
import { escalateByLink } from '#lib/escalations/do/escalate-by-link.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'

export const GET = document(
  'public',
  async (viewer, { params }) => (await seeReportStatus(viewer, params.token!)) ?? notFound(),
  (seen, asked) => ({
    ...askElsePage('tell-escalate', `/tell/status/${asked.params.token}`, seen, asked),
    current: 'tell' as const,
  }),
)

export const POST = form(
  'public',
  {
    name: 'tell-escalate',
    says: 'sent',
    shape: askingElse.extend({ token: z.string() }).transform(({ whyElse, ...given }) => ({ ...given, why: whyElse })),
    done: (_outcome, { token }) => `/tell/status/${token}`,
    perHour: 30,
  },
  escalateByLink,
)
