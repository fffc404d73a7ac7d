import { sql } from 'drizzle-orm'
import { boolean, date, foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Topic } from '../../lib/consent/topic.ts'
import type { AccountId, ClientId, ReportId, StaffId } from '../../lib/kernel/id.ts'
import type { CareRole } from '../../lib/people/rules/roles.ts'
import { access, all } from '../rights/access.ts'
import { live, liveCare, liveSentence } from '../rights/live.ts'
import {
  and,
  atWork,
  byStaff,
  byViewer,
  doesForAll,
  everyRow,
  may,
  mayOrViews,
  or,
  ownCenter,
  ownClient,
} from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { client, staffMember } from './people.ts'

/** Who cares for whom. Family: topic `case_manager_contact` or, for doctor and therapist, `care_team`. */
export const careAssignment = pgTable(
  'care_assignment',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    role: text('role').$type<CareRole>().notNull(),
    sinceAt: instant('since_at').notNull(),
    untilAt: instant('until_at'),
    /** The supervisor who gave it; null for one that came with the center's data. */
    assignedBy: uuid('assigned_by').$type<StaffId>(),
    /** They do not meet this client now, and so nobody is told that they care for them. Kept true by triggers. */
    walled: boolean('walled').notNull().default(false),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    index().on(table.centerId, table.clientId, table.role),
    index('care_assignment_by_staff').on(table.centerId, table.staffId, table.clientId),
    index('care_assignment_walled').on(table.centerId).where(sql`${table.walled}`),
  ],
)

export const careAssignmentAccess = access(careAssignment, {
  family: {
    read: [{ key: ['centerId', 'clientId', 'staffId'], in_row: ['role', 'sinceAt', 'untilAt', 'walled'] }, liveCare],
  },
  client: { read: [['centerId', 'clientId', 'staffId', 'role', 'sinceAt', 'untilAt', 'walled'], ownClient] },
  staff: {
    read: [all(careAssignment), may('find_client')],
    add: [['centerId', 'id', 'clientId', 'staffId', 'role', 'sinceAt', 'assignedBy'], may('assign_case_manager')],
    change: [['untilAt'], may('assign_case_manager')],
  },
  worker: { read: [['centerId', 'clientId', 'staffId', 'role', 'untilAt'], everyRow] },
  consent: {
    read: [['centerId', 'clientId', 'staffId', 'role', 'sinceAt', 'untilAt', 'walled'], everyRow],
    change: [['untilAt', 'walled'], everyRow],
  },
  keeper: {
    read: [all(careAssignment), everyRow],
    add: [['centerId', 'id', 'clientId', 'staffId', 'role', 'sinceAt'], everyRow],
  },
})

