import { boolean, foreignKey, index, integer, pgTable, primaryKey, text, unique, uuid } from 'drizzle-orm/pg-core'
import type { AnyPgColumn } from 'drizzle-orm/pg-core/columns'
import type { LifeArea } from '../../lib/consent/topic.ts'
import type { GoalState, StepDoer, Support } from '../../lib/goals/rules/goal.ts'
import type { ClientId, GoalId, MeetingId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { liveArea } from '../rights/live.ts'
import { and, everyRow, may, mayOrViews, ownClient, seen, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { jointMeeting } from './meetings.ts'
import { client } from './people.ts'

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

export const goalAccess = access(goal, {
  family: {
    read: [
      { key: ['centerId', 'id', 'clientId'], goals: ['area', 'shared', 'words', 'state', 'createdAt'] },
      liveArea('goals'),
    ],
  },
  client: { read: [all(goal), ownClient], change: [['shared'], ownClient] },
  staff: { read: [all(goal), mayOrViews('read_goals')], add: [all(goal), may('write_goals')] },
  consent: { read: [['centerId', 'clientId', 'area', 'shared'], everyRow] },
})

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
    index('goal_step_by_client').on(table.centerId, table.clientId, table.position),
    index('goal_step_by_goal').on(table.centerId, table.goalId, table.area, table.shared),
  ],
)

export const goalStepAccess = access(goalStep, {
  family: {
    read: [
      {
        key: ['centerId', 'id', 'goalId'],
        goals: ['area', 'shared', 'position', 'words', 'doer', 'skill', 'support', 'doneAt'],
      },
      liveArea('goals'),
    ],
  },
  client: { read: [all(goalStep), ownClient] },
  staff: {
    read: [all(goalStep), mayOrViews('read_goals')],
    add: [
      ['centerId', 'id', 'goalId', 'clientId', 'area', 'shared', 'position', 'words', 'doer', 'skill', 'support'],
      may('write_goals'),
    ],
  },
})

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

export const stepHelpAccess = access(stepHelp, {
  family: {
    read: [
      { key: ['centerId', 'stepId', 'clientId'], ways_to_help: ['area', 'shared', 'wouldHelp', 'wouldNotHelp'] },
      liveArea('ways_to_help'),
    ],
  },
  client: { read: [all(stepHelp), ownClient] },
  staff: { read: [all(stepHelp), mayOrViews('read_goals')], add: [all(stepHelp), may('write_goals')] },
})

/**
 * Topic `progress`: a sentence the client approved; without `approved_at` it is nobody's but staff's and the client's.
 */
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

export const goalProgressAccess = access(goalProgress, {
  family: {
    read: [
      { key: ['centerId', 'id', 'goalId', 'clientId'], progress: ['area', 'shared', 'sentence', 'approvedAt'] },
      and(where('approvedAt', '<= asked_at()'), liveArea('progress')),
    ],
  },
  client: { read: [all(goalProgress), ownClient], change: [['approvedAt'], ownClient] },
  staff: {
    read: [all(goalProgress), mayOrViews('read_goals')],
    add: [['centerId', 'id', 'goalId', 'clientId', 'area', 'shared', 'sentence', 'writtenAt'], may('write_goals')],
  },
})

function reach(table: Record<'centerId' | 'goalId' | 'clientId' | 'area' | 'shared', AnyPgColumn>) {
  return foreignKey({
    columns: [table.centerId, table.goalId, table.clientId, table.area, table.shared],
    foreignColumns: [goal.centerId, goal.id, goal.clientId, goal.area, goal.shared],
  })
    .onUpdate('cascade')
    .onDelete('cascade')
}

/** A step that was agreed at a meeting. What the family learns of it, they learn as of any step of a goal. */
export const agreedStep = pgTable(
  'agreed_step',
  {
    centerId: centerId(),
    stepId: uuid('step_id').notNull(),
    meetingId: uuid('meeting_id').$type<MeetingId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.stepId] }),
    foreignKey({
      columns: [table.centerId, table.meetingId],
      foreignColumns: [jointMeeting.centerId, jointMeeting.id],
    }),
    foreignKey({ columns: [table.centerId, table.stepId], foreignColumns: [goalStep.centerId, goalStep.id] }),
    index('agreed_step_by_meeting').on(table.centerId, table.meetingId),
  ],
)

export const agreedStepAccess = access(agreedStep, {
  client: { read: [all(agreedStep), ownClient] },
  staff: {
    read: [all(agreedStep), may('read_goals')],
    add: [all(agreedStep), and(may('write_goals'), seen('joint_meeting.id', 'meetingId'))],
  },
})
