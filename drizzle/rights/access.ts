import { getTableColumns } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import type { Topic } from '../../lib/consent/topic.ts'
import type { Audience } from '../../lib/people/rules/viewer.ts'
import type { Predicate } from './predicates.ts'

/** Who may be granted something: an audience's login, one of the two inner roles, or the owner of the tables. */
export type Role = Audience | 'consent' | 'keeper' | 'owner'

type Column<Of extends PgTable> = keyof Of['$inferSelect'] & string
type Columns<Of extends PgTable> = readonly Column<Of>[]

/** Which columns, in which rows, and what a row may be made into, where that differs. */
type Grant<Of extends PgTable> = readonly [Columns<Of>, Predicate<Column<Of>>, Predicate<Column<Of>>?]

/**
 * What a family member learns from a column: one topic; `in_row` where the row itself says which one (a sentence
 * carries its topic, a contact is a case manager's or a clinician's); `own` for what they wrote or are; `key` for what
 * ties rows together and says nothing.
 */
export type Told = Topic | 'in_row' | 'own' | 'key'

interface Rights<Of extends PgTable> {
  readonly read?: Grant<Of>
  readonly add?: Grant<Of>
  readonly change?: Grant<Of>
  readonly delete?: Predicate<Column<Of>>
  /** May hold rows as they are until its transaction ends, and change none. */
  readonly lock?: Predicate<Column<Of>>
}

/** A column that a family member can read carries what it tells. */
interface FamilyRights<Of extends PgTable> extends Omit<Rights<Of>, 'read' | 'lock'> {
  readonly read?: readonly [Partial<Record<Told, Columns<Of>>>, Predicate<Column<Of>>]
}

export interface Access {
  readonly table: PgTable
  readonly rights: Partial<Record<Role, Rights<PgTable>>>
  /** What each column that the family may read tells them, by its name in the database. */
  readonly told: readonly (readonly [column: string, tells: Told])[]
}

const made: Access[] = []

/**
 * Who may do what with a table. Printed into `access.sql`, with one policy for each command of each role, and grants
 * that list columns. What is not here is nobody's.
 */
export function access<Of extends PgTable>(
  table: Of,
  { family, ...rights }: Partial<Record<Exclude<Role, 'family'>, Rights<Of>>> & { family?: FamilyRights<Of> },
): Access {
  const columns = getTableColumns(table)
  const told = Object.entries(family?.read?.[0] ?? {}) as [Told, Columns<Of>][]
  const read = family?.read && ([told.flatMap(([, names]) => names), family.read[1]] as const)
  const one: Access = {
    table,
    rights: { ...rights, ...(family ? { family: { ...family, read } } : {}) } as Access['rights'],
    told: told.flatMap(([tells, names]) => names.map((name) => [columns[name]!.name, tells] as const)),
  }
  made.push(one)
  return one
}

/** Everything that `access` was said of, once the modules of the tables are loaded. */
export function everyAccess(): readonly Access[] {
  return made
}

/** Every column a table has now: a new one is granted with them, and shows in `access.sql`. */
export function all<Of extends PgTable>(table: Of): Columns<Of> {
  return Object.keys(getTableColumns(table)) as Column<Of>[]
}
