import { sql } from 'drizzle-orm'
import { foreignKey, index, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ClientId, MeetingId, StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, everyRow, may, ownClient, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { client } from './people.ts'

/** A client asks for a joint meeting. It waits for whoever cares for them until somebody on staff answers it. */
export const meetingWish = pgTable(
  'meeting_wish',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    words: text('words').notNull(),
    askedAt: instant('asked_at').notNull(),
    closedAt: instant('closed_at'),
    closedBy: uuid('closed_by').$type<StaffId>(),
    /** The meeting that was proposed for it; null where it was answered in words alone. */
    meetingId: uuid('meeting_id').$type<MeetingId>(),
    answer: text('answer').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId, table.askedAt),
    index('meeting_wish_open').on(table.centerId, table.askedAt).where(sql`${table.closedAt} is null`),
  ],
)

export const meetingWishAccess = access(meetingWish, {
  client: {
    read: [all(meetingWish), ownClient],
    add: [['centerId', 'id', 'clientId', 'words', 'askedAt'], and(ownClient, where('closedAt', 'is null'))],
  },
  staff: {
    read: [all(meetingWish), may('answer_wish')],
    change: [['closedAt', 'closedBy', 'meetingId', 'answer'], may('answer_wish')],
  },
  consent: { read: [['centerId', 'id', 'clientId'], everyRow] },
})
