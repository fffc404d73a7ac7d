import { getTableColumns, is, Param, SQL } from 'drizzle-orm'
import type { PgDialect, PgTable } from 'drizzle-orm/pg-core'
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type postgres from 'postgres'

const columnsOfTable = Symbol.for('drizzle:Columns')

/**
 * Drizzle on a connection of ours, whose inserts name the columns that are written and no others. Drizzle itself names
 * every column of the table, and so would need the right to write every one: also what staff decide on a report.
 */
export function openDatabase(client: postgres.Sql): PostgresJsDatabase {
  const database = drizzle(client)
  const { dialect } = database as unknown as { dialect: PgDialect }
  const buildInsertQuery = dialect.buildInsertQuery.bind(dialect)
  dialect.buildInsertQuery = (insert) =>
    buildInsertQuery(insert.select ? insert : { ...insert, table: narrowed(insert.table, insert.values) })
  return database
}

type Values = Parameters<PgDialect['buildInsertQuery']>[0]['values']

function narrowed(table: PgTable, values: Values): PgTable {
  const rows = values as readonly Record<string, unknown>[]
  const written = Object.entries(getTableColumns(table)).filter(([name]) => rows.some((row) => isWritten(row[name])))
  return Object.create(table, { [columnsOfTable]: { value: Object.fromEntries(written) } }) as PgTable
}

function isWritten(value: unknown): boolean {
  return is(value, Param) ? value.value !== undefined : is(value, SQL) || value !== undefined
}
