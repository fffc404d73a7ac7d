import { jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { access, all } from './access.ts'
import { centerId, instant } from './column.ts'
import { everyRow, ownBrowser, where } from './predicates.ts'

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

export const formAttemptAccess = access(formAttempt, {
  public: { read: [all(formAttempt), ownBrowser], add: [all(formAttempt), ownBrowser] },
  family: {
    read: [{ key: ['centerId', 'id'], own: ['browserHash', 'form', 'values', 'problems', 'createdAt'] }, ownBrowser],
    add: [all(formAttempt), ownBrowser],
  },
  client: { read: [all(formAttempt), ownBrowser], add: [all(formAttempt), ownBrowser] },
  staff: { read: [all(formAttempt), ownBrowser], add: [all(formAttempt), ownBrowser] },
  worker: {
    read: [['centerId', 'createdAt'], everyRow],
    delete: where('createdAt', "< asked_at() - interval '1 day'"),
  },
})

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

export const formReceiptAccess = access(formReceipt, {
  public: { read: [all(formReceipt), ownBrowser], add: [all(formReceipt), ownBrowser] },
  family: {
    read: [{ key: ['centerId'], own: ['browserHash', 'form', 'key', 'returnTo', 'createdAt'] }, ownBrowser],
    add: [all(formReceipt), ownBrowser],
  },
  client: { read: [all(formReceipt), ownBrowser], add: [all(formReceipt), ownBrowser] },
  staff: { read: [all(formReceipt), ownBrowser], add: [all(formReceipt), ownBrowser] },
  worker: {
    read: [['centerId', 'createdAt'], everyRow],
    delete: where('createdAt', "< asked_at() - interval '1 day'"),
  },
})
