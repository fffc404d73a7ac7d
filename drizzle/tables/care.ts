import {
  type AnyPgColumn,
  boolean,
  date,
  foreignKey,
  index,
  integer,
  pgTable,
  primaryKey,
  text,
  unique,
  uuid,
} from 'drizzle-orm/pg-core'
import type { LifeArea, Topic } from '../../lib/consent/topic.ts'
import type { GoalState, StepDoer, Support } from '../../lib/goals/rules/goal.ts'
import type { ClientId, GoalId, StaffId } from '../../lib/kernel/id.ts'
import type { CareRole } from '../../lib/people/rules/roles.ts'
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
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    index().on(table.centerId, table.clientId, table.role),
    index().on(table.centerId, table.staffId),
  ],
)

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

/** Topic `goals`. `shared` false means the client keeps it private. */
export const goal = pgTable(
  'goal',
  {
    centerId: centerId(),
    id: uuid('id').$type<GoalId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    area: text('area').$type<LifeArea>().notNull(),
    shared: boolean('shared').notNull(),
    words: text('words').notNull(),
    state: text('state').$type<GoalState>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    // What hangs on a goal carries its area and its privacy along, so that one row can be decided alone.
    unique('goal_reach').on(table.centerId, table.id, table.clientId, table.area, table.shared),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index('goal_by_area').on(table.centerId, table.clientId, table.area, table.shared),
  ],
)

/** Topic `goals`. */
export const goalStep = pgTable(
  'goal_step',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    goalId: uuid('goal_id').$type<GoalId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    area: text('area').$type<LifeArea>().notNull(),
    shared: boolean('shared').notNull(),
    position: integer('position').notNull(),
    words: text('words').notNull(),
    doer: text('doer').$type<StepDoer>().notNull(),
    skill: text('skill').notNull(),
    support: text('support').$type<Support>().notNull(),
    doneAt: instant('done_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    unique('goal_step_reach').on(table.centerId, table.id, table.clientId, table.area, table.shared),
    reach(table),
    index('goal_step_by_goal').on(table.centerId, table.goalId, table.area, table.shared),
  ],
)

/** Topic `ways_to_help`. */
export const stepHelp = pgTable(
  'step_help',
  {
    centerId: centerId(),
    stepId: uuid('step_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    area: text('area').$type<LifeArea>().notNull(),
    shared: boolean('shared').notNull(),
    wouldHelp: text('would_help').notNull(),
    wouldNotHelp: text('would_not_help').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.stepId] }),
    foreignKey({
      columns: [table.centerId, table.stepId, table.clientId, table.area, table.shared],
      foreignColumns: [goalStep.centerId, goalStep.id, goalStep.clientId, goalStep.area, goalStep.shared],
    })
      .onUpdate('cascade')
      .onDelete('cascade'),
    index('step_help_by_area').on(table.centerId, table.clientId, table.area, table.shared),
  ],
)

/** Topic `progress`: a sentence the client approved; without `approved_at` it is nobody's but staff's and the client's. */
export const goalProgress = pgTable(
  'goal_progress',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    goalId: uuid('goal_id').$type<GoalId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    area: text('area').$type<LifeArea>().notNull(),
    shared: boolean('shared').notNull(),
    sentence: text('sentence').notNull(),
    writtenAt: instant('written_at').notNull(),
    approvedAt: instant('approved_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    reach(table),
    index('goal_progress_by_area').on(table.centerId, table.clientId, table.area, table.shared, table.approvedAt),
  ],
)

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

function reach(table: Record<'centerId' | 'goalId' | 'clientId' | 'area' | 'shared', AnyPgColumn>) {
  return foreignKey({
    columns: [table.centerId, table.goalId, table.clientId, table.area, table.shared],
    foreignColumns: [goal.centerId, goal.id, goal.clientId, goal.area, goal.shared],
  })
    .onUpdate('cascade')
    .onDelete('cascade')
}
