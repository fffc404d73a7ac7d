import { and, eq, gt } from 'drizzle-orm'
import { figuresExport } from '#drizzle/tables/exports.ts'
import { readAsStaff } from '#lib/audit/rows/read-as-staff.ts'
import { showing } from '#lib/audit/rules/kept.ts'
import { dayOf } from '#lib/kernel/local-time.ts'
import { ownCenter } from '#lib/people/rows/own-center.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { type ResponseFigures, responseFigures } from '../rows/response-figures.ts'

/** How long a file waits for whoever said why they want it. */
const waitsMs = 15 * 60_000

/**
 * The response times as a file, as `write` makes it, for whoever said a moment ago why they save it, and nobody else.
 */
export async function seeResponseFile(
  viewer: Viewer<'staff'>,
  exportId: string | null,
  write: (figures: ResponseFigures) => Uint8Array,
) {
  return readAsStaff(viewer, 'response-file', async (tx, staff) => {
    if (!exportId) return null
    const [asked] = await tx
      .select()
      .from(figuresExport)
      .where(
        and(
          eq(figuresExport.id, exportId),
          eq(figuresExport.staffId, staff.id),
          gt(figuresExport.at, new Date(viewer.at.getTime() - waitsMs)),
        ),
      )
    if (!asked) return null
    const center = await ownCenter(tx)
    const figures = await responseFigures(tx, staff, center, asked.days, viewer.at)
    const name = `response-times-${dayOf(viewer.at, center.timeZone)}`
    return showing([], { name, kind: 'text/csv; charset=utf-8' as const, content: write(figures) })
  })
}