/** Days somebody is away, and who answers for them meanwhile. */
export const staffAbsence = pgTable(
  'staff_absence',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    coverId: uuid('cover_id').$type<StaffId>().notNull(),
    fromAt: instant('from_at').notNull(),
    /** Ended or taken back, it is where it ended; one that never began ends where it would have begun. */
    untilAt: instant('until_at').notNull(),
    setBy: uuid('set_by').$type<AccountId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    foreignKey({ columns: [table.centerId, table.coverId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    index().on(table.centerId, table.staffId, table.untilAt),
    index().on(table.centerId, table.coverId, table.untilAt),
  ],
)

/** One's own, or a colleague's for those who say when colleagues are away. */
const ownAbsence = and(atWork, or(byStaff('staffId'), doesForAll('say_colleague_away')))

export const staffAbsenceAccess = access(staffAbsence, {
  client: { read: [['centerId', 'staffId', 'coverId', 'fromAt', 'untilAt'], ownCenter] },
  staff: {
    read: [all(staffAbsence), atWork],
    add: [all(staffAbsence), and(ownAbsence, byViewer('setBy'))],
    change: [['untilAt'], ownAbsence],
  },
  consent: { read: [['centerId', 'staffId', 'coverId', 'fromAt', 'untilAt'], everyRow] },
})

/** Whether, and nothing about who: topic `case_manager`. Kept true by a trigger on `care_assignment`. */
export const caseManagerStatus = pgTable(
  'case_manager_status',
  {
    centerId: centerId(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    assigned: boolean('assigned').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.clientId] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
  ],
)

export const caseManagerStatusAccess = access(caseManagerStatus, {
  family: { read: [{ key: ['centerId', 'clientId'], case_manager: ['assigned'] }, live('case_manager')] },
  client: { read: [all(caseManagerStatus), ownClient] },
  staff: { read: [all(caseManagerStatus), may('find_client')] },
  consent: {
    read: [all(caseManagerStatus), everyRow],
    add: [all(caseManagerStatus), everyRow],
    change: [['assigned'], everyRow],
  },
})

/** Topics told as a sentence of their own: `health`, `crisis`, `substance_use`. */
export const careFact = pgTable(
  'care_fact',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    topic: text('topic').$type<Extract<Topic, 'health' | 'crisis' | 'substance_use'>>().notNull(),
    sentence: text('sentence').notNull(),
    recordedBy: uuid('recorded_by').$type<StaffId>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index('care_fact_by_topic').on(table.centerId, table.clientId, table.topic, table.recordedAt),
  ],
)

export const careFactAccess = access(careFact, {
  family: {
    read: [{ key: ['centerId', 'id', 'clientId', 'topic'], in_row: ['sentence', 'recordedAt'] }, liveSentence],
  },
  client: { read: [['centerId', 'id', 'clientId', 'topic', 'sentence', 'recordedAt'], ownClient] },
  staff: { read: [['centerId', 'id', 'clientId', 'topic', 'sentence', 'recordedAt'], mayOrViews('read_goals')] },
})

/** Topic `visits`: a day and a kind of place, never an address or an hour. */
export const visit = pgTable(
  'visit',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    day: date('day').notNull(),
    placeKind: text('place_kind').$type<'home' | 'office' | 'community' | 'phone'>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index('visit_by_day').on(table.centerId, table.clientId, table.day),
  ],
)

export const visitAccess = access(visit, {
  family: { read: [{ key: ['centerId', 'id', 'clientId'], visits: ['day', 'placeKind'] }, live('visits')] },
  client: { read: [all(visit), ownClient] },
  staff: { read: [all(visit), mayOrViews('read_meetings')] },
})

/**
 * That nobody visits a client alone until a day, and why. For staff who find the client; no page of the client's or of
 * a family's reads it.
 */
export const safetyFlag = pgTable(
  'safety_flag',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** What was told that led to it, where a report did. */
    reportId: uuid('report_id').$type<ReportId>(),
    words: text('words').notNull(),
    setBy: uuid('set_by').$type<StaffId>().notNull(),
    setAt: instant('set_at').notNull(),
    /** It ends by itself. */
    endsAt: instant('ends_at').notNull(),
    /** Who looks again whether it still holds. */
    reviewerId: uuid('reviewer_id').$type<StaffId>().notNull(),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by').$type<StaffId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index('safety_flag_by_client').on(table.centerId, table.clientId).where(sql`${table.endedAt} is null`),
    index('safety_flag_by_reviewer').on(table.centerId, table.reviewerId).where(sql`${table.endedAt} is null`),
  ],
)

const setting = ['centerId', 'id', 'clientId', 'reportId', 'words', 'setBy', 'setAt', 'endsAt', 'reviewerId'] as const

export const safetyFlagAccess = access(safetyFlag, {
  staff: {
    read: [all(safetyFlag), may('find_client')],
    add: [setting, and<'centerId' | 'clientId' | 'setBy'>(may('set_safety_flag'), byStaff('setBy'))],
    change: [['endedAt', 'endedBy'], may('set_safety_flag')],
  },
  consent: {
    read: [['centerId', 'id', 'clientId', 'reviewerId', 'endsAt', 'endedAt'], everyRow],
    change: [['reviewerId'], everyRow],
  },
})
