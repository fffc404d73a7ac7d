import { sql } from 'drizzle-orm'
import { date, foreignKey, index, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'
import type { Topic } from '../../lib/consent/topic.ts'
import type { WrongDecision, WrongEventKind } from '../../lib/disclosures/rules/wrong-disclosure.ts'
import type { ExceptionalBasis } from '../../lib/exceptions/rules/basis.ts'
import type { ReviewVerdict } from '../../lib/exceptions/rules/review.ts'
import type { ClientId, FamilyMemberId, ReleaseId, StaffId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, byStaff, bySystem, may, ownClient, type Predicate, where } from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { client } from './people.ts'
import { disclosure } from './sharing.ts'

/** Something that staff told on another ground than a release. Append-only but for the day the client is shown it. */
export const exceptionalDisclosure = pgTable(
  'exceptional_disclosure',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    basis: text('basis').$type<ExceptionalBasis>().notNull(),
    /** Whom of those the client named; null for anybody else. */
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>(),
    recipientName: text('recipient_name').notNull(),
    recipientRole: text('recipient_role').notNull(),
    topics: text('topics').array().$type<Topic[]>().notNull(),
    /** Exactly what was told. */
    content: text('content').notNull(),
    reason: text('reason').notNull(),
    /** The release that names substance use care, where the content touches it (42 CFR 2.31). */
    releaseId: uuid('release_id').$type<ReleaseId>(),
    toldAt: instant('told_at').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    /** From when on the client finds it in their accounting. */
    shownFrom: instant('shown_from').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index('exceptional_by_client').on(table.centerId, table.clientId, table.toldAt, table.id),
    index('exceptional_by_time').on(table.centerId, table.recordedAt, table.id),
  ],
)

const recorded = all(exceptionalDisclosure)
/** Written down by somebody else. */
const ofColleague = where('staffId', '<> (select viewer_staff())')

export const exceptionalDisclosureAccess = access(exceptionalDisclosure, {
  // Why it was delayed, what a colleague thought of it and who wrote it down are not the client's to read here.
  client: {
    read: [
      [
        'centerId',
        'id',
        'clientId',
        'basis',
        'recipientName',
        'recipientRole',
        'topics',
        'content',
        'reason',
        'toldAt',
        'shownFrom',
      ],
      and<'centerId' | 'clientId' | 'shownFrom'>(ownClient, where('shownFrom', '<= asked_at()')),
    ],
  },
  staff: {
    read: [recorded, may('record_exceptional')],
    add: [recorded, and<'centerId' | 'clientId' | 'staffId'>(may('record_exceptional'), byStaff('staffId'))],
    change: [['shownFrom'], and<'centerId' | 'clientId' | 'staffId'>(may('review_exceptional'), ofColleague)],
  },
  system: {
    read: [recorded.filter((column) => column !== 'staffId' && column !== 'shownFrom'), bySystem('accounting')],
  },
})

/** What a privacy officer thinks of it, once and for all. Nobody reviews what they wrote down themselves. */
export const exceptionalReview = pgTable(
  'exceptional_review',
  {
    centerId: centerId(),
    exceptionalId: uuid('exceptional_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    verdict: text('verdict').$type<ReviewVerdict>().notNull(),
    words: text('words').notNull(),
    /** The first day on which the client is shown it, and why not before; null for at once. */
    delayedUntil: date('delayed_until'),
    delayReason: text('delay_reason').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.exceptionalId] }),
    foreignKey({
      columns: [table.centerId, table.exceptionalId],
      foreignColumns: [exceptionalDisclosure.centerId, exceptionalDisclosure.id],
    }),
  ],
)

/** Of something that somebody else wrote down. */
const ofColleaguesRecord: Predicate<'exceptionalId' | 'centerId'> = (column, table) =>
  `exists (select from exceptional_disclosure o where o.center_id = ${table}.${column('centerId')}
    and o.id = ${table}.${column('exceptionalId')} and o.staff_id <> (select viewer_staff()))`

export const exceptionalReviewAccess = access(exceptionalReview, {
  staff: {
    read: [all(exceptionalReview), may('record_exceptional')],
    add: [
      all(exceptionalReview),
      and<'centerId' | 'clientId' | 'staffId' | 'exceptionalId'>(
        may('review_exceptional'),
        byStaff('staffId'),
        ofColleaguesRecord,
      ),
    ],
  },
})

