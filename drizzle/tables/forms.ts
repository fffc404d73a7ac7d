import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { centerId, instant } from './column.ts'

/** What somebody typed into a form that could not be accepted, kept so that nothing is lost; purged after a day. */
export const formAttempt = pgTable(
  'form_attempt',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    browserHash: text('browser_hash').notNull(),
    form: text('form').notNull(),
    values: jsonb('values').$type<Record<string, string[]>>().notNull(),
    problems: jsonb('problems').$type<{ field: string; key: string }[]>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.id] })],
)

/** One row for each form accepted: the same key again gets the same answer and does nothing twice. */
export const formReceipt = pgTable(
  'form_receipt',
  {
    centerId: centerId(),
    browserHash: text('browser_hash').notNull(),
    form: text('form').notNull(),
    key: uuid('key').notNull(),
    returnTo: text('return_to').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.browserHash, table.form, table.key] })],
)
