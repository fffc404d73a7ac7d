import { date, foreignKey, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import type { ReleaseId } from '../../lib/kernel/id.ts'
import { access, all } from '../rights/access.ts'
import { everyRow } from '../rights/predicates.ts'
import { centerId } from './column.ts'
import { release } from './releases.ts'

/**
 * What does not depend on the time was found of a release when the register was last read, and by which rules. The door
 * examines for itself.
 */
export const releaseExamined = pgTable(
  'release_examined',
  {
    centerId: centerId(),
    releaseId: uuid('release_id').$type<ReleaseId>().notNull(),
    rules: text('rules').notNull(),
    bornOn: date('born_on'),
    found: text('found').array().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.centerId, table.releaseId] }),
    foreignKey({ columns: [table.centerId, table.releaseId], foreignColumns: [release.centerId, release.id] }),
  ],
)

export const releaseExaminedAccess = access(releaseExamined, {
  consent: {
    read: [all(releaseExamined), everyRow],
    add: [all(releaseExamined), everyRow],
    change: [['rules', 'bornOn', 'found'], everyRow],
  },
})