/** Something that should not have been told: the four factors, what was decided, and the letter (45 CFR 164.402). */
export const wrongDisclosure = pgTable(
  'wrong_disclosure',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    /** The line of the accounting: told by a release, or on another ground. */
    disclosureId: uuid('disclosure_id'),
    exceptionalId: uuid('exceptional_id'),
    recipientName: text('recipient_name').notNull(),
    toldAt: instant('told_at').notNull(),
    whatHappened: text('what_happened').notNull(),
    /** The clock begins on this day (45 CFR 164.404(a)(2) and (b)). */
    discoveredOn: date('discovered_on').notNull(),
    ownerId: uuid('owner_id').$type<StaffId>().notNull(),
    openedBy: uuid('opened_by').$type<StaffId>().notNull(),
    openedAt: instant('opened_at').notNull(),
    nature: text('nature').notNull().default(''),
    whoGotIt: text('who_got_it').notNull().default(''),
    acquired: text('acquired').notNull().default(''),
    mitigated: text('mitigated').notNull().default(''),
    decision: text('decision').$type<WrongDecision>(),
    decisionWords: text('decision_words').notNull().default(''),
    /** The day on which the letter to the client went out. */
    letterOn: date('letter_on'),
    outcome: text('outcome').notNull().default(''),
    closedAt: instant('closed_at'),
    /** The last change: what a page showed is compared with it. */
    changedAt: instant('changed_at').notNull(),
    changedBy: uuid('changed_by').$type<StaffId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    foreignKey({
      columns: [table.centerId, table.disclosureId],
      foreignColumns: [disclosure.centerId, disclosure.id],
    }),
    foreignKey({
      columns: [table.centerId, table.exceptionalId],
      foreignColumns: [exceptionalDisclosure.centerId, exceptionalDisclosure.id],
    }),
    uniqueIndex('wrong_disclosure_of_line').on(table.centerId, table.disclosureId),
    uniqueIndex('wrong_disclosure_of_exceptional').on(table.centerId, table.exceptionalId),
    index('wrong_disclosure_open')
      .on(table.centerId, table.discoveredOn, table.id)
      .where(sql`${table.closedAt} is null`),
    index('wrong_disclosure_by_client').on(table.centerId, table.clientId),
  ],
)

export const wrongDisclosureAccess = access(wrongDisclosure, {
  system: { read: [['centerId', 'disclosureId', 'exceptionalId'], bySystem('accounting')] },
  staff: {
    read: [all(wrongDisclosure), may('keep_wrong_disclosures')],
    add: [
      all(wrongDisclosure),
      and<'centerId' | 'clientId' | 'openedBy'>(may('keep_wrong_disclosures'), byStaff('openedBy')),
    ],
    change: [
      [
        'ownerId',
        'nature',
        'whoGotIt',
        'acquired',
        'mitigated',
        'decision',
        'decisionWords',
        'letterOn',
        'outcome',
        'closedAt',
        'changedAt',
        'changedBy',
      ],
      may('keep_wrong_disclosures'),
    ],
  },
})

/** What was done about it, by whom and when. Append-only. */
export const wrongDisclosureEvent = pgTable(
  'wrong_disclosure_event',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    wrongId: uuid('wrong_id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    kind: text('kind').$type<WrongEventKind>().notNull(),
    words: text('words').notNull(),
    staffId: uuid('staff_id').$type<StaffId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({
      columns: [table.centerId, table.wrongId],
      foreignColumns: [wrongDisclosure.centerId, wrongDisclosure.id],
    }),
    index().on(table.centerId, table.wrongId, table.at),
  ],
)

export const wrongDisclosureEventAccess = access(wrongDisclosureEvent, {
  staff: {
    read: [all(wrongDisclosureEvent), may('keep_wrong_disclosures')],
    add: [
      all(wrongDisclosureEvent),
      and<'centerId' | 'clientId' | 'staffId'>(may('keep_wrong_disclosures'), byStaff('staffId')),
    ],
  },
})
