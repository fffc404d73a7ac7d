import { sql } from 'drizzle-orm'
import { boolean, date, foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ExtraElement, Place } from '../../lib/consent/place-law.ts'
import type { ReleaseEvent, Statement } from '../../lib/consent/release.ts'
import type { ForbiddenCategory, LifeArea, Topic } from '../../lib/consent/topic.ts'
import type { AccountId, ClientId, FamilyMemberId, FormVersionId, ReleaseId, StaffId } from '../../lib/kernel/id.ts'
import type { TeachBackAnswer } from '../../lib/releases/rules/teach-back.ts'
import { access, all } from '../rights/access.ts'
import {
  and,
  bySystem,
  byViewer,
  everyRow,
  may,
  mayThrough,
  or,
  ownClient,
  seen,
  steppedUp,
  where,
} from '../rights/predicates.ts'
import { centerId, instant } from './column.ts'
import { formVersion } from './form-versions.ts'
import { client, familyMember } from './people.ts'

/**
 * The rule packs of `lib/consent/rule-pack.ts`, written here by each migration so that SQL decides by the same data.
 */
export const rulePack = pgTable('rule_pack', {
  place: text('place').$type<Place>().primaryKey(),
  maximumTermYears: integer('maximum_term_years').notNull(),
  ageOfControl: integer('age_of_control').notNull(),
  requiredStatements: text('required_statements').array().$type<Statement[]>().notNull(),
  witnessRequired: boolean('witness_required').notNull(),
  staffSignatureRequired: boolean('staff_signature_required').notNull(),
  expiryDateRequired: boolean('expiry_date_required').notNull(),
  askClientWithinDays: integer('ask_client_within_days').notNull(),
  extraElements: text('extra_elements').array().$type<ExtraElement[]>().notNull(),
  wordsOfNobody: text('words_of_nobody').array().notNull(),
  wordsOfNothing: text('words_of_nothing').array().notNull(),
  wordsOfParents: text('words_of_parents').array().notNull(),
})

export const rulePackAccess = access(rulePack, {
  owner: { read: [all(rulePack), everyRow], add: [all(rulePack), everyRow], change: [all(rulePack), everyRow] },
  worker: { read: [all(rulePack), everyRow] },
  consent: { read: [all(rulePack), everyRow] },
})

/**
 * Append-only. A draft is a row without `completed_at`; completing it writes a new row that names the draft. Staff
 * write drafts alone: a paper form is completed by the check of a second member of staff.
 */
export const release = pgTable(
  'release',
  {
    centerId: centerId(),
    id: uuid('id').$type<ReleaseId>().notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    familyMemberId: uuid('family_member_id').$type<FamilyMemberId>().notNull(),
    form: text('form').$type<'paper' | 'electronic'>().notNull(),
    formVersionId: uuid('form_version_id').$type<FormVersionId>().notNull(),
    clientName: text('client_name').notNull(),
    discloser: text('discloser').notNull(),
    recipientName: text('recipient_name').notNull(),
    relationship: text('relationship').notNull(),
    /** What some places ask of a form on top; empty where nobody asked. */
    recipientAffiliation: text('recipient_affiliation').notNull().default(''),
    responsibleName: text('responsible_name').notNull().default(''),
    statedBirthDate: date('stated_birth_date'),
    topics: text('topics').array().$type<Topic[]>().notNull(),
    areas: text('areas').array().$type<LifeArea[]>().notNull(),
    professionals: uuid('professionals').array().$type<StaffId[]>().notNull(),
    onlyInCrisis: text('only_in_crisis').array().$type<Topic[]>().notNull(),
    forbidden: text('forbidden').array().$type<ForbiddenCategory[]>().notNull(),
    /** What a form says no to, box by box. */
    refusedTopics: text('refused_topics').array().$type<Topic[]>().notNull().default([]),
    purposes: text('purposes').array().notNull(),
    startsAt: instant('starts_at'),
    expiresAt: instant('expires_at'),
    expiryEvent: text('expiry_event').notNull(),
    signedName: text('signed_name').notNull(),
    signedAt: instant('signed_at'),
    hasRepresentative: boolean('has_representative').notNull(),
    representativeName: text('representative_name').notNull(),
    representativeAuthority: text('representative_authority').notNull(),
    representativeEvidence: text('representative_evidence').notNull(),
    representativeEndsAt: instant('representative_ends_at'),
    witnessName: text('witness_name').notNull(),
    staffSignatureName: text('staff_signature_name').notNull(),
    agreedToSignElectronically: boolean('agreed_to_sign_electronically').notNull(),
    signedText: text('signed_text').notNull(),
    signedTextHash: text('signed_text_hash').notNull(),
    /** How the signer was identified, for the evidence page (15 U.S.C. 7001; UETA 9). */
    identifiedBy: text('identified_by').notNull(),
    replacesDraftId: uuid('replaces_draft_id').$type<ReleaseId>(),
    paperKept: text('paper_kept').notNull().default(''),
    /** SHA-256 of the file of another system from which a draft was filled in; empty where somebody typed it. */
    importedHash: text('imported_hash').notNull().default(''),
    /** What that file says and no form here can hold, for whoever compares the draft with the paper. */
    leftOut: text('left_out').array().notNull().default([]),
    /** What the client answered when asked what the form means, one after the other, before they signed. */
    teachBack: text('teach_back').array().$type<TeachBackAnswer[]>().notNull().default([]),
    /** A paper form in which nothing was missing when it was typed in: it waits for a second look. */
    forCheck: boolean('for_check').notNull().default(false),
    recordedBy: uuid('recorded_by').$type<AccountId>().notNull(),
    recordedAt: instant('recorded_at').notNull(),
    completedAt: instant('completed_at'),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    foreignKey({
      columns: [table.centerId, table.familyMemberId],
      foreignColumns: [familyMember.centerId, familyMember.id],
    }),
    foreignKey({
      columns: [table.centerId, table.formVersionId],
      foreignColumns: [formVersion.centerId, formVersion.id],
    }),
    index('release_governing').on(
      table.centerId,
      table.familyMemberId,
      table.clientId,
      table.signedAt.desc().nullsLast(),
      table.completedAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index('release_by_client').on(table.centerId, table.clientId),
    index('release_by_end').on(table.centerId, table.expiresAt).where(sql`${table.completedAt} is not null`),
    index('release_by_recording').on(table.centerId, table.recordedAt, table.id),
    index('release_draft').on(table.centerId, table.clientId).where(sql`${table.completedAt} is null`),
    index('release_corrects').on(table.replacesDraftId).where(sql`${table.replacesDraftId} is not null`),
  ],
)

const ofDraft = all(release).filter((column) => column !== 'completedAt')

export const releaseAccess = access(release, {
  client: {
    read: [all(release), ownClient],
    add: [all(release), and(ownClient, where('form', "= 'electronic'"), byViewer('recordedBy'))],
  },
  staff: {
    read: [all(release), may('read_releases')],
    add: [ofDraft, and(may('record_release'), where('form', "= 'paper'"), byViewer('recordedBy'), steppedUp)],
  },
  system: { read: [all(release), and(bySystem(), where('completedAt', 'is not null'))] },
  worker: { read: [all(release), everyRow] },
  consent: { read: [all(release), everyRow], add: [all(release), everyRow], lock: everyRow },
})

export const releaseEvent = pgTable(
  'release_event',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    kind: text('kind').$type<ReleaseEvent['kind']>().notNull(),
    topic: text('topic').$type<Topic>(),
    area: text('area').$type<LifeArea>(),
    at: instant('at').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    /** What the client said or wrote, for staff and the client; never shown to a family member. */
    words: text('words').notNull().default(''),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
    index().on(table.centerId, table.releaseId, table.at),
  ],
)

