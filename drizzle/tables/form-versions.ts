import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { Statement } from '../../lib/consent/release.ts'
import type { FormVersionId, StaffId } from '../../lib/kernel/id.ts'
import type { OwnWords } from '../../lib/releases/rules/own-words.ts'
import { access, all } from '../rights/access.ts'
import { and, atWork, byStaff, bySystem, doesForAll, everyRow, ownCenter, steppedUp } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'

/** What a form says of the law and in the center's own words. A version never changes. */
export const formVersion = pgTable(
  'form_version',
  {
    centerId: centerId(),
    id: uuid('id').$type<FormVersionId>().notNull(),
    label: text('label').notNull(),
    publishedAt: instant('published_at').notNull(),
    statements: text('statements').array().$type<Statement[]>().notNull(),
    hasPart2Statement: boolean('has_part2_statement').notNull(),
    /** Of those published on the page, from one on; null for what came with the center's file. */
    number: integer('number'),
    /** What the center says on it in its own words, beside what the law wants, in both languages. */
    ownWords: jsonb('own_words').$type<OwnWords>().notNull().default({}),
    /** Of everything that this version says, so that a later change would be found. */
    wordsHash: text('words_hash').notNull().default(''),
    publishedBy: uuid('published_by').$type<StaffId>(),
  },
  (table) => [primaryKey({ columns: [table.centerId, table.id] })],
)

export const formVersionAccess = access(formVersion, {
  client: { read: [all(formVersion), ownCenter] },
  staff: {
    read: [all(formVersion), atWork],
    add: [all(formVersion), and(atWork, doesForAll('write_form_words'), byStaff('publishedBy'), steppedUp)],
  },
  system: { read: [all(formVersion), bySystem('releases')] },
  worker: { read: [all(formVersion), everyRow] },
  consent: { read: [all(formVersion), everyRow] },
  keeper: { read: [all(formVersion), everyRow], add: [all(formVersion), everyRow] },
})

/** What the next form version is to say in the center's own words. Nobody signs a draft. */
export const formDraft = pgTable('form_draft', {
  centerId: centerId().primaryKey(),
  ownWords: jsonb('own_words').$type<OwnWords>().notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: uuid('changed_by').$type<StaffId>().notNull(),
})

const ofDrafter = and(atWork, doesForAll('write_form_words'), byStaff('changedBy'))

export const formDraftAccess = access(formDraft, {
  staff: {
    read: [all(formDraft), and(atWork, doesForAll('read_form_words'))],
    add: [all(formDraft), ofDrafter],
    change: [['ownWords', 'changedAt', 'changedBy'], and(atWork, doesForAll('write_form_words')), ofDrafter],
  },
})
