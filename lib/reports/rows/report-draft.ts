import { desc, type SQL, sql } from 'drizzle-orm'
import { unsentWords } from '#drizzle/tables/forms.ts'
import { reportDraft } from '#drizzle/tables/listening/reports.ts'
import { asViewer } from '#lib/database/as-viewer.ts'
import { isAsleep } from '#lib/forms/rules/asleep.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type Draft, type DraftAnswers, isStepOf, type ReportStep } from '../rules/draft.ts'

/** The page of a draft on which the viewer typed last without sending it, later than the draft was changed. */
const pageLeft = sql<string | null>`(
  select ${unsentWords.page} from ${unsentWords}
  where ${unsentWords.page} like '/tell/' || ${reportDraft.id} || '/%' and ${unsentWords.updatedAt} > ${reportDraft.updatedAt}
  order by ${unsentWords.updatedAt} desc limit 1)`

/** When the viewer last typed anything of a draft, sent or not. */
const touchedAt = sql<string>`greatest(${reportDraft.updatedAt}, (
  select max(${unsentWords.updatedAt}) from ${unsentWords} where ${unsentWords.page} like '/tell/' || ${reportDraft.id} || '/%'))`

function stepIn(page: string | null, answers: DraftAnswers): ReportStep | null {
  const step = page?.split('/')[3] ?? ''
  return isStepOf(step, answers) ? step : null
}

/** The latest of the viewer's own drafts that fit, while they are kept. A browser without a secret has none. */
export async function draftsOf(viewer: Viewer<'public'>, which?: SQL): Promise<Draft[]> {
  if (!viewer.browser && !viewer.session) return []
  return asViewer(viewer, async (tx) => {
    const rows = await tx
      .select({
        id: reportDraft.id,
        answers: reportDraft.answers,
        updatedAt: reportDraft.updatedAt,
        leftAt: pageLeft,
        touchedAt,
      })
      .from(reportDraft)
      .where(which)
      .orderBy(desc(reportDraft.updatedAt))
      .limit(3)
    const { timeZone } = await ownCenter(tx)
    return rows.map((row) => ({
      ...row,
      answers: row.answers as DraftAnswers,
      isAsleep: isAsleep(new Date(row.touchedAt), viewer.at),
      leftAt: stepIn(row.leftAt, row.answers as DraftAnswers),
      timeZone,
    }))
  })
}
