import { sql } from 'drizzle-orm'
import { boolean, check, pgTable } from 'drizzle-orm/pg-core'
import { access } from '../rights/access.ts'
import { everyRow } from '../rights/predicates.ts'
import { bytea } from './column.ts'

/**
 * Empty but in tests that mock the clock, where the instant a process gives is believed. Nobody who signs in can write
 * it.
 */
export const mockedClock = pgTable('mocked_clock', { mocked: boolean('mocked').primaryKey() }, (table) => [
  check('mocked_clock_is_true', sql`${table.mocked}`),
])

export const mockedClockAccess = access(mockedClock, {
  worker: { read: [['mocked'], everyRow] },
  consent: { read: [['mocked'], everyRow] },
})

/** A random number by which the deciding functions recognize what they decided earlier in the same transaction. */
export const consentSeal = pgTable('consent_seal', { seal: bytea('seal').notNull() })

export const consentSealAccess = access(consentSeal, {
  consent: { read: [['seal'], everyRow] },
})
