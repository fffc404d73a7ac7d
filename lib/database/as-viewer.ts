import { fillPlaceholders, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js'
import type { FamilyLinkId } from '#lib/kernel/id.ts'
import type { Viewer } from '#lib/people/rules/viewer.ts'
import { openDatabase } from './open-database.ts'
import { pool } from './pool.ts'

export type Tx = Parameters<Parameters<PostgresJsDatabase['transaction']>[0]>[0]

/**
 * Runs work in one transaction through the login of the viewer's audience. The viewer's settings end with it. A viewer
 * at work keeps their session alive.
 */
export async function asViewer<Value>(viewer: Viewer, work: (tx: Tx) => Promise<Value>): Promise<Value> {
  return openDatabase(pool(viewer.audience)).transaction(async (tx) => {
    // `touch_session` reads the settings, so it comes after them in the same statement.
    await tx.execute(viewer.session ? sql`${settings(viewer)}, touch_session()` : settings(viewer))
    return work(tx)
  })
}

/**
 * What a family page is about to tell, for the accounting: which topics, about one person or all, and the answers of
 * which report or conversation.
 */
interface PageReach {
  readonly topics: readonly string[]
  readonly link: FamilyLinkId | null
  readonly report: string | null
  readonly conversation: string | null
  readonly sheet: string | null
}

/** The SQL of one kind of family page, made once. Only its values differ from reader to reader. */
export interface PageStatement {
  readonly sql: string
  readonly params: unknown[]
}

/**
 * Makes the statement of a page. `page` is SQL for one JSON value; it starts from the live set `opened.live`, has what
 * is the viewer's own in `opened.own`, and reads the placeholders `link`, `report` and `conversation`.
 */
export function pageStatement(page: SQL): PageStatement {
  const value = (name: keyof PageReach | 'session' | 'host' | 'at') => sql.placeholder(name)
  return new PgDialect().sqlToQuery(sql`
    with opened as materialized (
      select * from open_page(${value('session')}, ${value('host')}, ${value('at')}, ${value('topics')}, ${value('link')}, ${value('report')},
        ${value('conversation')})
    ) select case when (select live is not null from opened) then (${page}) end as page`)
}

/**
 * Reads a family page in one statement, which is its own transaction: it decides, writes the accounting and reads. The
 * answer comes only after it has committed. Null when there is no live session.
 */
export async function readAsFamily<Page>(
  { session, host, at }: Viewer<'family'>,
  { topics, link, report, conversation, sheet }: PageReach,
  statement: PageStatement,
): Promise<Page | null> {
  const values = {
    session: session ?? '',
    host: host ?? '',
    at: at.toISOString(),
    topics: `{${topics.join(',')}}`,
    link,
    report,
    conversation,
    sheet,
  }
  const params = fillPlaceholders(statement.params, values)
  const [row] = await pool('family').unsafe<{ page: Page | null }[]>(statement.sql, params as never[], {
    prepare: true,
  })
  return row?.page ?? null
}

function settings({ at, host, session, former, browser, status, token, formKey, doing }: Viewer): SQL {
  return sql`select set_config('ajar.at', ${at.toISOString()}, true), set_config('ajar.host', ${host ?? ''}, true),
    set_config('ajar.session', ${session ?? ''}, true), set_config('ajar.former', ${former ?? ''}, true),
    set_config('ajar.browser', ${browser ?? ''}, true), set_config('ajar.status', ${status ?? ''}, true),
    set_config('ajar.token', ${token ?? ''}, true), set_config('ajar.form_key', ${formKey ?? ''}, true),
    set_config('ajar.doing', ${doing ?? ''}, true)`
}
