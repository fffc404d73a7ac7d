import { sql } from 'drizzle-orm'
import { boolean, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { AccountId, ClientId, StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, byViewer, everyRow, may, ownClient, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { client, staffMember } from './people.ts'

/** Somebody on staff who does not meet a client: named by the client, or by the center. Ended ones are kept. */
export const conflict = pgTable(
  'conflict',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    fromAt: instant('from_at').notNull(),
    setBy: uuid('set_by').$type<AccountId>().notNull(),
    /** Named by the client, who alone of the two can end it on their own page. */
    byClient: boolean('by_client').notNull(),
    /** Why, as the center says it; for those who set conflicts alone. */
    reason: text('reason').notNull().default(''),
    endedAt: instant('ended_at'),
    endedBy: uuid('ended_by').$type<AccountId>(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    foreignKey({ columns: [table.centerId, table.staffId], foreignColumns: [staffMember.centerId, staffMember.id] }),
    uniqueIndex('conflict_once').on(table.centerId, table.clientId, table.staffId).where(sql`${table.endedAt} is null`),
    index('conflict_by_staff').on(table.centerId, table.staffId).where(sql`${table.endedAt} is null`),
  ],
)

const named = ['centerId', 'id', 'clientId', 'staffId', 'fromAt', 'setBy', 'byClient'] as const

export const conflictAccess = access(conflict, {
  client: {
    read: [['centerId', 'id', 'clientId', 'staffId', 'fromAt', 'byClient', 'endedAt'], ownClient],
    add: [named, and(ownClient, byViewer('setBy'), where('byClient', '= true'))],
    change: [['endedAt', 'endedBy'], and(ownClient, where('byClient', '= true'))],
  },
  staff: {
    read: [all(conflict), may('set_conflict')],
    add: [[...named, 'reason'], and(may('set_conflict'), byViewer('setBy'), where('byClient', '= false'))],
    change: [['endedAt', 'endedBy'], may('set_conflict')],
  },
  consent: { read: [['centerId', 'clientId', 'staffId', 'endedAt'], everyRow] },
})