export const ofSeenRelease = seen('release.id', 'releaseId')
const closing = and(where('kind', "<> 'resumed'"), mayThrough('take_back', 'release.id', 'releaseId'))
const lifting = and(where('kind', "= 'resumed'"), mayThrough('lift_suspension', 'release.id', 'releaseId'), steppedUp)

export const releaseEventAccess = access(releaseEvent, {
  client: {
    read: [all(releaseEvent), ofSeenRelease],
    add: [all(releaseEvent), and(ofSeenRelease, byViewer('byAccountId'), where('kind', "in ('revoked', 'narrowed')"))],
  },
  staff: {
    read: [all(releaseEvent), ofSeenRelease],
    add: [all(releaseEvent), and(byViewer('byAccountId'), or(closing, lifting))],
  },
  system: { read: [['centerId', 'releaseId', 'kind', 'topic', 'area', 'at'], bySystem('releases')] },
  worker: { read: [['centerId', 'releaseId', 'kind', 'topic', 'area', 'at'], everyRow] },
  consent: { read: [['centerId', 'releaseId', 'kind', 'topic', 'area', 'at', 'byAccountId'], everyRow] },
})

/** A paper form that waited for a second look and was not what the paper says: it is to be typed in again. */
export const releaseSentBack = pgTable(
  'release_sent_back',
  {
    centerId: centerId(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    /** What differs, for whoever corrects it. */
    words: text('words').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.releaseId] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
  ],
)

export const releaseSentBackAccess = access(releaseSentBack, {
  staff: {
    read: [all(releaseSentBack), ofSeenRelease],
    add: [all(releaseSentBack), and(byViewer('byAccountId'), mayThrough('check_release', 'release.id', 'releaseId'))],
  },
  consent: { read: [['centerId', 'releaseId', 'byAccountId', 'at'], everyRow] },
})

/** The client said no when asked. Kept, with the day to ask again. */
export const releaseRefusal = pgTable(
  'release_refusal',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    clientId: uuid('client_id').$type<ClientId>().notNull(),
    personName: text('person_name').notNull(),
    at: instant('at').notNull(),
    askAgainOn: date('ask_again_on'),
    recordedBy: uuid('recorded_by').$type<AccountId>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.clientId], foreignColumns: [client.centerId, client.id] }),
    index().on(table.centerId, table.clientId),
  ],
)

export const releaseRefusalAccess = access(releaseRefusal, {
  client: { read: [all(releaseRefusal), ownClient] },
  staff: {
    read: [all(releaseRefusal), may('read_releases')],
    add: [all(releaseRefusal), and(may('ask_client'), byViewer('recordedBy'))],
  },
})
