import { z } from 'zod'
import { fileForm } from '#app/_form/form.ts'
import { document } from '#app/_page/document.ts'
import { notFound } from '#app/_page/outcome.ts'
import { attaching, attachPage, lookedAt } from '#app/_parts/tell/attach.tsx'
import { attachByLink } from '#lib/attachments/do/attach-by-link.ts'
import { seeReportStatus } from '#lib/reports/see/see-report-status.ts'

export const GET = document(
  'public',
  async (viewer, { params }) => (await seeReportStatus(viewer, params.token!)) ?? notFound(),
  (_seen, asked) => ({
    ...attachPage('tell-file', `/tell/status/${asked.params.token}`, asked),
    current: 'tell' as const,
  }),
)

export const POST = fileForm(
  'public',
  {
    name: 'tell-file',
    says: 'itself',
    shape: attaching.extend({ token: z.string() }),
    done: (_outcome, { token }) => `/tell/status/${token}?added=file`,
    perHour: 12,
  },
  lookedAt,
  attachByLink,
)
