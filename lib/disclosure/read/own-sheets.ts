import { type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type OwnSheet, ownSheetShape } from '../own-data.ts'

/** Which history sheets of the viewer's own a page shows: all that are not withdrawn, or one with all its versions. */
export type SheetsAsked = { readonly all: true } | { readonly id: string } | null

export interface OwnSheets {
  readonly sheets: readonly OwnSheet[]
}

/** More fields of the page's JSON object, as SQL. They read the placeholder `sheet`. */
export function ownSheetsFields(asked: SheetsAsked): SQL {
  if (!asked) return sql``
  const which = 'all' in asked ? sql`true` : sql`s.id = ${sql.placeholder('sheet')}::uuid`
  const versions =
    'all' in asked
      ? sql`'[]'::json`
      : sql`coalesce((select json_agg(json_build_object('earlySigns', v.early_signs, 'whatHelped', v.what_helped,
          'whatHarmed', v.what_harmed, 'medicines', v.medicines, 'admissions', v.admissions, 'whomToCall', v.whom_to_call,
          'language', v.language, 'at', v.at) order by v.at desc, v.id)
          from history_version v where v.center_id = s.center_id and v.sheet_id = s.id), '[]')`
  return sql`, 'sheets', coalesce((select json_agg(json_build_object('id', s.id, 'aboutName', s.about_name,
      'aboutBorn', s.about_born, 'writerName', s.writer_name, 'writerRelationship', s.writer_relationship,
      'isForClient', s.is_for_client, 'lodgedAt', s.lodged_at, 'newestAt', s.newest_at, 'versions', ${versions})
      order by s.lodged_at desc, s.id) from history_sheet s where s.withdrawn_at is null and ${which}), '[]')`
}

const ownSheetsShape = z.object({ sheets: z.array(ownSheetShape).default([]) })

/** The viewer's own history sheets on a page. */
export const ownSheetsFrom = (json: unknown): OwnSheets => ownSheetsShape.parse(json)
