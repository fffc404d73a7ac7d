import { index, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { access, all } from '../rights/access.ts'
import { everyRow, held, heldOrPutAway, heldWithinADay, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'

/** The worker takes rows away by their age, and reads nothing else of them. */
const emptiedAfter = <Since extends string>(since: Since, age: string) => ({
  read: [['centerId', since], everyRow] as const,
  delete: where(since, `< asked_at() - interval '${age}'`),
})

/** What somebody typed into a form that could not be accepted, kept for a day so that nothing is lost. */
export const formAttempt = pgTable(
  'form_attempt',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    holder: text('holder').notNull(),
    form: text('form').notNull(),
    values: jsonb('values').$type<Record<string, string[]>>().notNull(),
    problems: jsonb('problems').$type<{ field: string; key: string }[]>().notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.id] })],
)

const keptWithinADay = heldWithinADay('createdAt')

export const formAttemptAccess = access(formAttempt, {
  public: { read: [all(formAttempt), keptWithinADay], add: [all(formAttempt), heldOrPutAway] },
  // Signing in hands them to the account; signing out forgets them, and so does sending what was refused.
  consent: {
    read: [['centerId', 'id', 'holder', 'problems', 'createdAt'], everyRow],
    change: [['holder', 'createdAt'], everyRow],
    delete: everyRow,
  },
  family: {
    read: [{ key: ['centerId', 'id'], own: ['holder', 'form', 'values', 'problems', 'createdAt'] }, keptWithinADay],
    add: [all(formAttempt), held],
  },
  client: { read: [all(formAttempt), keptWithinADay], add: [all(formAttempt), held] },
  staff: { read: [all(formAttempt), keptWithinADay], add: [all(formAttempt), held] },
  guide: { read: [all(formAttempt), keptWithinADay], add: [all(formAttempt), held] },
  worker: emptiedAfter('createdAt', '10 minutes'),
})

/** One row for each form accepted: the same key again gets the same answer and does nothing twice. */
export const formReceipt = pgTable(
  'form_receipt',
  {
    centerId: centerId(),
    holder: text('holder').notNull(),
    form: text('form').notNull(),
    key: uuid('key').notNull(),
    returnTo: text('return_to').notNull(),
    /** A hash of what was sent, so that other words under the same key are not taken for a second press. */
    wordsHash: text('words_hash').notNull().default(''),
    createdAt: instant('created_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.holder, table.form, table.key] })],
)

export const formReceiptAccess = access(formReceipt, {
  public: { read: [all(formReceipt), held], add: [all(formReceipt), held] },
  consent: { read: [['centerId', 'holder', 'form', 'key'], everyRow], delete: everyRow },
  family: {
    read: [{ key: ['centerId'], own: ['holder', 'form', 'key', 'returnTo', 'wordsHash', 'createdAt'] }, held],
    add: [all(formReceipt), held],
  },
  client: { read: [all(formReceipt), held], add: [all(formReceipt), held] },
  staff: { read: [all(formReceipt), held], add: [all(formReceipt), held] },
  guide: { read: [all(formReceipt), held], add: [all(formReceipt), held] },
  worker: emptiedAfter('createdAt', '1 day'),
})

/**
 * What somebody is typing into a form and has not sent: kept as it is typed, and by each button that leaves the page. A
 * row belongs to one form as it was shown once, so that two windows never write over each other.
 */
export const unsentWords = pgTable(
  'unsent_words',
  {
    centerId: centerId(),
    holder: text('holder').notNull(),
    /** The key of the form as it was shown. */
    key: uuid('key').notNull(),
    page: text('page').notNull(),
    form: text('form').notNull(),
    /** Which of several forms of one name on the page. */
    part: text('part').notNull(),
    values: jsonb('values').$type<Record<string, string[]>>().notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.holder, table.key] }),
    index('unsent_words_by_age').on(table.centerId, table.updatedAt),
  ],
)

export const unsentWordsAccess = access(unsentWords, {
  // Read by whoever holds them, in every room by this one login. Written by `keep_unsent_words` alone.
  public: { read: [all(unsentWords), heldWithinADay('updatedAt')] },
  consent: {
    read: [all(unsentWords), everyRow],
    add: [all(unsentWords), everyRow],
    change: [['holder', 'values', 'updatedAt'], everyRow],
    delete: everyRow,
  },
  worker: emptiedAfter('updatedAt', '10 minutes'),
})
