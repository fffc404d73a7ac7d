import { type SQL, sql } from 'drizzle-orm'
import type { AnyPgColumn } from 'drizzle-orm/pg-core'
import type { StaffId } from '#lib/kernel/id.ts'
import type { StaffFunction } from '#lib/people/rules/rights.ts'
import type { OwnStaff } from './own-staff.ts'

/**
 * Begins a list at the clients for whom somebody on staff does this, so that an index leads to them. The policies ask
 * the same of every row; this only saves walking the rows of everybody else's clients.
 */
export function ofCaseload(staff: OwnStaff, wanted: StaffFunction, clientId: AnyPgColumn): SQL | undefined {
  return staff.does.get(wanted) === 'all' ? undefined : sql`${clientId} = any (array(select viewer_clients(${wanted})))`
}

/** The same for reports: those matched to their clients, and those in their hands. */
export function ofOwnReports(staff: OwnStaff, reportId: AnyPgColumn): SQL | undefined {
  if (staff.does.get('read_reports') === 'all') return undefined
  return sql`(${reportId} = any (array(select m.report_id from report_match m
    where m.client_id = any (array(select viewer_clients('read_reports'))))) or ${isInHandsOf(staff.id, reportId)})`
}

export function isInHandsOf(staffId: StaffId, reportId: AnyPgColumn): SQL {
  return sql`${reportId} = any (array(select m.report_id from report_match m where m.held_by = ${staffId}))`
}
