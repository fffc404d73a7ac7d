import { foreignKey, index, integer, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { FileKind } from '../../lib/attachments/rules/attachment.ts'
import type { Language } from '../../lib/i18n/language.ts'
import type { AccountId, ReleaseId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { and, byViewer, everyRow, mayThrough } from '../rights/predicates.ts'
import { bytea, centerId, instant } from './column.ts'
import { ofSeenRelease, release } from './releases.ts'

// What lies beside a form: the paper it was typed from, and the copies that were handed out.

/** The paper of a form, as staff scanned it who recorded it. Whoever sees the form may save it; it never changes. */
export const releaseScan = pgTable(
  'release_scan',
  {
    centerId: centerId(),
    id: uuid('id').notNull(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    /** As it was called where it was scanned, and never a name for a file of ours. */
    name: text('name').notNull(),
    kind: text('kind').$type<FileKind>().notNull(),
    sizeBytes: integer('size_bytes').notNull(),
    content: bytea('content').notNull(),
    byAccountId: uuid('by_account_id').$type<AccountId>().notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.id] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
    index('release_scan_by_release').on(table.centerId, table.releaseId),
  ],
)

export const releaseScanAccess = access(releaseScan, {
  client: { read: [all(releaseScan), ofSeenRelease] },
  staff: {
    read: [all(releaseScan), ofSeenRelease],
    add: [all(releaseScan), and(byViewer('byAccountId'), mayThrough('record_release', 'release.id', 'releaseId'))],
  },
})

/** That a copy of a signed form was made as a PDF: its hash tells later whether a copy is one of ours. */
export const releaseCopy = pgTable(
  'release_copy',
  {
    centerId: centerId(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    language: text('language').$type<Language>().notNull(),
    /** SHA-256 of the whole file. */
    hash: text('hash').notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.releaseId, table.language, table.hash] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
  ],
)

export const releaseCopyAccess = access(releaseCopy, {
  client: { read: [all(releaseCopy), ofSeenRelease] },
  staff: { read: [all(releaseCopy), ofSeenRelease] },
  consent: { add: [all(releaseCopy), everyRow] },
})
