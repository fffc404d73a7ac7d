import { getTableColumns, getTableName, sql } from 'drizzle-orm'
import type { Ground } from './ground.ts'
import { type Rows, storyTables, type TableName } from './rows.ts'

const rowsAtOnce = 2000

/** Puts stories into a database as its owner, past every policy: all of them or, if one cannot be, none. */
export async function plant(
  ground: Pick<Ground, 'transaction' | 'execute'>,
  ...stories: readonly { readonly rows: Rows }[]
): Promise<void> {
  await ground.transaction(async (tx) => {
    for (const name of Object.keys(storyTables) as TableName[]) {
      const rows = stories.flatMap((story): object[] => story.rows[name] ?? [])
      for (let from = 0; from < rows.length; from += rowsAtOnce)
        await tx.execute(insertion(name, rows.slice(from, from + rowsAtOnce)))
    }
  })
}

/** One statement for many rows, given as one JSON value. Thousands of placeholders would cost more than the rows. */
function insertion(name: TableName, rows: readonly object[]) {
  const table = storyTables[name]
  const columns = Object.entries(getTableColumns(table)).filter(([key]) => rows.some((row) => key in row))
  const named = rows.map((row) =>
    Object.fromEntries(
      columns.map(([key, column]) => [column.name, row[key as keyof typeof row] ?? column.default ?? null]),
    ),
  )
  const names = sql.raw(columns.map(([, column]) => `"${column.name}"`).join(', '))
  const target = sql.raw(`"${getTableName(table)}"`)
  return sql`insert into ${target} (${names}) select ${names}
    from json_populate_recordset(null::${target}, ${JSON.stringify(named)}::text::json)`
}
